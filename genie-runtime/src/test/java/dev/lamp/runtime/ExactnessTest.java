package dev.lamp.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.prompts.PromptShelf;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.DreamBatch;
import dev.lamp.runtime.dynamics.DreamWorld;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.tokenizer.TokenGrid;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shipped bundle: the same bundle, prompt, seed, actions and settings give the same frames, bit for bit. */
@Tag("onnx")
class ExactnessTest {

    private static final SamplingOptions SAMPLING = new SamplingOptions(4, 0.9f, 0.2f);
    private static final int FRAMES = 24;
    private static final int BRANCHES = 8;

    private static ModelBundle bundle;
    private static Frame prompt;
    private static Frame otherPrompt;
    private static GenieRuntime runtime;
    private static Played alone;

    /** Frames, and how sure the model was of each token of the last one. */
    private record Played(List<Frame> frames, float[] confidence) {

        /** Short, and another for other pixels or another certainty. */
        String digest() {
            List<Integer> pixels = frames.stream()
                    .map(frame -> Arrays.hashCode(frame.toIndices()))
                    .toList();
            return pixels + " " + Arrays.hashCode(confidence);
        }
    }

    @BeforeAll
    static void play() throws Exception {
        bundle = ModelBundle.shipped();
        PromptImporter importer =
                new PromptImporter(bundle.manifest().frame(), bundle.manifest().palette());
        prompt = importer.read(picture(0), PromptOptions.DEFAULT);
        otherPrompt = importer.read(picture(1), PromptOptions.DEFAULT);
        runtime = GenieRuntime.open(bundle, Device.CPU);
        alone = play(runtime, prompt, 7);
    }

    @AfterAll
    static void close() {
        runtime.close();
    }

    private static ByteArrayInputStream picture(int index) {
        return new ByteArrayInputStream(PromptShelf.picture(PromptShelf.all().get(index)));
    }

    private static List<LatentAction> actions(long seed) {
        return new Random(seed)
                .ints(FRAMES, 0, LatentAction.COUNT)
                .mapToObj(LatentAction::new)
                .toList();
    }

    private static Played play(GenieRuntime with, Frame first, long seed) {
        try (DreamWorld world = with.world(SAMPLING)) {
            world.reset(first, seed);
            return new Played(actions(seed).stream().map(world::step).toList(), world.confidence());
        }
    }

    private static void assertSame(Played expected, Played found, String where) {
        for (int i = 0; i < expected.frames().size(); i++) {
            assertEquals(expected.frames().get(i), found.frames().get(i), where + ", frame " + (i + 1));
        }
        assertArrayEquals(expected.confidence(), found.confidence(), 0f, where);
    }

    @Test
    void anotherRunAndAnotherRuntimeGiveTheSameFrames() throws Exception {
        assertSame(alone, play(runtime, prompt, 7), "again");
        try (GenieRuntime anew = GenieRuntime.open(bundle, Device.CPU)) {
            assertSame(alone, play(anew, prompt, 7), "opened again");
        }
    }

    @Test
    void aProcessOfItsOwnGivesTheSameFrames() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fresh.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(alone.digest(), said.strip());
    }

    /** Plays in a process of its own, and says what came out. */
    static final class Fresh {
        public static void main(String[] arguments) throws Exception {
            play();
            System.out.println(alone.digest());
            close();
        }
    }

    @Test
    void oneThreadAndTwoGiveTheSameFrames() throws Exception {
        for (Threads threads : List.of(Threads.of(1), Threads.of(2), new Threads(2, 20))) {
            try (GenieRuntime other = GenieRuntime.open(bundle, Device.CPU, threads)) {
                assertSame(alone, play(other, prompt, 7), threads.toString());
            }
        }
    }

    @Test
    void aBranchIsTheSameAtEveryPlaceOfABatch() {
        for (int place : new int[] {0, 3, 7}) {
            try (DreamBatch batch = runtime.batch(BRANCHES, SAMPLING)) {
                batch.reset(
                        IntStream.range(0, BRANCHES)
                                .mapToObj(i -> i == place ? prompt : otherPrompt)
                                .toList(),
                        IntStream.range(0, BRANCHES)
                                .mapToObj(i -> i == place ? 7L : 100L + i)
                                .toList());
                List<Frame> frames = new ArrayList<>();
                for (int t = 0; t < FRAMES; t++) {
                    int now = t;
                    List<LatentAction> actions = IntStream.range(0, BRANCHES)
                            .mapToObj(i -> actions(i == place ? 7 : i).get(now))
                            .toList();
                    frames.add(batch.step(actions).get(place));
                }
                assertSame(alone, new Played(frames, batch.confidence(place)), "place " + place);
            }
        }
    }

    @Test
    void aMomentThatWasRestoredGoesOnTheSame() {
        try (DreamWorld world = runtime.world(SAMPLING);
                DreamWorld other = runtime.world(SAMPLING)) {
            world.reset(prompt, 7);
            actions(7).subList(0, FRAMES / 2).forEach(world::step);
            other.reset(otherPrompt, 1);
            other.step(new LatentAction(0));
            other.restore(world.snapshot());
            List<Frame> frames = new ArrayList<>(alone.frames().subList(0, FRAMES / 2));
            actions(7).subList(FRAMES / 2, FRAMES).forEach(action -> frames.add(other.step(action)));
            assertSame(alone, new Played(frames, other.confidence()), "restored");
        }
    }

    @Test
    void everyTokenIsLegalAndSetWhateverTheNoise() {
        int codes = bundle.manifest().tokens().codes();
        for (SamplingOptions options :
                List.of(new SamplingOptions(1, 2f, 1f), new SamplingOptions(5, 2f, 1f), SamplingOptions.DEFAULT)) {
            try (DreamBatch batch = runtime.batch(BRANCHES, options)) {
                batch.reset(
                        Collections.nCopies(BRANCHES, prompt),
                        new Random(3).longs(BRANCHES).boxed().toList());
                for (int t = 0; t < 4; t++) {
                    batch.step(Collections.nCopies(BRANCHES, new LatentAction(t)));
                    for (TokenGrid tokens : batch.tokens()) {
                        for (int code : tokens.toArray()) {
                            assertTrue(code >= 0 && code < codes, "expected a code below " + codes + ", found " + code);
                        }
                    }
                }
            }
        }
    }
}
