package dev.lamp.runtime.compare;

import dev.lamp.actions.ActionLabel;
import dev.lamp.actions.ActionLabeller;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.Transition;
import dev.lamp.actions.motion.Motion;
import dev.lamp.assets.video.Frame;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the actions of toy worlds: from how far the block moved or, where it did not, from how far its colours were
 * shifted. It is as easily fooled by colours as a learned one may be.
 */
final class ToyLabeller implements ActionLabeller {

    private static final int SIDE = 64;

    @Override
    public List<ActionLabel> labelAll(List<Transition> transitions) {
        return transitions.stream()
                .map(t -> new ActionLabel(new LatentAction(read(t.current(), t.next())), List.of()))
                .toList();
    }

    private static int read(Frame now, Frame next) {
        int from = corner(now);
        int to = corner(next);
        Motion motion = new Motion((to % SIDE - from % SIDE) / 4.0, (to / SIDE - from / SIDE) / 4.0);
        if (motion.isStill()) {
            int from8 = now.index(from % SIDE, from / SIDE);
            int to8 = next.index(to % SIDE, to / SIDE);
            return Math.floorMod(to8 - from8, LatentAction.COUNT);
        }
        return Math.max(0, ToyWorlds.MEANT.indexOf(motion));
    }

    /** The first pixel that is not ground. */
    private static int corner(Frame frame) {
        int ground = frame.index(0, 0);
        return IntStream.range(0, SIDE * SIDE)
                .filter(i -> frame.index(i % SIDE, i / SIDE) != ground)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {}
}
