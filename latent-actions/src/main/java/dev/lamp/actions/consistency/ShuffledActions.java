package dev.lamp.actions.consistency;

import dev.lamp.actions.LatentAction;
import java.util.List;
import java.util.SplittableRandom;

/** Presses something else than was asked for, drawn by lot: what one gets without steering, see {@link Finding}. */
public final class ShuffledActions {

    private ShuffledActions() {}

    /**
     * In place of every action another one, each as likely as the next.
     *
     * @param seed the same for the same lots
     */
    public static List<LatentAction> of(List<LatentAction> asked, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return asked.stream()
                .map(action -> new LatentAction(
                        (action.index() + 1 + random.nextInt(LatentAction.COUNT - 1)) % LatentAction.COUNT))
                .toList();
    }
}
