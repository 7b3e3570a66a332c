package dev.lamp.runtime.dynamics;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The noise of a frame at the default passes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NoiseBenchmark {

    private static final int NUMBERS = 4 * 2 * 256;

    private final FloatBuffer noise = ByteBuffer.allocateDirect(Float.BYTES * NUMBERS)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    private long step;

    @Benchmark
    public FloatBuffer fill() {
        NoiseSource.at(7, step++).fill(noise, 0, NUMBERS);
        return noise;
    }
}
