package dev.lamp.app.library;

import dev.lamp.actions.ActionMap;
import dev.lamp.app.play.Dream;
import dev.lamp.app.play.TunableWorld;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.DeviceException;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.World;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.dynamics.DreamWorld;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.tokenizer.FrameTokenizer;
import dev.lamp.tokenizer.OnnxFrameTokenizer;

/** The dream of a model bundle. Owns the runtime, which the dream loop's thread alone uses once it plays. */
public final class BundleDream implements Dream {

    private final BundlePlace place;
    private final Device asked;
    private final ModelBundle bundle;
    private final GenieRuntime runtime;
    private final TunableWorld world;
    private DreamWorld latest;

    private BundleDream(BundlePlace place, Device asked, ModelBundle bundle, GenieRuntime runtime) {
        this.place = place;
        this.asked = asked;
        this.bundle = bundle;
        this.runtime = runtime;
        this.world = new TunableWorld(this::dreamWorld, SamplingOptions.DEFAULT);
    }

    private World dreamWorld(SamplingOptions options) {
        latest = runtime.world(options);
        return latest;
    }

    /**
     * Opens a bundle on a device; takes a second or so.
     *
     * @throws BundleException if the bundle cannot be used
     * @throws DeviceException if the device cannot; {@link Device#AUTO} falls back to the CPU and says so
     */
    public static BundleDream open(BundlePlace place, Device device) throws BundleException, DeviceException {
        ModelBundle bundle = place.open();
        return new BundleDream(place, device, bundle, GenieRuntime.open(bundle, device));
    }

    /** Where the bundle comes from. */
    public BundlePlace place() {
        return place;
    }

    /** The device that was asked for. */
    public Device asked() {
        return asked;
    }

    /** The bundle itself. */
    public ModelBundle bundle() {
        return bundle;
    }

    /** What the bundle says about itself. */
    public BundleManifest manifest() {
        return runtime.manifest();
    }

    @Override
    public String name() {
        return runtime.manifest().name();
    }

    @Override
    public String hash() {
        return bundle.hash();
    }

    @Override
    public String device() {
        return runtime.device().title();
    }

    @Override
    public String deviceNote() {
        return runtime.deviceNote();
    }

    @Override
    public int framesPerSecond() {
        return runtime.manifest().framesPerSecond();
    }

    @Override
    public ActionMap actions() {
        return runtime.actionMap();
    }

    @Override
    public FrameSize frameSize() {
        return runtime.manifest().frame();
    }

    @Override
    public Palette palette() {
        return runtime.manifest().palette();
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public void sampling(SamplingOptions options) {
        world.tune(options);
    }

    @Override
    public float[] confidence() {
        return latest.confidence();
    }

    @Override
    public WorldBatch batch(int branches, SamplingOptions options) {
        return runtime.batch(branches, options);
    }

    @Override
    public FrameTokenizer openTokenizer() throws BundleException {
        return OnnxFrameTokenizer.open(bundle);
    }

    @Override
    public void close() {
        world.close();
        runtime.close();
    }
}
