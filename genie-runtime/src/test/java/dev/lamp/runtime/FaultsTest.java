package dev.lamp.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.BundleWriter;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around a world that is being played. */
@Tag("onnx")
class FaultsTest {

    private static final int FRAMES = 4;

    @TempDir
    private Path folder;

    private static Frame prompt(ModelBundle bundle) {
        BundleManifest manifest = bundle.manifest();
        return Frame.of(
                manifest.frame(), manifest.palette(), new byte[manifest.frame().pixels()]);
    }

    private static List<Frame> play(World world) {
        return IntStream.range(0, FRAMES)
                .mapToObj(i -> world.step(new LatentAction(i)))
                .toList();
    }

    /** A copy of the shipped bundle, as a zip file. */
    private Path copy(ModelBundle shipped) throws Exception {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : shipped.manifest().files().keySet()) {
            try (var in = ModelBundle.class.getResourceAsStream("/dev/lamp/models/first/" + name)) {
                files.put(name, in.readAllBytes());
            }
        }
        Path zip = folder.resolve("bundle.zip");
        BundleWriter.of(shipped.manifest(), files).writeZip(zip);
        return zip;
    }

    @Test
    void aBundleMayBeDeletedWhileItIsPlayed() throws Exception {
        Path file = copy(ModelBundle.shipped());
        ModelBundle bundle = ModelBundle.open(file);
        try (GenieRuntime runtime = GenieRuntime.open(bundle, Device.CPU);
                World world = runtime.world(SamplingOptions.DEFAULT)) {
            world.reset(prompt(bundle), 1);
            List<Frame> before = play(world);
            Files.delete(file);
            world.reset(prompt(bundle), 1);
            assertEquals(before, play(world));
        }
    }

    @Test
    void closingWaitsForTheFrameThatIsBeingDrawn() throws Exception {
        ModelBundle bundle = ModelBundle.shipped();
        GenieRuntime runtime = GenieRuntime.open(bundle, Device.CPU);
        World world = runtime.world(SamplingOptions.DEFAULT);
        world.reset(prompt(bundle), 1);
        CountDownLatch begun = new CountDownLatch(2);
        CompletableFuture<String> ended = CompletableFuture.supplyAsync(() -> {
            try {
                while (true) {
                    world.step(new LatentAction(1));
                    begun.countDown();
                }
            } catch (IllegalStateException e) {
                return e.getMessage();
            }
        });
        begun.await();
        runtime.close();
        assertTrue(ended.get().contains("closed"), ended.get());
        assertEquals(0, runtime.open());
    }
}
