package dev.lamp.app.sketch;

import dev.lamp.assets.video.Frame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was drawn before, and what was taken back; 4 kB for each step. For one thread. */
final class SketchHistory {

    private static final int MAX_STEPS = 500;

    private final Deque<Frame> before = new ArrayDeque<>();
    private final Deque<Frame> after = new ArrayDeque<>();

    /** Notes what there was before a change; there is nothing to do again then. */
    void remember(Frame frame) {
        before.push(frame);
        if (before.size() > MAX_STEPS) {
            before.removeLast();
        }
        after.clear();
    }

    /** The drawing before the last change, if there was one. */
    Optional<Frame> undo(Frame now) {
        return swap(before, after, now);
    }

    /** The drawing before it was taken back, if it was. */
    Optional<Frame> redo(Frame now) {
        return swap(after, before, now);
    }

    private static Optional<Frame> swap(Deque<Frame> from, Deque<Frame> to, Frame now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }
}
