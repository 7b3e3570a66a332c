package dev.lamp.runtime;

/**
 * How the processor is used inside one call of a graph.
 *
 * @param count how many threads share an operator, 1 to 64
 * @param spinMicros how long a thread that has run dry looks for more before it sleeps, in microseconds, 0 to 1000;
 *     never so long that it would burn the core between two frames
 */
public record Threads(int count, int spinMicros) {

    private static final int MOST = 64;
    /** ONNX Runtime 1.28.0 was seen to crash in the middle of play with three and four threads on two cores. */
    private static final int SAFE = 2;

    private static final int LONGEST_SPIN = 1000;
    /** A frame is 1,800 small operators: to be woken for each takes longer than to look for it (decision 0011). */
    private static final int SPIN = 50;

    public Threads {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("expected 1 to " + MOST + " threads, found " + count);
        }
        if (spinMicros < 0 || spinMicros > LONGEST_SPIN) {
            throw new IllegalArgumentException(
                    "expected a spin of 0 to " + LONGEST_SPIN + " microseconds, found " + spinMicros);
        }
    }

    /** What playing uses: two cores where there are two, and a short spin. */
    public static Threads standard() {
        return of(Math.min(SAFE, Runtime.getRuntime().availableProcessors()));
    }

    /** The standard with another count. */
    public static Threads of(int count) {
        return new Threads(count, SPIN);
    }
}
