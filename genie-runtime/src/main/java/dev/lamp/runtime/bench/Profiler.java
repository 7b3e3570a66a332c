package dev.lamp.runtime.bench;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.Sessions;
import dev.lamp.runtime.Threads;
import dev.lamp.runtime.dynamics.DreamBatch;
import dev.lamp.runtime.dynamics.DynamicsGraph;
import dev.lamp.runtime.dynamics.DynamicsLanes;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.tokenizer.FrameTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Plays a few frames under the profiler of ONNX Runtime, in a session of its own, and reads what it saw. */
final class Profiler {

    private static final int WARM_UP = 12;
    private static final int FRAMES = 12;

    private final ModelBundle bundle;
    private final FrameTokenizer tokenizer;
    private final Device device;
    private final Threads threads;

    Profiler(ModelBundle bundle, FrameTokenizer tokenizer, Device device, Threads threads) {
        this.bundle = bundle;
        this.tokenizer = tokenizer;
        this.device = device;
        this.threads = threads;
    }

    /** The profile of calls with a number of branches. */
    FrameProfile profile(Frame prompt, int branches, SamplingOptions sampling) throws BundleException, IOException {
        Path folder = Files.createTempDirectory("lamp-profile");
        try (SessionOptions options = Sessions.options(device, threads)) {
            options.enableProfiling(folder.resolve("call").toString());
            try (DynamicsGraph graph = DynamicsGraph.open(bundle, options);
                    DreamBatch dream =
                            new DreamBatch(new DynamicsLanes(List.of(graph)), tokenizer, branches, sampling)) {
                dream.reset(prompt, 1);
                for (int i = 0; i < WARM_UP + FRAMES; i++) {
                    dream.step(Collections.nCopies(branches, new LatentAction(i % LatentAction.COUNT)));
                }
                return FrameProfile.read(graph.endProfiling(), FRAMES);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("profiling failed: " + e.getMessage(), e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
