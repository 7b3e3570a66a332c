package dev.lamp.runtime.training.play;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.dynamics.DreamWorld;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small random model, for long, and under hands that do not wait. */
@Tag("onnx")
@Tag("djl")
class LongDreamTest {

    private static final SamplingOptions SAMPLING = new SamplingOptions(2, 0.8f, 0.3f);
    private static final int STEPS = 500;

    @TempDir
    private Path folder;

    private static Frame prompt() {
        byte[] indices = new byte[FrameSize.STANDARD.pixels()];
        new Random(1).nextBytes(indices);
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (byte) (indices[i / 256 * 256 + i % 64 / 4 * 4] & 15);
        }
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, indices);
    }

    @Test
    void after500StepsTheCacheStillHoldsWhatWouldBeComputedAnew() throws Exception {
        ModelBundle bundle = RandomBundle.write(folder.resolve("bundle"), 1);
        try (GenieRuntime runtime = GenieRuntime.open(bundle, Device.CPU);
                DreamWorld world = runtime.world(SAMPLING)) {
            Frame first = world.reset(prompt(), 77);
            int[] tokens = runtime.tokenizer().encode(first).toArray();
            Random random = new Random(5);
            try (UncachedDream uncached = new UncachedDream(bundle, SAMPLING, tokens, 77)) {
                for (int step = 1; step <= STEPS; step++) {
                    int action = random.nextInt(LatentAction.COUNT);
                    Frame frame = world.step(new LatentAction(action));
                    UncachedDream.Drawn drawn = uncached.step(action);
                    assertArrayEquals(
                            drawn.tokens(), runtime.tokenizer().encode(frame).toArray(), "step " + step);
                    assertArrayEquals(drawn.confidence(), world.confidence(), 1e-4f, "step " + step);
                }
            }
        }
    }

    @Test
    void closingWhileAStepRunsWaitsForItAndLaterStepsFail() throws Exception {
        ModelBundle bundle = RandomBundle.write(folder.resolve("bundle"), 1);
        for (int round = 0; round < 10; round++) {
            GenieRuntime runtime = GenieRuntime.open(bundle, Device.CPU);
            DreamWorld world = runtime.world(SAMPLING);
            world.reset(prompt(), 1);
            CountDownLatch running = new CountDownLatch(3);
            AtomicReference<RuntimeException> end = new AtomicReference<>();
            Thread player = new Thread(() -> {
                try {
                    while (true) {
                        world.step(new LatentAction(1));
                        running.countDown();
                    }
                } catch (RuntimeException e) {
                    end.set(e);
                }
            });
            player.start();
            running.await();
            runtime.close();
            player.join();
            assertTrue(end.get() instanceof IllegalStateException, String.valueOf(end.get()));
            assertEquals(0, runtime.open());
            assertThrows(IllegalStateException.class, () -> runtime.world(SAMPLING));
        }
    }

    @Test
    void aBundleThatIsDeletedWhileItPlaysPlaysOn() throws Exception {
        Path home = folder.resolve("bundle");
        ModelBundle bundle = RandomBundle.write(home, 1);
        try (GenieRuntime runtime = GenieRuntime.open(bundle, Device.CPU);
                DreamWorld world = runtime.world(SAMPLING)) {
            world.reset(prompt(), 1);
            Frame before = world.step(new LatentAction(1));
            try (var files = Files.list(home)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(home);
            world.reset(prompt(), 1);
            assertEquals(before, world.step(new LatentAction(1)));
            try (DreamWorld another = runtime.world(SAMPLING)) {
                another.reset(prompt(), 1);
                assertEquals(before, another.step(new LatentAction(1)));
            }
        }
    }
}
