package dev.lamp.app.input;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A short walk with jumps, in the actions of whatever bundle is at hand: for when nobody says what to do. */
public final class DemoScript {

    /** Wanted motion in tiles to the right and downwards, and for how many frames. */
    private record Leg(double dx, double dy, int frames) {}

    private static final double JUMP = -3;

    private static final List<Leg> LEGS = List.of(
            new Leg(1, 0, 6),
            new Leg(1, JUMP, 1),
            new Leg(1, 0, 8),
            new Leg(0, 0, 3),
            new Leg(-1, 0, 5),
            new Leg(-1, JUMP, 1),
            new Leg(-1, 0, 9),
            new Leg(0, JUMP, 1),
            new Leg(0, 0, 6),
            new Leg(0, -1, 5),
            new Leg(1, 0, 10),
            new Leg(0, 0, 5));

    private DemoScript() {}

    /** The walk in the actions of a map. */
    public static ActionScript of(ActionMap map) {
        List<LatentAction> actions = new ArrayList<>();
        for (Leg leg : LEGS) {
            actions.addAll(Collections.nCopies(leg.frames(), map.nearest(leg.dx(), leg.dy())));
        }
        return new ActionScript(actions);
    }
}
