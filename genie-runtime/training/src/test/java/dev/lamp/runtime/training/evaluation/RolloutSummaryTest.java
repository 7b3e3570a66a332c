package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.runtime.rollout.ClipScore;
import dev.lamp.runtime.rollout.ClipScore.FreeScore;
import dev.lamp.runtime.rollout.Guidance;
import dev.lamp.runtime.rollout.Tally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RolloutSummaryTest {

    @Test
    void tenTimesTheSquaredErrorIsTenDecibels() {
        RolloutSummary summary =
                new RolloutSummary("rooms", "rooms", List.of(score(30, 300, 0.9), score(10, 100, 0.9)));
        assertEquals(10, summary.deltaPsnr(Goal.atLeast(2)).estimate().value(), 1e-9);
        assertEquals(10, summary.deltaPsnrByFrame().estimate().value(), 1e-9);
    }

    @Test
    void exactFramesHaveACeilingByFrameAndNeedNoneTogether() {
        RolloutSummary summary = new RolloutSummary("rooms", "rooms", List.of(score(0, 100, 1), score(10, 100, 1)));
        assertEquals(
                (48.13 - 28.13 + 10) / 2, summary.deltaPsnrByFrame().estimate().value(), 0.01);
        assertEquals(
                10 * Math.log10(20), summary.deltaPsnr(Goal.NONE).estimate().value(), 1e-9);
    }

    @Test
    void changedPixelsAreWeighedByHowManyChanged() {
        ClipScore few = new ClipScore(new Tally(1, 1), Map.of(), Map.of());
        ClipScore many = new ClipScore(new Tally(0, 99), Map.of(), Map.of());
        Measurement line = new RolloutSummary("rooms", "rooms", List.of(few, many)).nextFrame(Goal.atLeast(0.8));
        assertEquals(0.01, line.estimate().value(), 1e-12);
        assertEquals("NO", line.verdict());
    }

    @Test
    void beingBehindCopyingMissesTheGoalWhereThereIsOne() {
        RolloutSummary summary = new RolloutSummary("rooms", "rooms", List.of(score(0, 0, 0.97), score(0, 0, 0.97)));
        List<Measurement> lines = summary.free(List.of(1), Map.of(1, Goal.atLeast(0.95)));
        assertEquals("yes", lines.get(0).verdict());
        assertEquals(0.98, lines.get(1).estimate().value(), 1e-12);
        assertEquals("NO", lines.get(2).verdict());
        assertEquals("-1.00 points", lines.get(2).result());
    }

    @Test
    void anUnknownNumberMeetsNoGoal() {
        assertFalse(Goal.atLeast(0).isMetBy(Double.NaN));
        assertTrue(Goal.NONE.isNone());
    }

    private static ClipScore score(double inferred, double random, double exact) {
        return new ClipScore(
                Tally.NONE,
                Map.of(1, 0.98),
                Map.of(
                        Guidance.INFERRED,
                        new FreeScore(Map.of(1, exact), Tally.NONE, inferred),
                        Guidance.RANDOM,
                        new FreeScore(Map.of(1, exact), Tally.NONE, random)));
    }
}
