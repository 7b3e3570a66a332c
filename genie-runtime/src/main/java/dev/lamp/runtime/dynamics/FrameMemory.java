package dev.lamp.runtime.dynamics;

/**
 * What the dynamics model remembers of one finished frame: its keys and values in every layer, [L, P, E] each. A
 * finished frame's memory never changes, so snapshots share it.
 */
final class FrameMemory {

    private final float[] keys;
    private final float[] values;

    /** Takes the arrays over; nobody else may write to them. */
    FrameMemory(float[] keys, float[] values) {
        this.keys = keys;
        this.values = values;
    }

    float[] keys() {
        return keys;
    }

    float[] values() {
        return values;
    }
}
