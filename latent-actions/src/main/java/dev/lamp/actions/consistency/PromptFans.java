package dev.lamp.actions.consistency;

import dev.lamp.actions.LatentAction;
import java.util.List;
import java.util.Objects;

/**
 * All moments of one prompt at which the actions were tried, in the order of the script.
 *
 * @param prompt its name, for people
 * @param fans one per step of the script, at least one
 * @param templates where things changed around the controlled part, one per action
 */
public record PromptFans(String prompt, List<ActionFan> fans, List<MotionTemplate> templates) {

    public PromptFans {
        Objects.requireNonNull(prompt, "prompt");
        fans = List.copyOf(fans);
        templates = List.copyOf(templates);
        if (fans.isEmpty() || templates.size() != LatentAction.COUNT) {
            throw new IllegalArgumentException("expected moments and " + LatentAction.COUNT + " templates, found "
                    + fans.size() + " and " + templates.size());
        }
    }

    /** The actions that were played on, one per step. */
    public List<LatentAction> script() {
        return fans.stream().map(ActionFan::played).toList();
    }
}
