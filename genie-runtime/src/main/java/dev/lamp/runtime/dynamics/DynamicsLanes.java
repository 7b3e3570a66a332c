package dev.lamp.runtime.dynamics;

import dev.lamp.assets.bundle.BundleManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Copies of one dynamics graph that run side by side, each for its share of the branches of a batch. With one thread
 * each, branches that go on in step are drawn sooner than by one graph whose threads share every operator, for many of
 * its operators are not shared; the frames are the same, bit for bit (decision 0041). The graphs stay the caller's.
 * Thread-safe.
 */
public final class DynamicsLanes {

    /** Threads that wait for a minute before they end; there are as many as calls beside the callers' own. */
    private static final Executor BESIDE = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "lamp-lane");
        thread.setDaemon(true);
        return thread;
    });

    private final List<DynamicsGraph> graphs;

    /** @param graphs one or more of the same bundle */
    public DynamicsLanes(List<DynamicsGraph> graphs) {
        this.graphs = List.copyOf(graphs);
    }

    BundleManifest manifest() {
        return graphs.get(0).manifest();
    }

    /** Binds the calls of a batch and makes its branches, each at its place in one of the calls, in order. */
    Bound bind(int branches, SamplingOptions options) {
        int used = Math.min(graphs.size(), branches);
        List<FrameCall> calls = new ArrayList<>();
        List<DreamBranch> bound = new ArrayList<>();
        for (int lane = 0; lane < used; lane++) {
            DynamicsGraph graph = graphs.get(lane);
            int count = branches * (lane + 1) / used - branches * lane / used;
            FrameCall call = graph.bind(count, options);
            calls.add(call);
            for (int branch = 0; branch < count; branch++) {
                bound.add(new DreamBranch(graph, call, branch, count));
            }
        }
        return new Bound(List.copyOf(calls), List.copyOf(bound));
    }

    /**
     * A batch.
     *
     * @param calls one for each lane in use
     * @param branches in order
     */
    record Bound(List<FrameCall> calls, List<DreamBranch> branches) {

        /** Runs all calls, the first on the caller's thread, and waits for all of them, whatever comes. */
        void run() {
            CompletableFuture<Void> others = CompletableFuture.allOf(calls.stream()
                    .skip(1)
                    .map(call -> CompletableFuture.runAsync(call::run, BESIDE))
                    .toArray(CompletableFuture[]::new));
            try {
                calls.get(0).run();
            } finally {
                others.exceptionally(failure -> null).join();
            }
            try {
                others.join();
            } catch (CompletionException e) {
                throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
            }
        }

        void close() {
            calls.forEach(FrameCall::close);
        }
    }
}
