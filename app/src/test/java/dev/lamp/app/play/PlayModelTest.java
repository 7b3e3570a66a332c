package dev.lamp.app.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.library.Prompt;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayModelTest {

    private static final Prompt PICTURE = FakeWorld.prompt(1);

    private final FakeDream dream = new FakeDream();
    private final PlayModel model = new PlayModel(KeyBindings.standard(), Runnable::run, Runnable::run, new Random(7));

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void aPictureChosenBeforeTheDreamIsThereIsShownAndThenPlayed() {
        model.play(PICTURE);
        assertEquals(PICTURE.frame(), model.frameProperty().get());
        model.begin(dream);
        await(() -> model.stepsProperty().get() > 2);
    }

    @Test
    void nothingPlaysBeforeAPictureIsChosen() {
        model.begin(dream);
        model.step();
        model.reset();
        model.pulse(0);
        assertNull(model.frameProperty().get());
    }

    @Test
    void inTurnsTheWorldTakesOneStepForEachKey() {
        beginInTurns();
        model.input().keyDown("RIGHT");
        model.input().keyDown("RIGHT");
        await(() -> model.stepsProperty().get() == 1);
        model.input().keyUp("RIGHT");
        model.input().keyDown("SPACE");
        await(() -> model.stepsProperty().get() == 2);
    }

    @Test
    void aPausedWorldStepsOnDemandAndGoesOnWhenAsked() {
        model.play(PICTURE);
        model.begin(dream);
        await(() -> model.stepsProperty().get() > 0);
        model.togglePause();
        assertTrue(model.pausedProperty().get());
        long before = settledSteps();
        model.step();
        await(() -> model.stepsProperty().get() == before + 1);
        model.togglePause();
        await(() -> model.stepsProperty().get() > before + 2);
    }

    @Test
    void steppingPausesAWorldThatRuns() {
        model.play(PICTURE);
        model.begin(dream);
        model.step();
        assertTrue(model.pausedProperty().get());
    }

    @Test
    void resetStartsOverWithTheSameSeedAndNewSeedWithAnother() {
        beginInTurns();
        model.input().keyDown("DIGIT2");
        await(() -> model.stepsProperty().get() == 1);
        long seed = model.seedProperty().get();
        model.reset();
        await(() -> model.stepsProperty().get() == 0);
        assertEquals(seed, model.seedProperty().get());
        assertEquals(seed, ((FakeWorld) dream.world()).seed());
        model.newSeed();
        assertFalse(seed == model.seedProperty().get());
        await(() -> ((FakeWorld) dream.world()).seed() == model.seedProperty().get());
    }

    @Test
    void thePresetDecidesThePassesPerFrame() {
        model.begin(dream);
        await(() -> dream.sampling() != null && dream.sampling().steps() == 4);
        model.knobs().presetProperty().set(Preset.BEST);
        await(() -> dream.sampling().steps() == 8);
    }

    @Test
    void theActionBeingPressedIsKnownUntilItIsLetGo() {
        beginInTurns();
        model.input().keyDown("RIGHT");
        assertEquals(1, model.input().activeActionProperty().get().index());
        model.input().keyDown("SPACE");
        assertEquals(2, model.input().activeActionProperty().get().index());
        model.input().releaseAll();
        assertNull(model.input().activeActionProperty().get());
        model.input().padDown(6);
        assertEquals(6, model.input().activeActionProperty().get().index());
        model.input().padUp(6);
        assertNull(model.input().activeActionProperty().get());
    }

    @Test
    void cardsTellTheGestureThatLeadsToEachAction() {
        model.begin(dream);
        assertEquals("\u2192", model.actions().cardsProperty().get().get(1).gesture());
        assertEquals(
                "\u2192 Space", model.actions().cardsProperty().get().get(2).gesture());
        assertEquals("Space", model.actions().cardsProperty().get().get(5).gesture());
        assertEquals("", model.actions().cardsProperty().get().get(0).gesture());
    }

    @Test
    void goingBackAndPlayingOnStartsABranchAndKeepsTheOldOne() {
        beginInTurns();
        press("RIGHT", 1);
        press("RIGHT", 2);
        press("RIGHT", 3);
        model.timeline().jump(-2);
        assertEquals(1, model.stepsProperty().get());
        press("LEFT", 2);
        await(() -> model.timeline().stateProperty().get().branches().size() == 2);
        assertEquals(
                1,
                model.timeline()
                        .stateProperty()
                        .get()
                        .branches()
                        .get(1)
                        .first()
                        .parent()
                        .orElseThrow()
                        .step());
        model.timeline().switchBranch(-1);
        await(() -> model.timeline().stateProperty().get().line().size() == 4);
        assertEquals(3, model.stepsProperty().get());
    }

    @Test
    void theSameWayTakenAgainIsNoBranchAndGivesTheSameFrames() {
        beginInTurns();
        press("RIGHT", 1);
        press("SPACE", 2);
        Frame first = model.frameProperty().get();
        model.timeline().jump(-1);
        press("SPACE", 2);
        assertEquals(first, model.frameProperty().get());
        assertEquals(1, model.timeline().stateProperty().get().branches().size());
    }

    @Test
    void oneStepOnGoesAlongWhatWasPlayedWhileNothingIsHeld() {
        beginInTurns();
        press("RIGHT", 1);
        press("RIGHT", 2);
        model.timeline().back();
        model.timeline().back();
        assertEquals(PICTURE.frame(), model.frameProperty().get());
        model.step();
        await(() -> model.stepsProperty().get() == 1);
        assertEquals(3, model.timeline().stateProperty().get().line().size());
    }

    @Test
    void rewindingRunsBackwardsAndThenGoesOn() {
        model.play(PICTURE);
        model.begin(dream);
        await(() -> model.stepsProperty().get() > 6);
        long before = model.stepsProperty().get();
        model.rewind(true);
        await(() -> model.stepsProperty().get() <= before - 4);
        long back = model.stepsProperty().get();
        model.rewind(false);
        assertFalse(model.pausedProperty().get());
        await(() -> model.stepsProperty().get() > back + 3);
    }

    @Test
    void aWorldAtRestShowsTheEightWaysOnAndTakesOne() {
        beginInTurns();
        await(() -> model.whatIf().framesProperty().get().size() == 8
                && model.whatIf().currentProperty().get());
        Frame jump = model.whatIf().framesProperty().get().get(5);
        model.whatIf().take(5);
        await(() -> model.stepsProperty().get() == 1);
        assertEquals(jump, model.frameProperty().get());
        model.play(FakeWorld.prompt(2));
        assertEquals(List.of(), model.whatIf().framesProperty().get());
    }

    @Test
    void knobsThatNoPresetKnowsLeaveNoPresetChosen() {
        model.knobs().passes(5);
        assertNull(model.knobs().presetProperty().get());
        model.knobs().passes(8);
        assertEquals(Preset.BEST, model.knobs().presetProperty().get());
    }

    @Test
    void knobsAreRememberedAndARateOfItsOwnIsTheWorldsToChoose() {
        Tuning tuning = new Tuning(new SamplingOptions(5, 0.5f, 0.25f), 22, false);
        model.knobs().tune(tuning);
        assertEquals(tuning, model.knobs().tuning());
        model.begin(dream);
        assertEquals(22, model.knobs().rateProperty().get());
        model.knobs().rateProperty().set(model.knobs().trainedRate());
        assertEquals(0, model.knobs().tuning().rate());
    }

    @Test
    void whileTheWorldIsPausedEachKeyIsOneFrame() {
        model.play(PICTURE);
        model.begin(dream);
        await(() -> model.stepsProperty().get() > 3);
        model.togglePause();
        model.timeline().jump(-2);
        long before = model.stepsProperty().get();
        model.input().keyDown("LEFT");
        model.input().keyUp("LEFT");
        await(() -> model.timeline().stateProperty().get().branches().size() == 2
                && model.stepsProperty().get() == before + 1);
        assertTrue(model.pausedProperty().get());
    }

    @Test
    void aBeatWithoutAKeyDoesWhatThePlayerChose() {
        beginInTurns();
        assertEquals(model.actions().idle(), model.input().now());
        model.actions().rest(6);
        assertEquals(6, model.input().now().index());
        model.actions().restoreAll();
        assertEquals(0, model.input().now().index());
    }

    @Test
    void anUnlockedSeedChangesWithThePicture() {
        beginInTurns();
        long seed = model.seedProperty().get();
        model.play(FakeWorld.prompt(2));
        assertEquals(seed, model.seedProperty().get());
        model.knobs().seedLockedProperty().set(false);
        model.play(FakeWorld.prompt(3));
        assertFalse(seed == model.seedProperty().get());
    }

    @Test
    void confidenceComesOnlyWhenAsked() {
        beginInTurns();
        press("RIGHT", 1);
        assertNull(model.stage().confidenceProperty().get());
        model.stage().wantsConfidenceProperty().set(true);
        press("RIGHT", 2);
        assertEquals(256, model.stage().confidenceProperty().get().length);
        model.stage().wantsConfidenceProperty().set(false);
        assertNull(model.stage().confidenceProperty().get());
    }

    @Test
    void aFrameAtRestShowsAtOnceWhereTheModelWasUnsure() {
        beginInTurns();
        press("RIGHT", 1);
        press("SPACE", 2);
        Frame second = model.frameProperty().get();
        model.stage().wantsConfidenceProperty().set(true);
        await(() -> model.stage().confidenceProperty().get() != null);
        model.timeline().back();
        assertNull(model.stage().confidenceProperty().get());
        await(() -> model.stage().confidenceProperty().get() != null);
        assertEquals(1, model.stepsProperty().get());
        press("SPACE", 2);
        assertEquals(second, model.frameProperty().get());
    }

    @Test
    void nobodyWasUnsureOfThePrompt() {
        beginInTurns();
        model.stage().wantsConfidenceProperty().set(true);
        press("RIGHT", 1);
        await(() -> model.stage().confidenceProperty().get() != null);
        model.timeline().back();
        await(() -> !model.timeline().isSeeking());
        assertNull(model.stage().confidenceProperty().get());
    }

    @Test
    void anotherDreamTakesOverAndTheFirstIsClosed() {
        beginInTurns();
        FakeDream other = new FakeDream();
        model.begin(other);
        assertTrue(dream.isClosed());
        press("RIGHT", 1);
    }

    @Test
    void aWorldThatFailsIsTold() {
        model.begin(dream);
        model.modeProperty().set(PlayMode.TURNS);
        model.step();
        model.play(PICTURE);
        dream.breakDown();
        model.input().keyDown("RIGHT");
        await(() -> model.problemProperty().get() != null);
        assertEquals("dream-failed", model.problemProperty().get().code());
    }

    @Test
    void closingEndsTheDream() {
        model.begin(dream);
        model.close();
        assertTrue(dream.isClosed());
    }

    private void press(String key, long stepThen) {
        PlayedModel.press(model, key, stepThen);
    }

    private void beginInTurns() {
        model.modeProperty().set(PlayMode.TURNS);
        model.play(PICTURE);
        model.begin(dream);
        await(() -> model.frameProperty().get() != null && model.stepsProperty().get() == 0);
    }

    /** Steps once nothing is on its way any more. */
    private long settledSteps() {
        long before = -1;
        while (before != model.stepsProperty().get()) {
            before = model.stepsProperty().get();
            PlayedModel.pause(120);
            model.pulse(0);
        }
        return before;
    }

    private void await(BooleanSupplier condition) {
        PlayedModel.await(model, condition);
    }
}
