package dev.lamp.app.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.lamp.actions.LatentAction;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.PngTexts;
import dev.lamp.assets.video.PngWriter;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldFileTest {
    private static final Frame PROMPT = FakeWorld.landscape(3);
    private static final SamplingOptions FAST = new SamplingOptions(2, 0, 0);
    private static final SamplingOptions SLOW = new SamplingOptions(8, 0.5f, 0.25f);

    @TempDir
    private Path folder;

    private final Timeline timeline = new Timeline();

    @Test
    void aTimelineBecomesTracksThatNameTheirForks() {
        WorldFile world = played();
        assertEquals(2, world.tracks().size());
        assertEquals("11122", world.tracks().get(0).actions());
        assertEquals(
                List.of(new WorldFile.Run(3, FAST), new WorldFile.Run(2, SLOW)),
                world.tracks().get(0).samplings());
        assertEquals(
                new WorldFile.Track("Branch 2", 0, 2, "5", List.of(new WorldFile.Run(1, SLOW))),
                world.tracks().get(1));
        assertEquals(6, world.steps());
        assertEquals(3, world.step());
    }

    @Test
    void aFileGivesTheSameWorldBack() throws Exception {
        WorldFile world = played();
        WorldFiles.write(world, folder.resolve("a.lamp"));
        assertEquals(world, WorldFiles.find(folder.resolve("a.lamp")).orElseThrow());
    }

    @Test
    void aPictureCarriesItsWorldAlongAndAnotherPictureCarriesNone() throws Exception {
        WorldFile world = played();
        WorldFiles.writePicture(PROMPT, 4, world, folder.resolve("a.png"));
        assertEquals(world, WorldFiles.find(folder.resolve("a.png")).orElseThrow());
        PngWriter.write(PROMPT, 4, folder.resolve("b.png"));
        assertTrue(WorldFiles.find(folder.resolve("b.png")).isEmpty());
        Files.write(folder.resolve("c.png"), new byte[] {1, 2, 3});
        assertTrue(WorldFiles.find(folder.resolve("c.png")).isEmpty());
    }

    @Test
    void whatIsNoWorldIsToldApart() throws IOException {
        refused("{", "world-unreadable");
        refused("{}", "world-unreadable");
        refused("{\"format\":\"lamp-world\",\"version\":99}", "world-too-new");
        String json = WorldJson.write(played());
        refused(json.replace("\"11122\"", "\"11192\""), "world-unreadable");
        refused(json.replace("\"fork\":2", "\"fork\":7"), "world-unreadable");
        refused(json.replace("\"parent\":0", "\"parent\":1"), "world-unreadable");
        refused(json.replace("\"width\":64", "\"width\":65"), "world-unreadable");
    }

    @Test
    void aRefusalNamesTheFileAndWhatWasExpectedAndFound() throws Exception {
        Path file = Files.writeString(
                folder.resolve("bad.lamp"), WorldJson.write(played()).replace("\"rate\":15", "\"rate\":0"));
        WorldFileException refusal = assertThrows(WorldFileException.class, () -> WorldFiles.read(file));
        assertEquals(
                "bad.lamp: This file is not a world that Lamp can play again: expected a rate of 1 to 120 frames per "
                        + "second in a world file, found something else.",
                refusal.getMessage());
    }

    @Test
    void aFileOfNothingButBracketsTakesLittleMemory() throws Exception {
        String brackets = "{\"format\":\"lamp-world\",\"version\":1,\"names\":[" + "{},".repeat(5_000_000) + "{}]}";
        Path file = Files.writeString(folder.resolve("brackets.lamp"), brackets);
        PngTexts.write(PROMPT, 1, "lamp-world", brackets, folder.resolve("brackets.png"));
        assertTrue(Files.size(folder.resolve("brackets.png")) < 100_000);
        long before = allocated();
        assertThrows(WorldFileException.class, () -> WorldFiles.find(file));
        assertTrue(WorldFiles.find(folder.resolve("brackets.png")).isEmpty());
        assertTrue(allocated() - before < 64 << 20, "found " + (allocated() - before) + " bytes");
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void longWordsAreCutShort() throws Exception {
        String json = WorldJson.write(played()).replace("drawn", "drawn".repeat(100_000));
        assertEquals("drawn".repeat(200), WorldJson.read(json).origin());
    }

    private void refused(String text, String code) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.lamp"), text);
        assertEquals(
                code,
                assertThrows(WorldFileException.class, () -> WorldFiles.read(file))
                        .code());
    }

    private WorldFile played() {
        timeline.start(PROMPT, FAST);
        add(1, FAST);
        Moment fork = add(1, FAST);
        add(1, FAST);
        add(2, SLOW);
        add(2, SLOW);
        timeline.go(fork);
        add(5, SLOW);
        WorldFile.Source source = new WorldFile.Source("first", "abc", "Hügel", "drawn", PROMPT, 7);
        return WorldFile.of(source, 15, List.of("stay"), timeline).orElseThrow();
    }

    private Moment add(int action, SamplingOptions sampling) {
        return timeline.add(new LatentAction(action), sampling, PROMPT);
    }
}
