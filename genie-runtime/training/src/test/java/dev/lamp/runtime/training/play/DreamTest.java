package dev.lamp.runtime.training.play;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.runtime.Device;
import dev.lamp.runtime.DeviceException;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.Threads;
import dev.lamp.runtime.World;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.WorldState;
import dev.lamp.runtime.dynamics.DreamBatch;
import dev.lamp.runtime.dynamics.DreamWorld;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The play side, on a graph that the exporter wrote from random parameters. */
@Tag("onnx")
@Tag("djl")
class DreamTest {

    private static final SamplingOptions SAMPLING = new SamplingOptions(3, 0.8f, 0.3f);
    private static final int CONTEXT = RandomBundle.CONFIG.context();

    @TempDir
    private static Path folder;

    private static ModelBundle bundle;
    private static GenieRuntime runtime;

    @BeforeAll
    static void open() throws IOException, BundleException, DeviceException {
        bundle = RandomBundle.write(folder.resolve("bundle"), 1);
        runtime = GenieRuntime.open(bundle, Device.CPU);
    }

    @AfterAll
    static void close() {
        runtime.close();
    }

    /** Patches of few colours. */
    private static Frame prompt(long seed) {
        Random random = new Random(seed);
        int[] colours = IntStream.range(0, 256).map(i -> random.nextInt(5) * 12).toArray();
        byte[] indices = new byte[FrameSize.STANDARD.pixels()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (byte) colours[i / 256 * 16 + i % 64 / 4];
        }
        return Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, indices);
    }

    private static List<LatentAction> actions(int count, long seed) {
        return new Random(seed)
                .ints(count, 0, LatentAction.COUNT)
                .mapToObj(LatentAction::new)
                .toList();
    }

    private static List<Frame> play(World world, List<LatentAction> actions) {
        return actions.stream().map(world::step).toList();
    }

    @Test
    void cachedMemoriesGiveTheSameFramesAsMemoriesMadeAnew() throws OrtException {
        try (DreamWorld world = runtime.world(SAMPLING)) {
            Frame first = world.reset(prompt(1), 77);
            int[] tokens = runtime.tokenizer().encode(first).toArray();
            try (UncachedDream uncached = new UncachedDream(bundle, SAMPLING, tokens, 77)) {
                for (LatentAction action : actions(2 * CONTEXT + 3, 5)) {
                    Frame frame = world.step(action);
                    UncachedDream.Drawn drawn = uncached.step(action.index());
                    String where = "frame " + world.steps();
                    assertArrayEquals(
                            drawn.tokens(), runtime.tokenizer().encode(frame).toArray(), where);
                    assertArrayEquals(drawn.confidence(), world.confidence(), 1e-4f, where);
                }
            }
        }
    }

    @Test
    void equalSeedsAndActionsGiveEqualFrames() {
        try (World one = runtime.world(SAMPLING);
                World other = runtime.world(SAMPLING)) {
            one.reset(prompt(2), 9);
            List<Frame> frames = play(one, actions(12, 6));
            other.reset(prompt(3), 1);
            play(other, actions(5, 7));
            other.reset(prompt(2), 9);
            assertEquals(frames, play(other, actions(12, 6)));
        }
    }

    @Test
    void anotherSeedOrActionGivesOtherFrames() {
        try (World world = runtime.world(SAMPLING)) {
            world.reset(prompt(2), 9);
            List<Frame> frames = play(world, actions(6, 6));
            world.reset(prompt(2), 10);
            assertNotEquals(frames, play(world, actions(6, 6)));
            world.reset(prompt(2), 9);
            assertNotEquals(frames, play(world, actions(6, 8)));
        }
    }

    @Test
    void aRestoredMomentGoesOnBitForBit() {
        try (DreamWorld world = runtime.world(SAMPLING);
                DreamWorld other = runtime.world(SAMPLING)) {
            for (int before : new int[] {0, 1, 3, 2 * CONTEXT + 1}) {
                world.reset(prompt(4), 3);
                play(world, actions(before, 1));
                WorldState moment = world.snapshot();
                List<Frame> frames = play(world, actions(CONTEXT + 2, 2));
                float[] confidence = world.confidence();
                other.reset(prompt(5), 8);
                play(other, actions(4, 4));
                other.restore(moment);
                assertEquals(moment.frame(), other.frame());
                assertEquals(before, other.steps());
                assertEquals(frames, play(other, actions(CONTEXT + 2, 2)), "after " + before + " steps");
                assertArrayEquals(confidence, other.confidence(), 0f);
            }
        }
    }

    @Test
    void eightBranchesGiveTheFramesOfEightWorlds() {
        List<Frame> prompts = LongStream.range(0, 8).mapToObj(DreamTest::prompt).toList();
        List<Long> seeds = LongStream.range(100, 108).boxed().toList();
        int steps = CONTEXT + 3;
        try (DreamBatch batch = runtime.batch(8, SAMPLING)) {
            List<List<Frame>> played = new ArrayList<>();
            batch.reset(prompts, seeds);
            for (int t = 0; t < steps; t++) {
                int now = t;
                played.add(batch.step(IntStream.range(0, 8)
                        .mapToObj(branch -> actions(steps, branch).get(now))
                        .toList()));
            }
            for (int branch = 0; branch < 8; branch++) {
                try (DreamWorld world = runtime.world(SAMPLING)) {
                    world.reset(prompts.get(branch), seeds.get(branch));
                    List<Frame> alone = play(world, actions(steps, branch));
                    for (int t = 0; t < steps; t++) {
                        assertEquals(alone.get(t), played.get(t).get(branch), "branch " + branch + ", frame " + t);
                    }
                    assertArrayEquals(world.confidence(), batch.confidence(branch), 1e-4f);
                }
            }
        }
    }

    @Test
    void branchesForkFromAMomentOfAWorld() {
        try (World world = runtime.world(SAMPLING);
                WorldBatch batch = runtime.batch(3, SAMPLING)) {
            world.reset(prompt(6), 4);
            play(world, actions(7, 3));
            batch.fork(world.snapshot());
            List<Frame> branches = batch.step(List.of(new LatentAction(0), new LatentAction(1), new LatentAction(0)));
            assertEquals(branches.get(0), branches.get(2));
            assertEquals(branches.get(1), world.step(new LatentAction(1)));
            assertEquals(world.snapshot().frame(), batch.snapshot(1).frame());
        }
    }

    @Test
    void aCorrectedWorldGoesOnAsIfItHadDrawnTheFrame() {
        try (WorldBatch led = runtime.batch(1, SAMPLING);
                World free = runtime.world(SAMPLING)) {
            led.reset(prompt(7), 5);
            free.reset(prompt(7), 5);
            for (LatentAction action : actions(CONTEXT + 2, 9)) {
                Frame drawn = free.step(action);
                led.step(List.of(new LatentAction((action.index() + 1) % LatentAction.COUNT)));
                led.correct(List.of(drawn));
                assertEquals(List.of(drawn), led.frames());
            }
            assertEquals(
                    free.step(new LatentAction(2)),
                    led.step(List.of(new LatentAction(2))).get(0));
        }
    }

    @Test
    void aWorldMustBeResetFirst() {
        try (World world = runtime.world(SAMPLING)) {
            assertThrows(IllegalStateException.class, () -> world.step(new LatentAction(0)));
            assertThrows(IllegalStateException.class, world::frame);
        }
    }

    @Test
    void aMomentOfAnotherModelIsRefused(@TempDir Path elsewhere) throws Exception {
        ModelBundle another = RandomBundle.write(elsewhere, 2);
        try (GenieRuntime other = GenieRuntime.open(another, Device.CPU);
                World stranger = other.world(SAMPLING);
                World world = runtime.world(SAMPLING)) {
            stranger.reset(prompt(1), 1);
            assertThrows(IllegalArgumentException.class, () -> world.restore(stranger.snapshot()));
        }
    }

    /**
     * A batch adds a call for each thread; with more threads than one, also a copy of the model for each, which stay.
     */
    @Test
    void nothingStaysOpen() throws Exception {
        for (int threads : List.of(1, 2)) {
            GenieRuntime closing = GenieRuntime.open(bundle, Device.CPU, Threads.of(threads));
            int copies = threads == 1 ? 0 : threads;
            int models = closing.open();
            World forgotten = closing.world(SAMPLING);
            forgotten.reset(prompt(1), 1);
            assertEquals(models + 1, closing.open());
            WorldBatch closed = closing.batch(2, SAMPLING);
            assertEquals(models + 1 + copies + threads, closing.open());
            closed.close();
            closed.close();
            assertEquals(models + 1 + copies, closing.open());
            closing.close();
            assertEquals(0, closing.open());
            assertThrows(IllegalStateException.class, () -> forgotten.step(new LatentAction(0)));
            assertThrows(IllegalStateException.class, () -> closing.tokenizer().encode(prompt(1)));
        }
    }

    @Test
    void automaticTakesWhatWorksAndSaysWhy() throws Exception {
        try (GenieRuntime automatic = GenieRuntime.open(bundle, Device.AUTO)) {
            assertNotEquals(Device.AUTO, automatic.device());
            assertTrue(automatic.deviceNote().startsWith("Runs on "), automatic.deviceNote());
        }
    }

    @Test
    void aDeviceThatIsNotThereFailsWithARemedy() {
        for (Device device : Device.values()) {
            if (!device.availability().available()) {
                DeviceException error = assertThrows(DeviceException.class, () -> GenieRuntime.open(bundle, device));
                assertEquals(device.availability().remedy(), error.remedy());
            }
        }
    }

    @Test
    void theLabellerLabelsEveryTransitionOfAClip() {
        Frame first = prompt(1);
        Frame second = prompt(2);
        LatentAction expected = new LatentAction(second.index(0, 0) % 8);
        assertEquals(
                expected,
                runtime.labeller()
                        .labelClip(new Clip(List.of(first, second), 15))
                        .get(0));
    }
}
