package dev.lamp.actions.consistency;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.motion.Motion;
import dev.lamp.actions.statistics.Assignment;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds out what the actions of a bundle do by trying them. The idle action is the one under which the controlled part
 * rests most often. Every other action is described by what it adds to resting at the same moment: a jump that a
 * ceiling stops, or a step into a wall, does not count against it.
 *
 * <p>What an action adds most often is not always what it is there for: "jump right" moves to the right in the air,
 * too, and a hero is in the air more often than on the ground. So each motion goes to one action only, such that as
 * many moments as possible are explained: "right" takes the plain step to the right, and what is left for the other is
 * the jump.
 */
public final class MotionCalibration {

    /** An action that moves things in fewer of the moments than this is taken to do nothing. */
    private static final double SELDOM = 0.05;

    /**
     * Two actions share a motion if one of them would otherwise be described by one that is as much rarer as this: then
     * they simply do the same.
     */
    private static final double RARER = 0.25;

    /** A smaller share of the moments than this says too little. */
    private static final double FEW = 0.25;

    /** Of motions that are equally common, the shorter one describes an action. */
    private static final double SHORTER = 1e-6;

    private MotionCalibration() {}

    /**
     * The map of the actions.
     *
     * @param prompts at least one
     * @param shares how often each action was seen in video, which trying cannot tell
     */
    public static ActionMap of(List<PromptFans> prompts, List<Double> shares) {
        List<ActionFan> fans =
                prompts.stream().flatMap(prompt -> prompt.fans().stream()).toList();
        LatentAction idle = idle(fans);
        List<Map<Motion, Integer>> counts = IntStream.range(0, LatentAction.COUNT)
                .mapToObj(i -> added(calm(fans, idle), new LatentAction(i), idle))
                .toList();
        List<double[]> motions = describe(counts).stream()
                .map(motion -> new double[] {motion.dx(), motion.dy()})
                .toList();
        return ActionMap.of(motions, shares, idle.index());
    }

    /** What the actions are called by their motion alone, by index. */
    public static List<String> names(List<PromptFans> prompts) {
        return of(prompts, Collections.nCopies(LatentAction.COUNT, 1.0 / LatentAction.COUNT)).actions().stream()
                .map(ActionMap.Entry::name)
                .toList();
    }

    private static LatentAction idle(List<ActionFan> fans) {
        LatentAction idle = new LatentAction(0);
        long most = -1;
        for (int i = 0; i < LatentAction.COUNT; i++) {
            LatentAction action = new LatentAction(i);
            long still = fans.stream()
                    .filter(fan -> fan.outcome(action).motion().isStill())
                    .count();
            if (still > most) {
                most = still;
                idle = action;
            }
        }
        return idle;
    }

    /** The moments at which resting is really rest, with no fall nor camera under way; all if these are too few. */
    private static List<ActionFan> calm(List<ActionFan> fans, LatentAction idle) {
        List<ActionFan> calm = fans.stream()
                .filter(fan -> fan.outcome(idle).motion().isStill())
                .toList();
        return calm.size() < FEW * fans.size() ? fans : calm;
    }

    /** How often an action adds which motion to resting; nothing if it hardly ever adds any. */
    private static Map<Motion, Integer> added(List<ActionFan> fans, LatentAction action, LatentAction idle) {
        Map<Motion, Integer> counts = new HashMap<>();
        for (ActionFan fan : fans) {
            Motion added = fan.outcome(action).motion().minus(fan.outcome(idle).motion());
            if (!added.isStill()) {
                counts.merge(added, 1, Integer::sum);
            }
        }
        int moving = counts.values().stream().mapToInt(Integer::intValue).sum();
        return moving < SELDOM * fans.size() ? Map.of() : counts;
    }

    /** One motion for each action, so that they explain as many moments as possible. */
    private static List<Motion> describe(List<Map<Motion, Integer>> counts) {
        List<Motion> motions = counts.stream()
                .flatMap(own -> own.keySet().stream())
                .distinct()
                .sorted(Comparator.comparingDouble(Motion::length)
                        .thenComparingDouble(Motion::dx)
                        .thenComparingDouble(Motion::dy))
                .toList();
        double[][] gain = new double[LatentAction.COUNT][motions.size() + LatentAction.COUNT];
        int[] favourite = new int[LatentAction.COUNT];
        for (int a = 0; a < gain.length; a++) {
            for (int m = 0; m < motions.size(); m++) {
                gain[a][m] = worth(counts.get(a), motions.get(m));
                favourite[a] = gain[a][m] > gain[a][favourite[a]] ? m : favourite[a];
            }
            gain[a][motions.size() + a] = motions.isEmpty() ? 0 : RARER * gain[a][favourite[a]];
        }
        int[] best = Assignment.best(gain);
        return IntStream.range(0, gain.length)
                .mapToObj(a -> gain[a][best[a]] == 0
                        ? Motion.STILL
                        : motions.get(best[a] < motions.size() ? best[a] : favourite[a]))
                .toList();
    }

    private static double worth(Map<Motion, Integer> counts, Motion motion) {
        int count = counts.getOrDefault(motion, 0);
        return count == 0 ? 0 : count - SHORTER * motion.length();
    }
}
