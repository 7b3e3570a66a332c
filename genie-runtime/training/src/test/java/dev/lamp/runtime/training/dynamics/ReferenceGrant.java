package dev.lamp.runtime.training.dynamics;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rule of what is granted, put together from its parts as plainly as possible. */
record ReferenceGrant(ActionMap map) {

    /**
     * The action that is granted.
     *
     * @param chances of each of the eight actions to come next
     * @param before chances of each of them, and of none, to have come before
     */
    LatentAction granted(float[] chances, float[] before, LatentAction wished) {
        return actions()
                .filter(action -> chances[action.index()] >= GrantRule.least(wished, action))
                .filter(action ->
                        !action.equals(wished) || chances[action.index()] >= leastByRest(chances, before, wished))
                .max(Comparator.comparingDouble(
                        action -> Math.log(chances[action.index()]) - unlike(chances, wished, action)))
                .orElse(wished);
    }

    private double leastByRest(float[] chances, float[] before, LatentAction wished) {
        return IntStream.range(0, before.length)
                .mapToDouble(b -> before[b] * GrantRule.leastOfRest(map, wished, b) * chances[map.idle()])
                .sum();
    }

    private double unlike(float[] chances, LatentAction wished, LatentAction granted) {
        boolean jumpers = actions()
                .anyMatch(other ->
                        GrantRule.risesAsHigh(map, granted, other) && chances[other.index()] >= GrantRule.INSTEAD);
        return GrantRule.unlike(map, wished, granted) + (jumpers ? GrantRule.unlikeOfJumpers(map, wished, granted) : 0);
    }

    private static Stream<LatentAction> actions() {
        return IntStream.range(0, DynamicsConfig.ACTIONS).mapToObj(LatentAction::new);
    }
}
