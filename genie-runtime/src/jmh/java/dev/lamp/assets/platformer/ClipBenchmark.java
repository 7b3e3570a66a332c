package dev.lamp.assets.platformer;

import dev.lamp.assets.video.Clip;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Frames a second of the video to learn from, made from fresh seeds on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ClipBenchmark {

    private static final int FRAMES = 32;

    private final ClipGenerator generator = new ClipGenerator();
    private final ClipOptions options = ClipOptions.training().withLength(FRAMES);
    private final AtomicLong seed = new AtomicLong(ClipGenerator.FIRST_TRAINING_SEED);

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public Clip clip() {
        return generator.clip(seed.getAndIncrement(), options);
    }
}
