package dev.lamp.runtime.session;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Hands frames from the loop to the screen: the latest wins, nobody waits. Thread-safe. */
public final class FrameSlot {

    private final AtomicReference<PlayedFrame> fresh = new AtomicReference<>();
    private volatile PlayedFrame latest;

    /** Puts a frame in, over one that was not taken. */
    public void put(PlayedFrame frame) {
        latest = frame;
        fresh.set(frame);
    }

    /** Takes the latest frame if it has not been taken before. */
    public Optional<PlayedFrame> take() {
        return Optional.ofNullable(fresh.getAndSet(null));
    }

    /** The latest frame, taken or not. */
    public Optional<PlayedFrame> latest() {
        return Optional.ofNullable(latest);
    }
}
