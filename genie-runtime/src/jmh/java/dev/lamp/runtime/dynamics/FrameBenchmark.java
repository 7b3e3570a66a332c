package dev.lamp.runtime.dynamics;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.prompts.PromptShelf;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.Threads;
import dev.lamp.runtime.WorldState;
import dev.lamp.tokenizer.TokenGrid;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A frame of the shipped bundle and its parts: what takes time, and what the number of threads does to it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FrameBenchmark {

    @Param({"1", "2"})
    private int threads;

    @Param({"0", "20", "200"})
    private int spin;

    private GenieRuntime runtime;
    private DreamWorld world;
    private Frame prompt;
    private TokenGrid tokens;
    private WorldState moment;

    @Setup(Level.Trial)
    public void open() throws Exception {
        ModelBundle bundle = ModelBundle.shipped();
        runtime = GenieRuntime.open(bundle, Device.CPU, new Threads(threads, spin));
        prompt = new PromptImporter(bundle.manifest().frame(), bundle.manifest().palette())
                .read(PromptShelf.all().get(0));
        tokens = runtime.tokenizer().encode(prompt);
        world = runtime.world(SamplingOptions.DEFAULT);
        world.reset(prompt, 1);
        for (int i = 0; i < 20; i++) {
            world.step(new LatentAction(i % LatentAction.COUNT));
        }
        moment = world.snapshot();
    }

    @TearDown(Level.Trial)
    public void close() {
        runtime.close();
    }

    @Benchmark
    public Frame step() {
        return world.step(new LatentAction(1));
    }

    @Benchmark
    public TokenGrid encode() {
        return runtime.tokenizer().encode(prompt);
    }

    @Benchmark
    public Frame decode() {
        return runtime.tokenizer().decode(tokens);
    }

    @Benchmark
    public Frame restore() {
        world.restore(moment);
        return world.frame();
    }
}
