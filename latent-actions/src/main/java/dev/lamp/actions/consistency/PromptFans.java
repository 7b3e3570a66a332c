package dev.lamp.actions.consistency;

import dev.lamp.actions.LatentAction;
import java.util.List;
import java.util.Objects;

/**
 * All moments of one prompt at which the actions were tried, in the order of the script.
 *
 * @param prompt its name, for people
 * @param fans one per step of the script, at least one
 */
public record PromptFans(String prompt, List<ActionFan> fans) {

    public PromptFans {
        Objects.requireNonNull(prompt, "prompt");
        fans = List.copyOf(fans);
        if (fans.isEmpty()) {
            throw new IllegalArgumentException("expected a moment at least, found none");
        }
    }

    /**
     * How many stretches of the script can be taken as independent. Steps cannot: the next frame is drawn from those
     * before it, as far as the model remembers.
     *
     * @param memory frames that the model remembers, at least 1
     */
    public int stretches(int memory) {
        return Math.max(1, fans.size() / memory);
    }

    /** The actions that were played on, one per step. */
    public List<LatentAction> script() {
        return fans.stream().map(ActionFan::played).toList();
    }
}
