package dev.lamp.assets.platformer;

/**
 * A small seeded source of random numbers (SplitMix64; Steele, Lea and Flood 2014) with the same results on every Java
 * version, since the golden frames depend on it. Not thread-safe.
 */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed) {
        this.state = mix(seed);
    }

    /** A value that depends on the seed and a place only. */
    static int hash(long seed, int x, int y) {
        return (int) (mix(seed + x * 0x9E3779B1L + y * 0x85EBCA6BC2B2AEL) >>> 33);
    }

    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The next 64 random bits. */
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** A whole number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("expected a bound of at least 1, found " + bound);
        }
        return (int) (((nextLong() >>> 33) * bound) >>> 31);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return (nextLong() >>> 11) * 0x1.0p-53 < probability;
    }
}
