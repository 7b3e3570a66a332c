package dev.lamp.app.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    private static final Export.Progress ON = (done, all) -> true;

    @TempDir
    private Path folder;

    @Test
    void aGifAndAFolderHoldEveryFrame() throws Exception {
        Path gif = folder.resolve("a.gif");
        assertTrue(export(ExportFormat.GIF, true).write(gif, ON));
        assertEquals("GIF89a", new String(Files.readAllBytes(gif), 0, 6, java.nio.charset.StandardCharsets.US_ASCII));
        Path frames = folder.resolve("frames");
        assertTrue(export(ExportFormat.FRAMES, false).write(frames, ON));
        assertEquals(13, count(frames));
    }

    @Test
    void anMp4CanBeReadAgain() throws Exception {
        Path file = folder.resolve("a.mp4");
        assertTrue(export(ExportFormat.MP4, true).write(file, ON));
        try (var channel = NIOUtils.readableChannel(file.toFile())) {
            FrameGrab grab = FrameGrab.createFrameGrab(channel);
            Picture first = grab.getNativeFrame();
            assertEquals(256, first.getCroppedWidth());
            assertEquals(288, first.getCroppedHeight());
            int frames = 1;
            while (grab.getNativeFrame() != null) {
                frames++;
            }
            assertEquals(13, frames);
        }
    }

    @Test
    void aCancelledExportLeavesNothingBehind() throws Exception {
        for (ExportFormat format : List.of(ExportFormat.GIF, ExportFormat.MP4)) {
            Path file = folder.resolve("half");
            assertFalse(export(format, false).write(file, (done, all) -> done < 4));
            assertFalse(Files.exists(file));
        }
        Path frames = folder.resolve("half-frames");
        assertFalse(export(ExportFormat.FRAMES, false).write(frames, (done, all) -> done < 4));
        assertEquals(0, count(frames));
    }

    @Test
    void whatWasExportedBeforeStaysUntilTheNextIsDone() throws Exception {
        for (ExportFormat format : List.of(ExportFormat.GIF, ExportFormat.MP4)) {
            Path file = folder.resolve("again");
            assertTrue(export(format, false).write(file, ON));
            byte[] before = Files.readAllBytes(file);
            assertFalse(export(format, true).write(file, (done, all) -> done < 4));
            assertArrayEquals(before, Files.readAllBytes(file));
            assertThrows(
                    IllegalStateException.class,
                    () -> export(format, true)
                            .write(file, (done, all) -> fail(new IllegalStateException("full disk"))));
            assertArrayEquals(before, Files.readAllBytes(file));
            assertEquals(1, count(folder));
            Files.delete(file);
        }
    }

    private static boolean fail(RuntimeException why) {
        throw why;
    }

    @Test
    void theStripShowsWhichKeyWasPressed() {
        Frame frame = FakeWorld.landscape(0);
        Frame none = ActionStrip.under(frame, Optional.empty());
        assertEquals(72, none.height());
        for (int i = 0; i < LatentAction.COUNT; i++) {
            Frame lit = ActionStrip.under(frame, Optional.of(new LatentAction(i)));
            assertNotEquals(none.index(8 * i, 71), lit.index(8 * i, 71));
            assertEquals(none.index(8 * ((i + 1) % 8), 71), lit.index(8 * ((i + 1) % 8), 71));
        }
    }

    private static long count(Path directory) throws java.io.IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    private static Export export(ExportFormat format, boolean actions) {
        Timeline timeline = new Timeline();
        FakeWorld world = new FakeWorld(FakeDream.ACTIONS);
        timeline.start(world.reset(FakeWorld.landscape(2), 1), SamplingOptions.DEFAULT);
        for (int i = 0; i < 12; i++) {
            LatentAction action = new LatentAction(i % 8);
            timeline.add(action, SamplingOptions.DEFAULT, world.step(action));
        }
        return new Export(timeline.state().line(), format, 15, 4, actions);
    }
}
