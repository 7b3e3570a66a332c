package dev.lamp.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.app.fake.FakeBench;
import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.app.input.DemoScript;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.record.Moment;
import dev.lamp.app.record.Timeline;
import dev.lamp.app.record.TimelineState;
import dev.lamp.app.report.ComparisonPlan;
import dev.lamp.app.report.ReportOptions;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.compare.Familiarity;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The room without a screen: what the bench has to tell waits until the test takes it. */
class CompareModelTest {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
    private final FakeBench bench = new FakeBench();
    private volatile LatentAction pressed = new LatentAction(1);
    private CompareModel model;

    @BeforeEach
    void open() {
        model = new CompareModel(
                window::add,
                problem,
                () -> pressed,
                frame -> new SimpleObjectProperty<>(
                        new Familiarity(0.3, 5, Estimate.exactly(1, 9), Estimate.exactly(0.97, 9))));
        model.use(() -> bench);
        model.offer(IntStream.range(0, 8)
                .mapToObj(i -> new Prompt("Hills " + i, "", FakeWorld.landscape(i)))
                .toList());
        await(() -> !model.scriptProperty().get().isEmpty());
    }

    @AfterEach
    void close() {
        model.close();
    }

    private void await(BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean()) {
                Runnable message = window.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertNotNull(message, "expected the bench to tell something, found silence");
                message.run();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Frame> shown() {
        return model.cellsProperty().get().stream()
                .map(cell -> cell.shownProperty().get())
                .toList();
    }

    @Test
    void everyPictureGetsAWordAndTheFirstFewTakePart() {
        assertEquals(
                Familiarity.Word.FOREIGN,
                model.candidates().get(0).familiarityProperty().getValue().word());
        assertEquals(6, model.chosen().size());
        assertFalse(model.scriptProperty().get().isEmpty());
    }

    @Test
    void allChosenPicturesGoThroughTheScriptInStep() {
        model.scriptProperty().set("1*3,0");
        model.dream();
        await(() -> model.playback().lengthProperty().get() == 4);
        assertEquals(6, model.cellsProperty().get().size());
        List<Frame> first = shown();
        model.playback().positionProperty().set(4);
        assertNotEquals(first, shown());
    }

    @Test
    void everyActionHasItsColumn() {
        model.arrangementProperty().set(Arrangement.ACTIONS);
        model.scriptProperty().set("1,2");
        model.dream();
        await(() ->
                model.playback().lengthProperty().get() == model.heldProperty().get());
        List<DreamCell> cells = model.cellsProperty().get();
        assertEquals(6 * LatentAction.COUNT, cells.size());
        assertEquals(
                new LatentAction(3), cells.get(LatentAction.COUNT + 3).held().orElseThrow());
    }

    @Test
    void onePictureIsDreamedWithManyDice() {
        model.arrangementProperty().set(Arrangement.SEEDS);
        model.dream();
        await(() -> model.playback().lengthProperty().get() > 0);
        assertEquals(
                Candidates.MOST,
                model.cellsProperty().get().stream()
                        .map(cell -> cell.start().seed())
                        .distinct()
                        .count());
        assertEquals(1, bench.sampling().temperature());
    }

    @Test
    void chanceIsSharedUnlessEachGetsItsOwn() {
        model.dream();
        assertEquals(1, seeds());
        model.sharedChanceProperty().set(false);
        model.dream();
        assertEquals(6, seeds());
    }

    private long seeds() {
        return model.cellsProperty().get().stream()
                .map(cell -> cell.start().seed())
                .distinct()
                .count();
    }

    @Test
    void keysDriveAllOfThemUntilSomebodyStopsIt() {
        model.liveProperty().set(true);
        model.dream();
        await(() -> model.playback().lengthProperty().get() > 2);
        assertFalse(model.playback().playingProperty().get());
        assertEquals(
                model.playback().lengthProperty().get(),
                model.playback().positionProperty().get());
        model.cancel();
        assertEquals("", model.statusProperty().get());
        assertTrue(
                model.scriptProperty().get().startsWith("1*"),
                model.scriptProperty().get());
    }

    @Test
    void aPictureThatCannotBeReadStopsNothing() {
        model.liveProperty().set(true);
        model.dream();
        await(() -> model.playback().lengthProperty().get() > 2);
        model.refuse("notes.txt", new IOException("no picture"));
        assertEquals("notes.txt: no picture", problem.get().sentence());
        assertTrue(model.busyProperty().get());
        int before = model.playback().lengthProperty().get();
        await(() -> model.playback().lengthProperty().get() > before);
    }

    @Test
    void aLevelThatSomebodyBringsTakesPartAtOnce() {
        model.bring(Levels.of(860_000));
        assertEquals("Level 860000", model.chosen().get(0).prompt().title());
        assertEquals(Levels.of(860_000), Levels.of(860_000));
    }

    @Test
    void sixteenPicturesTakePartAtMost() {
        model.candidates().forEach(candidate -> candidate.chosenProperty().set(true));
        for (int i = 0; i < 9; i++) {
            model.bring(new Prompt("Another", "", FakeWorld.landscape(20 + i)));
        }
        assertEquals(Candidates.MOST, model.chosen().size());
        assertEquals(Candidates.MOST, model.chosenCountProperty().get());
        assertFalse(model.candidates().get(0).chosenProperty().get());
    }

    @Test
    void aPictureThatIsThereIsNotAddedAgainAndNamesStayApart() {
        model.bring(new Prompt("Hills 7", "", FakeWorld.landscape(7)));
        assertEquals(8, model.candidates().size());
        assertTrue(model.candidates().get(7).chosenProperty().get());
        model.bring(new Prompt("Hills 7", "", FakeWorld.landscape(30)));
        assertEquals("Hills 7 (2)", model.candidates().get(0).prompt().title());
    }

    @Test
    void theWorldInPlayLendsItsFrameAndItsKeys() {
        PlayedWorld nothing = new PlayedWorld(() -> TimelineState.EMPTY);
        assertTrue(nothing.frame().isEmpty() && nothing.script().isEmpty());
        Timeline timeline = new Timeline();
        timeline.start(FakeWorld.landscape(1), SamplingOptions.DEFAULT);
        Moment second = timeline.add(new LatentAction(3), SamplingOptions.DEFAULT, FakeWorld.landscape(2));
        timeline.add(new LatentAction(5), SamplingOptions.DEFAULT, FakeWorld.landscape(3));
        timeline.go(second);
        PlayedWorld played = new PlayedWorld(timeline::state);
        assertEquals(FakeWorld.landscape(2), played.frame().orElseThrow().frame());
        assertEquals("3", played.script().orElseThrow().toString());
    }

    @Test
    void aScriptThatIsNoneIsExplained() {
        model.scriptProperty().set("right, right");
        model.dream();
        assertEquals("script-unreadable", problem.get().code());
        assertTrue(model.cellsProperty().get().isEmpty());
    }

    @Test
    void theThirdSelectedCellTakesThePlaceOfTheFirst() {
        model.dream();
        List<DreamCell> cells = model.cellsProperty().get();
        model.selection().toggle(cells.get(0));
        model.selection().toggle(cells.get(1));
        model.selection().toggle(cells.get(2));
        assertEquals(List.of(cells.get(1), cells.get(2)), model.selection().cells());
        assertEquals("Hills 2", model.toPlay().orElseThrow().title());
        model.selection().toggle(cells.get(2));
        assertEquals(List.of(cells.get(1)), model.selection().cells());
    }

    @Test
    void playbackGoesOnAtItsSpeedAndStartsOver() {
        Playback playback = new Playback();
        playback.lengthProperty().set(1);
        playback.pulse(1_000_000_000L);
        assertEquals(1, playback.positionProperty().get());
        playback.pulse(1_010_000_000L);
        assertEquals(1, playback.positionProperty().get());
        playback.pulse(2_000_000_000L);
        assertEquals(0, playback.positionProperty().get());
        playback.playingProperty().set(false);
        playback.pulse(3_000_000_000L);
        assertEquals(0, playback.positionProperty().get());
    }

    @Test
    void actionCardsTellWhatEachActionDid() {
        model.scriptProperty().set("1,3");
        model.measure();
        await(() -> !model.namesProperty().get().isEmpty());
        assertEquals(LatentAction.COUNT, model.profilesProperty().get().size());
    }

    @Test
    void theReportIsWrittenAboutTheChosenPictures(@TempDir Path folder) throws IOException {
        model.report(folder);
        await(() -> model.pageProperty().get() != null);
        assertEquals("6 prompts", Files.readString(model.pageProperty().get()));
    }

    @Test
    void theButtonAsksForWhatTheCommandTakesUnlessTold(@TempDir Path folder) {
        model.report(folder);
        await(() -> model.pageProperty().get() != null);
        ComparisonPlan plan = bench.reported();
        assertEquals(ReportOptions.STANDARD, new ReportOptions(plan.held(), plan.episodes(), plan.sampling()));
        assertEquals(DemoScript.of(FakeDream.ACTIONS).actions(), plan.script());
        assertEquals(ReportOptions.SEED, plan.prompts().get(5).seed());
        assertNull(bench.reportedClips());
    }

    @Test
    void aReportIsHeldAgainstImportedClipsAndGoesToAFolderOfItsOwn(@TempDir Path folder) {
        model.report(folder);
        await(() -> model.pageProperty().get() != null);
        Path without = model.pageProperty().get();
        Path clips = folder.resolve("clips");
        model.reportChoice().offer(List.of(clips));
        model.reportChoice().clipsProperty().set(Optional.of(clips));
        model.reportChoice().offer(List.of(folder, clips));
        model.report(folder);
        await(() -> !without.equals(model.pageProperty().get()));
        assertEquals(clips, bench.reportedClips());
        model.reportChoice().offer(List.of());
        model.report(folder);
        await(() -> without.equals(model.pageProperty().get()));
        assertNull(bench.reportedClips());
    }

    @Test
    void evenWhatNoProgramExpectsIsToldAndLeavesTheRoomFree(@TempDir Path folder) {
        bench.breakBy(new NoClassDefFoundError("some/chart/Library"));
        for (Runnable job : List.<Runnable>of(() -> model.report(folder), model::measure, model::dream)) {
            job.run();
            await(() -> problem.get() != null);
            assertTrue(problem.get().sentence().contains("some/chart/Library"));
            assertFalse(model.busyProperty().get());
            assertEquals("", model.statusProperty().get());
        }
    }

    @Test
    void anotherModelTakesThePlaceOfTheFirst() {
        FakeBench other = new FakeBench();
        model.use(() -> other);
        await(() -> !model.scriptProperty().get().isEmpty());
        assertTrue(bench.isClosed());
        int before = bench.batches();
        model.dream();
        await(() -> model.playback().lengthProperty().get() > 0);
        assertEquals(before, bench.batches());
        assertEquals(1, other.batches());
    }
}
