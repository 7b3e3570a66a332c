package dev.lamp.app.play;

import static dev.lamp.app.play.PlayedModel.await;
import static dev.lamp.app.play.PlayedModel.awaitStep;
import static dev.lamp.app.play.PlayedModel.line;
import static dev.lamp.app.play.PlayedModel.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.record.ExportFormat;
import dev.lamp.app.record.WorldFile;
import dev.lamp.app.record.WorldFileException;
import dev.lamp.app.record.WorldFiles;
import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.Notice;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldsModelTest {
    @TempDir
    private Path folder;

    private final FakeDream dream = new FakeDream();
    private final PlayModel play = new PlayModel(KeyBindings.standard(), Runnable::run, Runnable::run, new Random(7));
    private final Background background = new Background(Runnable::run);

    @AfterEach
    void close() {
        background.close();
        // What it tells is told on its own threads here, and play is not to close in the middle of that.
        background.awaitEnd(60);
        play.close();
    }

    @Test
    void aWorldFileReplaysToTheSameFramesInAnotherSession() throws Exception {
        WorldsModel worlds = playSomething();
        List<Frame> frames = line(play);
        worlds.save(folder.resolve("a.lamp"));
        await(play, () -> worlds.noticeProperty().get() != null);

        PlayModel again = new PlayModel(KeyBindings.standard(), Runnable::run, Runnable::run, new Random(8));
        WorldsModel others = new WorldsModel(again, background, Runnable::run, folder);
        again.begin(new FakeDream());
        others.open(folder.resolve("a.lamp"), file -> {});
        await(
                again,
                () -> again.replayProperty().get() < 0
                        && again.timeline().stateProperty().get().branches().size() == 2);
        assertEquals(frames, line(again));
        assertEquals(play.seedProperty().get(), again.seedProperty().get());
        assertTrue(again.pausedProperty().get());
        assertNull(again.problemProperty().get());
        assertEquals(worlds.world(), others.world());
        again.close();
    }

    @Test
    void aWorldFileBringsItsNamesAndKnobsForAsLongAsItIsPlayed() throws Exception {
        play.knobs().passes(7);
        WorldsModel worlds = playSomething();
        play.actions().rename(2, "leap");
        worlds.save(folder.resolve("a.lamp"));
        await(play, () -> worlds.noticeProperty().get() != null);
        play.actions().rename(2, "hop");
        play.knobs().passes(3);
        worlds.open(folder.resolve("a.lamp"), file -> {});
        await(
                play,
                () -> play.actions().lentProperty().get()
                        && "leap".equals(play.actions().names().get(2)));
        assertEquals(7, play.knobs().samplingProperty().get().steps());
        play.actions().rename(3, "wait");
        assertEquals("leap", play.actions().names().get(2));
        play.play(FakeWorld.prompt(5));
        assertEquals("hop", play.actions().names().get(2));
        assertEquals("wait", play.actions().names().get(3));
    }

    @Test
    void aKeyThatIsPressedWhileAWorldIsPlayedAgainLeavesNoMarkInIt() throws Exception {
        WorldsModel worlds = playSomething();
        WorldFile played = worlds.world().orElseThrow();
        WorldFiles.write(played, folder.resolve("a.lamp"));
        dream.gate().shut();
        worlds.open(folder.resolve("a.lamp"), file -> {});
        await(play, dream.gate()::holdsSomebodyElse);
        play.input().keyDown("RIGHT");
        play.input().keyUp("RIGHT");
        dream.gate().open();
        await(play, () -> play.replayProperty().get() < 0);
        assertEquals(played, worlds.world().orElseThrow());
    }

    @Test
    void theRunningSessionIsKeptAndOfferedAfterAKill() throws Exception {
        WorldsModel worlds = playSomething();
        worlds.pulse(0);
        worlds.pulse(20_000_000_000L);
        await(play, () -> Files.exists(folder.resolve("running.lamp")));
        WorldFile kept = WorldFiles.read(folder.resolve("running.lamp"));
        assertEquals(worlds.world().orElseThrow(), kept);
        worlds.offerLast();
        await(play, () -> worlds.noticeProperty().get() != null);
        worlds.noticeProperty().get().answers().get(0).act().run();
        await(play, () -> play.replayProperty().get() < 0);
        worlds.close();
        assertFalse(Files.exists(folder.resolve("running.lamp")));
    }

    @Test
    void theOfferOfLastTimeGoesWhenAnotherPictureIsPlayed() throws Exception {
        WorldsModel worlds = offered();
        worlds.pulse(21_000_000_000L);
        assertNotNull(worlds.noticeProperty().get());
        play.play(FakeWorld.prompt(5));
        worlds.pulse(22_000_000_000L);
        assertNull(worlds.noticeProperty().get());
    }

    @Test
    void theOfferOfLastTimeGoesWhenOneHasPlayedOnForAWhile() throws Exception {
        WorldsModel worlds = offered();
        for (int i = 0; i < 20; i++) {
            assertNotNull(worlds.noticeProperty().get());
            play.input().keyDown("RIGHT");
            play.input().keyUp("RIGHT");
            worlds.pulse(21_000_000_000L);
        }
        assertNull(worlds.noticeProperty().get());
    }

    @Test
    void theOfferOutlastsAnotherKillBeforeItIsAnswered() throws Exception {
        WorldsModel worlds = offered();
        WorldFile first = worlds.world().orElseThrow();
        playOnUntilKept(worlds);
        WorldsModel next = nextStart();
        next.noticeProperty().get().answers().get(0).act().run();
        await(play, () -> play.replayProperty().get() < 0);
        awaitStep(play, first.step());
        assertEquals(first, next.world().orElseThrow());
        next.pulse(0);
        press(play, "LEFT", 3);
        next.pulse(20_000_000_000L);
        awaitKept(next.world().orElseThrow());
        await(play, () -> folder.toFile().list().length == 1);
        assertTrue(told(nextStart()).contains("step 3?"));
    }

    @Test
    void whoHasPlayedPastTheOfferIsOfferedTheNewSessionAfterAnotherKill() throws Exception {
        WorldsModel worlds = offered();
        playOnUntilKept(worlds);
        for (int step = 4; step < 24; step++) {
            press(play, "RIGHT", step);
        }
        worlds.pulse(40_000_000_000L);
        assertNull(worlds.noticeProperty().get());
        awaitKept(worlds.world().orElseThrow());
        await(play, () -> folder.toFile().list().length == 1);
        assertTrue(told(nextStart()).contains("step 23?"));
    }

    @Test
    void whoForgotTheOfferIsOfferedTheNewSessionAfterAnotherKill() throws Exception {
        WorldsModel worlds = offered();
        playOnUntilKept(worlds);
        worlds.noticeProperty().get().answers().get(1).act().run();
        await(play, () -> !Files.exists(folder.resolve("running.lamp")));
        WorldsModel next = nextStart();
        assertTrue(told(next).contains("step 3?"), told(next));
        next.close();
        assertEquals(List.of(), List.of(folder.toFile().list()));
    }

    /** A step more, and time enough for it to be kept. */
    private void playOnUntilKept(WorldsModel worlds) {
        press(play, "RIGHT", 3);
        worlds.pulse(0);
        worlds.pulse(20_000_000_000L);
        awaitKept(worlds.world().orElseThrow());
    }

    /** Waits until one of the files in the folder holds a world. */
    private void awaitKept(WorldFile world) {
        await(play, () -> Stream.of(folder.toFile().listFiles()).anyMatch(file -> holds(file.toPath(), world)));
    }

    private static boolean holds(Path file, WorldFile world) {
        try {
            return file.toString().endsWith(".lamp") && WorldFiles.read(file).equals(world);
        } catch (IOException | WorldFileException beingMoved) {
            return false;
        }
    }

    /** What comes after a kill, once it offers something. */
    private WorldsModel nextStart() {
        WorldsModel next = new WorldsModel(play, background, Runnable::run, folder);
        next.offerLast();
        await(play, () -> next.noticeProperty().get() != null);
        return next;
    }

    private WorldsModel offered() throws Exception {
        WorldsModel worlds = playSomething();
        WorldFiles.write(worlds.world().orElseThrow(), folder.resolve("running.lamp"));
        worlds.offerLast();
        await(play, () -> worlds.noticeProperty().get() != null);
        return worlds;
    }

    @Test
    void anExportThatIsCancelledLeavesNoFileAndSaysSoAndCanBeDoneAgain() {
        WorldsModel worlds = playSomething();
        Path video = folder.resolve("a.mp4");
        Subscription cancelling = worlds.noticeProperty().subscribe(told -> {
            if (told != null && told.text().equals("Exporting")) {
                told.answers().get(0).act().run();
            }
        });
        worlds.export(ExportFormat.MP4, 4, true, video);
        await(play, () -> told(worlds).startsWith("The export was cancelled"));
        assertEquals(List.of(), List.of(folder.toFile().list()));
        cancelling.unsubscribe();
        worlds.export(ExportFormat.MP4, 4, true, video);
        await(play, () -> told(worlds).equals("Exported to " + video));
        assertTrue(Files.exists(video));
    }

    private static String told(WorldsModel worlds) {
        Notice notice = worlds.noticeProperty().get();
        return notice == null ? "" : notice.text();
    }

    @Test
    void anExportedPictureIsTheWholeWorldAgain() {
        WorldsModel worlds = playSomething();
        worlds.export(ExportFormat.PICTURE, 4, false, folder.resolve("a.png"));
        await(play, () -> worlds.noticeProperty().get() != null);
        List<Frame> frames = line(play);
        play.play(FakeWorld.prompt(5));
        await(play, () -> line(play).equals(List.of(FakeWorld.landscape(5))));
        worlds.open(folder.resolve("a.png"), file -> {});
        await(
                play,
                () -> play.timeline().stateProperty().get().branches().size() == 2
                        && play.replayProperty().get() < 0);
        assertEquals(frames, line(play));
    }

    @Test
    void aPictureWithoutAWorldGoesElsewhere() throws Exception {
        WorldsModel worlds = playSomething();
        Path picture = Files.write(folder.resolve("b.png"), new byte[] {1, 2});
        boolean[] taken = new boolean[1];
        worlds.open(picture, file -> taken[0] = true);
        await(play, () -> taken[0]);
    }

    @Test
    void thatAWorldIsOfAnotherBundleIsSaidUntilAnotherPictureIsPlayed() throws Exception {
        WorldsModel worlds = playSomething();
        worlds.save(folder.resolve("a.lamp"));
        await(play, () -> worlds.noticeProperty().get() != null);
        play.begin(new FakeDream().withHash("another"));
        assertNull(play.problemProperty().get());
        worlds.open(folder.resolve("a.lamp"), file -> {});
        await(play, () -> play.problemProperty().get() != null);
        assertEquals("world-other-bundle", play.problemProperty().get().code());
        play.play(FakeWorld.prompt(5));
        assertNull(play.problemProperty().get());
    }

    @Test
    void aWorldOfFramesThatTheBundleDoesNotDreamIsRefusedAndPlayGoesOn() throws Exception {
        WorldsModel worlds = playSomething();
        WorldFile played = worlds.world().orElseThrow();
        Frame small = Frame.of(new FrameSize(32, 16), StandardPalette.PALETTE, new byte[32 * 16]);
        WorldFile other = new WorldFile(
                "small", "small", "Small", "", small, 1, played.rate(), played.names(), played.tracks(), 0, 0);
        WorldFiles.write(other, folder.resolve("small.lamp"));
        worlds.open(folder.resolve("small.lamp"), file -> {});
        await(play, () -> play.problemProperty().get() != null);
        assertEquals(
                "This world cannot start from that picture: expected frames of 64 x 64 pixels in the 64 colours of "
                        + "bundle \"first\", found 32 x 16 in the same.",
                play.problemProperty().get().sentence());
        assertEquals(played, worlds.world().orElseThrow());
        press(play, "RIGHT", 3);
    }

    private WorldsModel playSomething() {
        play.modeProperty().set(PlayMode.TURNS);
        play.play(FakeWorld.prompt(1));
        play.begin(dream);
        await(play, () -> play.timeline().stateProperty().get().line().size() == 1);
        press(play, "RIGHT", 1);
        press(play, "SPACE", 2);
        press(play, "LEFT", 3);
        play.timeline().jump(-2);
        press(play, "DIGIT5", 2);
        await(play, () -> play.timeline().stateProperty().get().branches().size() == 2);
        return new WorldsModel(play, background, Runnable::run, folder);
    }
}
