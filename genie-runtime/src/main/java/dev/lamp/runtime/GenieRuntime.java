package dev.lamp.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.lamp.actions.ActionLabeller;
import dev.lamp.actions.ActionMap;
import dev.lamp.actions.OnnxActionLabeller;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.runtime.dynamics.DreamBatch;
import dev.lamp.runtime.dynamics.DreamWorld;
import dev.lamp.runtime.dynamics.DynamicsGraph;
import dev.lamp.runtime.dynamics.DynamicsLanes;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.tokenizer.FrameTokenizer;
import dev.lamp.tokenizer.OnnxFrameTokenizer;
import java.util.ArrayList;
import java.util.List;
import org.tinylog.Logger;

/**
 * A bundle that is ready to play: tokenizer, labeller and dynamics on one device, and the worlds made from them. Owns
 * all of it; closing closes the worlds that are still open, then the models, in reverse order. One thread at a time.
 */
public final class GenieRuntime implements AutoCloseable {

    private final ModelBundle bundle;
    private final Device device;
    private final Threads threads;
    private final String deviceNote;
    private final Scope scope;
    private final FrameTokenizer tokenizer;
    private final ActionLabeller labeller;
    private final DynamicsGraph dynamics;
    private final DynamicsLanes alone;
    private final List<DynamicsGraph> copies = new ArrayList<>();
    private DynamicsLanes sideBySide;

    private GenieRuntime(ModelBundle bundle, Choice choice, Scope scope, SessionOptions options)
            throws BundleException {
        this.bundle = bundle;
        this.device = choice.device();
        this.threads = choice.threads();
        this.deviceNote = choice.note();
        this.scope = scope;
        this.tokenizer = OnnxFrameTokenizer.open(bundle, options);
        scope.own(tokenizer::close);
        this.labeller = OnnxActionLabeller.open(bundle, options);
        scope.own(labeller::close);
        this.dynamics = DynamicsGraph.open(bundle, options);
        scope.own(dynamics::close);
        this.alone = new DynamicsLanes(List.of(dynamics));
    }

    private record Choice(Device device, String note, Threads threads) {}

    /**
     * Opens a bundle on a device.
     *
     * @throws BundleException if a graph of the bundle cannot be loaded
     * @throws DeviceException if the device was asked for by name and does not work; {@link Device#AUTO} falls back to
     *     the CPU and says so in {@link #deviceNote()}
     */
    public static GenieRuntime open(ModelBundle bundle, Device device) throws BundleException, DeviceException {
        return open(bundle, device, Threads.standard());
    }

    /** Opens a bundle on a device with other than the standard threads; otherwise like the shorter form. */
    public static GenieRuntime open(ModelBundle bundle, Device device, Threads threads)
            throws BundleException, DeviceException {
        if (device != Device.AUTO) {
            return openOn(bundle, new Choice(device, "Runs on " + device.title() + ", as chosen.", threads));
        }
        List<String> refusals = new ArrayList<>();
        for (Device candidate : List.of(Device.CUDA, Device.COREML)) {
            try {
                return openOn(bundle, new Choice(candidate, "Runs on " + candidate.title() + ".", threads));
            } catch (DeviceException | BundleException e) {
                refusals.add(candidate.title() + ": " + e.getMessage());
            }
        }
        return openOn(bundle, new Choice(Device.CPU, "Runs on the CPU. " + String.join(" ", refusals), threads));
    }

    private static GenieRuntime openOn(ModelBundle bundle, Choice choice) throws BundleException, DeviceException {
        Device.Availability availability = choice.device().availability();
        if (!availability.available()) {
            throw new DeviceException(availability.reason(), availability.remedy(), null);
        }
        Scope scope = new Scope();
        try (SessionOptions options = Sessions.options(choice.device(), choice.threads())) {
            return new GenieRuntime(bundle, choice, scope, options);
        } catch (OrtException | LinkageError e) {
            scope.close();
            throw unusable(choice, e);
        } catch (BundleException e) {
            scope.close();
            // The graph has been looked into; if the engine refuses it elsewhere than on the CPU, the device is at
            // fault.
            if (choice.device() != Device.CPU && e.getCause() instanceof OrtException refusal) {
                throw unusable(choice, refusal);
            }
            throw e;
        } catch (RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    private static DeviceException unusable(Choice choice, Throwable cause) {
        return new DeviceException(
                choice.device().title() + " does not work here. ONNX Runtime says: " + sentence(cause.getMessage()),
                DeviceTrouble.remedy(cause.getMessage()),
                cause);
    }

    /** Some text with a full stop at its end. */
    private static String sentence(String text) {
        String stripped = String.valueOf(text).strip();
        return stripped.endsWith(".") ? stripped : stripped + ".";
    }

    public BundleManifest manifest() {
        return bundle.manifest();
    }

    /** The device that the graphs run on: never {@link Device#AUTO}. */
    public Device device() {
        return device;
    }

    /** One or two sentences for people: where the graphs run, and why not on a better device. */
    public String deviceNote() {
        return deviceNote;
    }

    public FrameTokenizer tokenizer() {
        return tokenizer;
    }

    public ActionLabeller labeller() {
        return labeller;
    }

    /** What the actions of this bundle do. */
    public ActionMap actionMap() {
        List<ActionMap.Entry> entries = manifest().actions().stream()
                .map(action -> new ActionMap.Entry(action.name(), action.dx(), action.dy(), action.share()))
                .toList();
        return new ActionMap(entries, manifest().idleAction());
    }

    /** A new dream; closed by the caller or with this runtime. */
    public DreamWorld world(SamplingOptions options) {
        return new DreamWorld(alone, tokenizer, options);
    }

    /** New branches of a dream; closed by the caller or with this runtime. */
    public DreamBatch batch(int branches, SamplingOptions options) {
        return new DreamBatch(branches == 1 ? alone : lanes(), tokenizer, branches, options);
    }

    /** A lane for each thread where the processor draws, opened when first asked for. */
    private DynamicsLanes lanes() {
        if (sideBySide == null) {
            sideBySide = device == Device.CPU && threads.count() > 1 ? openLanes() : alone;
        }
        return sideBySide;
    }

    private DynamicsLanes openLanes() {
        try (SessionOptions options = Sessions.options(device, new Threads(1, threads.spinMicros()))) {
            for (int lane = 0; lane < threads.count(); lane++) {
                DynamicsGraph copy = DynamicsGraph.open(bundle, options);
                scope.own(copy::close);
                copies.add(copy);
            }
            return new DynamicsLanes(copies);
        } catch (OrtException | BundleException e) {
            Logger.warn(e, "branches are drawn by one graph");
            return alone;
        }
    }

    /** How many models and worlds are open; 0 after closing. */
    public int open() {
        return scope.open()
                + dynamics.openCalls()
                + copies.stream().mapToInt(DynamicsGraph::openCalls).sum();
    }

    @Override
    public void close() {
        scope.close();
    }
}
