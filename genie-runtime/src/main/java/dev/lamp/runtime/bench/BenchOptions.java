package dev.lamp.runtime.bench;

import dev.lamp.runtime.Device;
import dev.lamp.runtime.Threads;

/**
 * How a bench run goes.
 *
 * @param frames timed frames of a row, 10 to 1,000,000; what takes several frames at once is timed less often
 * @param device where the graphs run
 * @param threads of every operator
 */
public record BenchOptions(int frames, Device device, Threads threads) {

    private static final int FEWEST = 10;
    private static final int MOST = 1_000_000;

    public BenchOptions {
        if (frames < FEWEST || frames > MOST) {
            throw new IllegalArgumentException("expected " + FEWEST + " to " + MOST + " frames, found " + frames);
        }
    }
}
