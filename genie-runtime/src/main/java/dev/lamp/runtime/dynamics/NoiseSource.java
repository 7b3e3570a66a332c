package dev.lamp.runtime.dynamics;

import java.nio.FloatBuffer;

/**
 * The chance in a dreamed world: uniform numbers in [0, 1) that depend on the seed and the step alone, so that equal
 * seeds dream alike, alone or in a batch, today or later. SplitMix64 (Steele et al. 2014), written out because
 * recordings rely on its very bits.
 */
public final class NoiseSource {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final float UNIT = 0x1.0p-24f;
    private static final int DROPPED_BITS = 40;

    private long state;

    private NoiseSource(long state) {
        this.state = state;
    }

    /** The noise of one step under a seed. */
    public static NoiseSource at(long seed, long step) {
        return new NoiseSource(mix(mix(seed) + GAMMA * (step + 1)));
    }

    /** Writes {@code count} numbers from {@code offset} on. */
    public void fill(FloatBuffer target, int offset, int count) {
        for (int i = 0; i < count; i++) {
            state += GAMMA;
            target.put(offset + i, (mix(state) >>> DROPPED_BITS) * UNIT);
        }
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
