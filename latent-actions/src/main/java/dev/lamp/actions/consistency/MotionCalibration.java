package dev.lamp.actions.consistency;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.motion.Motion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out what the actions of a bundle do by trying them. The idle action is the one under which the controlled part
 * rests most often. Every other action is described by what it adds to resting at the same moment, most often, where it
 * adds anything: a jump that a ceiling stops, or a step into a wall, does not count against it.
 */
public final class MotionCalibration {

    /** An action that moves things in fewer of the moments than this is taken to do nothing. */
    private static final double SELDOM = 0.05;

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
        List<double[]> motions = new ArrayList<>();
        for (int i = 0; i < LatentAction.COUNT; i++) {
            Motion typical = typical(fans, new LatentAction(i), idle);
            motions.add(new double[] {typical.dx(), typical.dy()});
        }
        return ActionMap.of(motions, shares, idle.index());
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

    private static Motion typical(List<ActionFan> fans, LatentAction action, LatentAction idle) {
        Map<Motion, Integer> counts = new HashMap<>();
        for (ActionFan fan : fans) {
            Motion added = fan.outcome(action).motion().minus(fan.outcome(idle).motion());
            if (!added.isStill()) {
                counts.merge(added, 1, Integer::sum);
            }
        }
        int moving = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (moving < SELDOM * fans.size()) {
            return Motion.STILL;
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Motion, Integer>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().length())
                        .thenComparing(entry -> entry.getKey().dx())
                        .thenComparing(entry -> entry.getKey().dy()))
                .map(Map.Entry::getKey)
                .orElse(Motion.STILL);
    }
}
