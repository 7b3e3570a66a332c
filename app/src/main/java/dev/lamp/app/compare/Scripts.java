package dev.lamp.app.compare;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.ActionScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Scripts to begin with. */
final class Scripts {

    private static final double JUMP = -3;

    private Scripts() {}

    /** To the right, a jump, back to the left, in the actions of whatever model is at hand. */
    static ActionScript walk(ActionMap map) {
        List<LatentAction> actions = new ArrayList<>();
        actions.addAll(Collections.nCopies(6, map.nearest(1, 0)));
        actions.add(map.nearest(0, JUMP));
        actions.addAll(Collections.nCopies(5, map.idleAction()));
        actions.addAll(Collections.nCopies(6, map.nearest(-1, 0)));
        actions.addAll(Collections.nCopies(4, map.idleAction()));
        return new ActionScript(actions);
    }
}
