package dev.lamp.runtime.dynamics;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.BundleException.Problem;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.GraphRole;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.process.NativeCalls;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The dynamics graph of a bundle: last tokens, action and memories in, the next frame out. Owns the session and the
 * calls bound to it; those still open are closed before the session. Runs may come from several threads.
 */
public final class DynamicsGraph implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final BundleManifest manifest;
    private final String model;
    private final Set<FrameCall> calls = ConcurrentHashMap.newKeySet();
    private boolean closed;

    private DynamicsGraph(OrtEnvironment environment, OrtSession session, BundleManifest manifest, String model) {
        this.environment = environment;
        this.session = session;
        this.manifest = manifest;
        this.model = model;
    }

    /**
     * Opens the dynamics graph of a bundle.
     *
     * @param options used while opening only; the caller closes them
     * @throws BundleException if the bundle or ONNX Runtime refuses the graph
     */
    public static DynamicsGraph open(ModelBundle bundle, OrtSession.SessionOptions options) throws BundleException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try {
            byte[] graph = bundle.checkedGraph(GraphRole.DYNAMICS);
            OrtSession session = NativeCalls.during(() -> environment.createSession(graph, options));
            return new DynamicsGraph(environment, session, bundle.manifest(), bundle.hash());
        } catch (OrtException e) {
            throw new BundleException(
                    Problem.UNUSABLE_GRAPH,
                    "The graph " + GraphRole.DYNAMICS.key() + " of this model bundle cannot be loaded.",
                    "Get the bundle again from where it came from, or update Lamp.",
                    e);
        }
    }

    /** What the bundle says about the graph. */
    public BundleManifest manifest() {
        return manifest;
    }

    /** Identity of the bundle. */
    String model() {
        return model;
    }

    /** Binds a call, which this graph closes at its own end if nobody did before. */
    synchronized FrameCall bind(int branches, SamplingOptions options) {
        if (closed) {
            throw new IllegalStateException("expected an open dynamics graph, found one that has been closed");
        }
        FrameCall call = new FrameCall(this, branches, options);
        calls.add(call);
        return call;
    }

    /** A call has been closed. */
    void released(FrameCall call) {
        calls.remove(call);
    }

    /** How many bound calls are open. */
    public int openCalls() {
        return calls.size();
    }

    /** Ends profiling, if it was asked for when this graph was opened, and tells where the profile lies. */
    public Path endProfiling() {
        try {
            return Path.of(session.endProfiling());
        } catch (OrtException e) {
            throw new IllegalStateException("profiling the dynamics graph failed: " + e.getMessage(), e);
        }
    }

    OrtEnvironment environment() {
        return environment;
    }

    OrtSession session() {
        return session;
    }

    /** Waits for a run that is under way; later ones fail. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        List.copyOf(calls).forEach(FrameCall::close);
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("closing the dynamics graph failed: " + e.getMessage(), e);
        }
    }
}
