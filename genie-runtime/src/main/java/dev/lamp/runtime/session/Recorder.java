package dev.lamp.runtime.session;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Remembers what was played since the last reset, up to a number of frames, after which the oldest go. Going back to an
 * earlier moment takes what came after it out of the recording. Thread-safe.
 */
public final class Recorder {

    private final int capacity;
    private final List<Frame> frames = new ArrayList<>();
    private final List<LatentAction> actions = new ArrayList<>();
    private long firstStep;

    /** @param capacity most frames to remember, 2 or more */
    public Recorder(int capacity) {
        if (capacity < 2) {
            throw new IllegalArgumentException("expected a capacity of 2 or more, found " + capacity);
        }
        this.capacity = capacity;
    }

    /** Takes in the next frame. */
    public synchronized void add(PlayedFrame played) {
        if (played.action().isPresent() && !frames.isEmpty()) {
            actions.add(played.action().get());
            frames.add(played.frame());
            if (frames.size() > capacity) {
                frames.remove(0);
                actions.remove(0);
                firstStep++;
            }
            return;
        }
        returnTo(played.step());
        if (frames.isEmpty()) {
            firstStep = played.step();
            frames.add(played.frame());
        }
    }

    private void returnTo(long step) {
        long kept = step - firstStep + 1;
        if (kept < 1 || kept > frames.size() || step == 0) {
            frames.clear();
            actions.clear();
            return;
        }
        frames.subList((int) kept, frames.size()).clear();
        actions.subList((int) kept - 1, actions.size()).clear();
    }

    /** The recording so far; empty before the first frame. */
    public synchronized Optional<Recording> recording() {
        return frames.isEmpty() ? Optional.empty() : Optional.of(new Recording(frames, actions));
    }
}
