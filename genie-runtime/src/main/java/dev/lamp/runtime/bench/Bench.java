package dev.lamp.runtime.bench;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.DeviceException;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.bench.BenchReport.BatchTiming;
import dev.lamp.runtime.bench.BenchReport.Ceilings;
import dev.lamp.runtime.bench.BenchReport.DoorTiming;
import dev.lamp.runtime.bench.BenchReport.Operator;
import dev.lamp.runtime.bench.BenchReport.PassTiming;
import dev.lamp.runtime.bench.BenchReport.Shares;
import dev.lamp.runtime.dynamics.DreamBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.runtime.session.FrameSlot;
import dev.lamp.runtime.session.PlayedFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Measures how fast a bundle plays on this machine, and how far that is from what is possible. A frame is timed as a
 * player waits for it: inputs, graph, cache, and the hand-over to whoever shows it, one after the other without a
 * pause. Other work on the machine shows in the numbers, so measure when there is none.
 */
public final class Bench {

    private static final int[] PASSES = {1, 2, 4, 8, 16};
    private static final int[] BRANCHES = {1, 2, 4, 8};
    private static final int WARM_UP = 30;
    private static final int PRODUCTS = 60;
    private static final int OPERATORS = 8;
    private static final int[] DOOR_WORLDS = {1, 8};
    private static final int MOST_DOOR_STEPS = 300;
    /** Frames of several branches take as long as many, and their mean is what counts. */
    private static final int MOST_OF_BRANCHES = 500;

    private static final int MOST_UNCACHED = 200;

    /** Passes of the sampler that the cache is compared with, as in Genie (Bruce et al. 2024, appendix). */
    private static final int UNCACHED_PASSES = 25;

    private static final double NANOS_PER_MILLI = 1e6;

    private final ModelBundle bundle;
    private final Frame prompt;
    private final BenchOptions options;
    private final Consumer<String> progress;

    /**
     * Prepares a run.
     *
     * @param prompt what every world starts from
     * @param progress is told what is being measured
     */
    public Bench(ModelBundle bundle, Frame prompt, BenchOptions options, Consumer<String> progress) {
        this.bundle = bundle;
        this.prompt = prompt;
        this.options = options;
        this.progress = progress;
    }

    /** Measures everything but a fresh process. */
    public BenchReport run() throws BundleException, DeviceException, IOException {
        progress.accept("matrix products");
        try (GenieRuntime runtime = GenieRuntime.open(bundle, options.device(), options.threads())) {
            double flopPerSecond = MatrixRate.measure(runtime.device(), options.threads(), PRODUCTS);
            List<PassTiming> passes = new ArrayList<>();
            for (int count : PASSES) {
                progress.accept("frames of " + count + " passes");
                passes.add(new PassTiming(
                        count,
                        frames(runtime, 1, sampling(count), options.frames()).timing()));
            }
            List<BatchTiming> batches = batches(runtime);
            progress.accept("where the time goes");
            Profiler profiler = new Profiler(bundle, runtime.tokenizer(), runtime.device(), options.threads());
            Run normal = frames(runtime, 1, SamplingOptions.DEFAULT, atMost(MOST_OF_BRANCHES));
            FrameProfile profile = profiler.profile(prompt, 1, SamplingOptions.DEFAULT);
            progress.accept("the same without a cache");
            double uncached = uncachedMillis(runtime, profiler);
            return new BenchReport(
                    bundle.manifest().name(),
                    runtime.device().title(),
                    machine(),
                    options.threads().count(),
                    passes,
                    batches,
                    shares(normal, profile),
                    ceilings(normal.timing(), profile, flopPerSecond, uncached),
                    null,
                    doors(runtime));
        }
    }

    /** A row's times: whole frames, and of these the mean milliseconds in the graph and in the hand-over. */
    private record Run(Timing timing, double callMillis, double handOverMillis) {}

    private Run frames(GenieRuntime runtime, int branches, SamplingOptions sampling, int count) {
        try (DreamBatch dream = runtime.batch(branches, sampling)) {
            dream.reset(Collections.nCopies(branches, prompt), Collections.nCopies(branches, 1L));
            SplittableRandom random = new SplittableRandom(1);
            FrameSlot slot = new FrameSlot();
            long[] total = new long[count];
            long inGraph = 0;
            long handOver = 0;
            for (int i = -WARM_UP; i < count; i++) {
                LatentAction action = new LatentAction(random.nextInt(LatentAction.COUNT));
                long began = System.nanoTime();
                List<Frame> frames = dream.step(Collections.nCopies(branches, action));
                long drawn = System.nanoTime();
                slot.put(new PlayedFrame(frames.get(0), dream.steps(0), Optional.of(action), drawn - began));
                slot.take().orElseThrow().frame().toIndices();
                long done = System.nanoTime();
                if (i >= 0) {
                    total[i] = done - began;
                    inGraph += dream.callNanos();
                    handOver += done - drawn;
                }
            }
            double millis = count * NANOS_PER_MILLI;
            return new Run(Timing.of(total), inGraph / millis, handOver / millis);
        }
    }

    private List<BatchTiming> batches(GenieRuntime runtime) {
        List<BatchTiming> rows = new ArrayList<>();
        for (int branches : BRANCHES) {
            progress.accept(branches + " branches at once");
            Timing timing = frames(runtime, branches, SamplingOptions.DEFAULT, atMost(MOST_OF_BRANCHES))
                    .timing();
            double one = rows.isEmpty() ? timing.mean() : rows.get(0).timing().mean();
            rows.add(new BatchTiming(branches, timing, timing.mean() / one));
        }
        return rows;
    }

    /**
     * A frame as samplers without a cache make it: every frame in reach goes through the whole model at every pass. A
     * branch stands for each of them, since a branch costs what a frame costs; pixels are decoded once.
     */
    private double uncachedMillis(GenieRuntime runtime, Profiler profiler) throws BundleException, IOException {
        int reach = bundle.manifest().dynamics().memory() + 1;
        double pass = frames(runtime, reach, sampling(1), atMost(MOST_UNCACHED)).callMillis();
        FrameProfile profile = profiler.profile(prompt, reach, sampling(1));
        double decoding = pass * profile.decodingMillis() / profile.millis();
        return UNCACHED_PASSES * (pass - decoding) + decoding / reach;
    }

    private List<DoorTiming> doors(GenieRuntime runtime) throws IOException {
        List<DoorTiming> rows = new ArrayList<>();
        for (int worlds : DOOR_WORLDS) {
            for (String frames : List.of("raw", "png")) {
                progress.accept(worlds + " at once through the door, " + frames);
                try (DoorTimer timer = new DoorTimer(runtime, prompt, worlds, frames)) {
                    rows.add(timer.besideInProcess(WARM_UP, atMost(MOST_DOOR_STEPS)));
                }
            }
        }
        return rows;
    }

    private int atMost(int frames) {
        return Math.min(frames, options.frames());
    }

    private static Shares shares(Run run, FrameProfile profile) {
        double frame = run.timing().mean();
        double graph = run.callMillis() / frame;
        double inOperators =
                profile.operatorMillis().values().stream().mapToDouble(x -> x).sum();
        List<Operator> operators = profile.operatorMillis().entrySet().stream()
                .map(entry -> new Operator(entry.getKey(), entry.getValue() / inOperators))
                .sorted(Comparator.comparingDouble(Operator::share).reversed())
                .limit(OPERATORS)
                .toList();
        return new Shares(
                graph * profile.memoryMillis() / profile.millis(),
                graph * profile.samplingMillis() / profile.millis(),
                graph * profile.decodingMillis() / profile.millis(),
                1 - graph - run.handOverMillis() / frame,
                run.handOverMillis() / frame,
                operators);
    }

    private static Ceilings ceilings(Timing frame, FrameProfile profile, double flopPerSecond, double uncached) {
        double floor = profile.flop() / flopPerSecond * 1000;
        return new Ceilings(
                profile.flop(), flopPerSecond, floor, frame.p50() / floor, uncached, uncached / frame.mean());
    }

    private static SamplingOptions sampling(int passes) {
        return SamplingOptions.DEFAULT.withSteps(passes);
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%s %s, %d cores, Java %s",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
    }
}
