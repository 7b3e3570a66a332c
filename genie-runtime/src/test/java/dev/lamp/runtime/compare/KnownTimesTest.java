package dev.lamp.runtime.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.Finding;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Going away and coming back, and resting, in worlds whose answer is known. */
class KnownTimesTest {

    private static final LatentAction IDLE = new LatentAction(0);
    private static final ReturnTest.Way WAY = new ReturnTest.Way(new LatentAction(1), new LatentAction(2), IDLE);
    private static final String RESTING = Finding.CONSTANT + ": resting instead of going back";
    private static final double EXACT = 1e-9;

    private static List<List<ReturnTest.Trip>> run(ToyWorlds.Rule rule, AtomicInteger frames) {
        List<PromptStart> prompts = ToyWorlds.prompts();
        return ReturnTest.run(new ToyWorlds(rule, prompts.size()), prompts, WAY, frames::addAndGet);
    }

    private static List<Finding> trips(ToyWorlds.Rule rule) {
        return ReturnTest.findings(run(rule, new AtomicInteger()));
    }

    @Test
    void goingBackBringsBackWhatARestDoesNot() {
        ToyWorlds.Rule fades = (toy, action) ->
                new ToyWorlds.Toy(toy.look(), toy.x(), toy.y(), toy.tint() + (action == 0 ? 0 : 3 - 2 * action));
        ReturnTest.Trip trip = run(fades, new AtomicInteger()).get(0).get(1);
        assertEquals(2, trip.steps());
        assertTrue(trip.changed() > 0);
        assertEquals(trip.changed(), trip.back());
        assertEquals(0, trip.resting());
        Finding far = trips(fades).get(3);
        assertEquals(1, far.measured().estimate().value(), EXACT);
        assertEquals(0, far.blind(Finding.COPY).value(), EXACT);
        assertTrue(far.blind(Finding.SHUFFLED).value() < 0.6);
    }

    @Test
    void whoGoesOutAndBackInAPerfectWorldIsHomeHoweverFar() {
        for (ToyWorlds.Rule rule : List.of(ToyWorlds.Rule.PERFECT, ToyWorlds.Rule.SWAPPED)) {
            for (Finding trip : trips(rule)) {
                assertEquals(1, trip.measured().estimate().value(), EXACT);
                assertEquals(0, trip.blind(RESTING).value(), EXACT);
            }
        }
    }

    @Test
    void coloursThatFollowTheActionsAreNotBroughtBackByTheInverse() {
        for (Finding trip : trips(ToyWorlds.Rule.COLOURS_ONLY)) {
            assertEquals(0, trip.measured().estimate().value(), EXACT);
            assertEquals(1, trip.blind(RESTING).value(), EXACT);
        }
    }

    @Test
    void everyNumberOfStepsOutIsTriedAndEachFrameIsCounted() {
        AtomicInteger frames = new AtomicInteger();
        List<List<ReturnTest.Trip>> trips = run(ToyWorlds.Rule.DEAF, frames);
        assertEquals(ReturnTest.FRAMES * ToyWorlds.prompts().size(), frames.get());
        List<Finding> findings = ReturnTest.findings(trips);
        assertEquals(
                IntStream.rangeClosed(1, ReturnTest.LONGEST).boxed().toList(),
                findings.stream().map(ReturnTest::steps).toList());
    }

    @Test
    void aWorldThatGoesItsOwnWayBringsBackWhatBlindGuessesDo() {
        Finding once = trips(ToyWorlds.Rule.DEAF).get(0);
        assertEquals(1, once.measured().estimate().value(), EXACT);
        assertEquals(1, once.blind(Finding.SHUFFLED).value(), EXACT);
        assertEquals(1, once.blind(RESTING).value(), EXACT);
        assertEquals(0, once.blind(Finding.COPY).value(), EXACT);
    }

    @Test
    void aWorldThatGoesNowhereHasNothingToBringBack() {
        Finding finding = trips((toy, action) -> toy).get(0);
        assertTrue(!finding.measured().estimate().isKnown());
    }

    @Test
    void restingTellsDriftAndMotionOfItsOwn() {
        List<PromptStart> prompts = ToyWorlds.prompts();
        RestTest.Rest still = RestTest.rest(
                RestTest.run(new ToyWorlds(ToyWorlds.Rule.PERFECT, prompts.size()), prompts, IDLE, count -> {})
                        .get(0));
        assertEquals(1, still.same().get(RestTest.STEPS), EXACT);
        assertEquals(0, still.moving(), EXACT);
        RestTest.Rest restless = RestTest.rest(
                RestTest.run(new ToyWorlds(ToyWorlds.Rule.DEAF, prompts.size()), prompts, IDLE, count -> {})
                        .get(0));
        assertTrue(restless.moving() > 0);
        assertTrue(restless.same().get(1) < 1);
    }

    private static List<Finding> rest(ToyWorlds.Rule rule) {
        List<PromptStart> prompts = ToyWorlds.prompts();
        ToyWorlds world = new ToyWorlds(rule, prompts.size());
        return RestTest.findings(
                RestTest.run(world, prompts, IDLE, count -> {}).stream()
                        .map(RestTest::rest)
                        .toList(),
                RestTest.shuffled(world, prompts, IDLE, count -> {}).stream()
                        .map(RestTest::rest)
                        .toList());
    }

    @Test
    void otherActionsInPlaceOfRestingChangeWhatRestingKeeps() {
        double block = 1 / 64.0;
        List<Finding> coloured = rest(ToyWorlds.Rule.COLOURS_ONLY);
        for (Finding look : coloured.subList(0, RestTest.LOOKS.size())) {
            assertEquals(1, look.measured().estimate().value(), EXACT);
            assertEquals(1, look.blind(Finding.COPY).value(), EXACT);
            assertEquals(1 - block, look.blind(Finding.SHUFFLED).value(), EXACT);
        }
        Finding moving = coloured.get(RestTest.LOOKS.size());
        assertEquals(0, moving.measured().estimate().value(), EXACT);
        assertTrue(moving.blind(Finding.SHUFFLED).value() > block / 2);
        assertTrue(moving.blind(Finding.SHUFFLED).value() <= block);
    }

    @Test
    void swappingTwoActionsLeavesRestAlone() {
        List<Finding> looks = rest(ToyWorlds.Rule.SWAPPED).subList(0, RestTest.LOOKS.size());
        looks.forEach(look -> assertEquals(1, look.measured().estimate().value(), EXACT));
    }

    @Test
    void aWorldThatGoesItsOwnWayRestsLikeBlindGuesses() {
        rest(ToyWorlds.Rule.DEAF)
                .forEach(finding -> assertEquals(
                        finding.measured().estimate().value(),
                        finding.blind(Finding.SHUFFLED).value(),
                        EXACT));
    }
}
