package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The four ways of playing that every prompt is shown under. */
final class Scripts {

    private static final double JUMP = -3;
    private static final int LEG = 8;
    private static final int HOLD = 3;

    private Scripts() {}

    /**
     * Makes the scripts from what a bundle's actions do.
     *
     * @param steps length of each
     * @return by name
     */
    static Map<String, List<LatentAction>> all(ActionMap actions, int steps) {
        LatentAction right = actions.nearest(1, 0);
        LatentAction left = actions.nearest(-1, 0);
        Map<String, List<LatentAction>> scripts = new LinkedHashMap<>();
        scripts.put("walk", repeat(steps, Collections.nCopies(LEG, right), Collections.nCopies(LEG, left)));
        scripts.put("jump", repeat(steps, List.of(actions.nearest(1, JUMP)), Collections.nCopies(LEG - 1, right)));
        scripts.put(
                "climb",
                repeat(
                        steps,
                        Collections.nCopies(LEG, actions.nearest(0, -1)),
                        Collections.nCopies(LEG, actions.nearest(0, 1))));
        scripts.put("random", random(steps));
        return scripts;
    }

    private static List<LatentAction> repeat(int steps, List<LatentAction> first, List<LatentAction> second) {
        List<LatentAction> script = new ArrayList<>();
        while (script.size() < steps) {
            script.addAll(first);
            script.addAll(second);
        }
        return List.copyOf(script.subList(0, steps));
    }

    private static List<LatentAction> random(int steps) {
        SplittableRandom random = new SplittableRandom(4);
        List<LatentAction> script = new ArrayList<>();
        while (script.size() < steps) {
            script.addAll(Collections.nCopies(HOLD, new LatentAction(random.nextInt(LatentAction.COUNT))));
        }
        return List.copyOf(script.subList(0, steps));
    }
}
