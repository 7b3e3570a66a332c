package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.rollout.ClipScore;
import dev.lamp.runtime.rollout.Guidance;
import dev.lamp.runtime.rollout.LabelledClip;
import dev.lamp.runtime.rollout.RolloutProtocol;
import dev.lamp.runtime.rollout.RolloutScorer;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RolloutScorerTest {

    private static final RolloutProtocol PROTOCOL = new RolloutProtocol(3, 2, List.of(1, 4, 8));
    private static final LatentAction IDLE = new LatentAction(0);

    @Test
    void aPerfectWorldIsRightEverywhereButUnderWrongGuidance() {
        for (ClipScore score : score(TrueFrames::next)) {
            assertEquals(score.nextFrame().all(), score.nextFrame().right());
            ClipScore.FreeScore inferred = score.free().get(Guidance.INFERRED);
            PROTOCOL.horizons().forEach(k -> assertEquals(1, inferred.exact().get(k)));
            assertEquals(0, inferred.squaredErrorAtFour());
        }
        for (Guidance wrong : List.of(Guidance.SHUFFLED, Guidance.CONSTANT, Guidance.RANDOM)) {
            assertTrue(meanExact(score(TrueFrames::next), wrong, 8) < 0.98, wrong + " was as good as right");
        }
    }

    @Test
    void aWorldThatStandsStillScoresAsCopyingAndGetsNoChangedPixel() {
        for (ClipScore score : score((frame, action) -> frame)) {
            assertEquals(0, score.nextFrame().right());
            assertTrue(score.nextFrame().all() > 0);
            assertEquals(score.copy(), score.free().get(Guidance.INFERRED).exact());
        }
    }

    @Test
    void everyNextFrameCountsOnceAndMovesTwoBlocksOfPixels() {
        ClipScore score = score((frame, action) -> frame).get(0);
        assertEquals((PROTOCOL.nextFrames() + 1) * 2 * 64, score.nextFrame().all());
    }

    @Test
    void aWorldThatIgnoresItsActionsGainsNothingFromRightOnes() {
        for (ClipScore score : score((frame, action) -> TrueFrames.next(frame, IDLE))) {
            double inferred = score.free().get(Guidance.INFERRED).squaredErrorAtFour();
            assertEquals(inferred, score.free().get(Guidance.RANDOM).squaredErrorAtFour());
            assertEquals(
                    score.free().get(Guidance.INFERRED).exact(),
                    score.free().get(Guidance.CONSTANT).exact());
        }
    }

    private static List<ClipScore> score(BiFunction<Frame, LatentAction, Frame> rule) {
        List<LabelledClip> clips = IntStream.range(0, 6)
                .mapToObj(i -> TrueFrames.clip(i, PROTOCOL.clipLength()))
                .toList();
        try (RuleBatch world = new RuleBatch(clips.size(), rule)) {
            return new RolloutScorer(world, PROTOCOL, EnumSet.allOf(Guidance.class), IDLE).score(clips);
        }
    }

    private static double meanExact(List<ClipScore> scores, Guidance guidance, int steps) {
        return scores.stream()
                .mapToDouble(s -> s.free().get(guidance).exact().get(steps))
                .average()
                .orElseThrow();
    }
}
