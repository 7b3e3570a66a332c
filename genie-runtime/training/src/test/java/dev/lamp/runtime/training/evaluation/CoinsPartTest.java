package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CoinsPartTest {

    private static final int WALKS = 4;
    private static final int LEAD = 8;
    private static final List<CoinTrial> TRIALS = trials();

    @Test
    void aCoinStaysAwayInTheTrueGame() {
        for (CoinTrial trial : TRIALS) {
            assertEquals(LEAD + CoinTrial.STEPS, trial.film().size());
            assertTrue(trial.staysTaken(trial.film().subList(LEAD - 1, LEAD + CoinTrial.STEPS)));
        }
    }

    @Test
    void aCoinThatComesBackOnceIsNotTaken() {
        for (CoinTrial trial : TRIALS) {
            List<Frame> dreamed = new ArrayList<>(trial.film().subList(LEAD, LEAD + CoinTrial.STEPS));
            dreamed.set(CoinTrial.STEPS / 2, withCoin(trial));
            assertFalse(trial.staysTaken(dreamed));
        }
    }

    @Test
    void aWorldThatStandsStillAfterTheTakingKeepsTheCoinAway() {
        assertEquals(1, measure((frame, action) -> frame).value());
    }

    @Test
    void aWorldThatRemembersTheCoinBetterThanItsTakingBringsItBack() {
        Map<Frame, Frame> relapses = new HashMap<>();
        TRIALS.forEach(trial -> relapses.put(trial.film().get(LEAD - 1), withCoin(trial)));
        Estimate estimate = measure((frame, action) -> relapses.getOrDefault(frame, frame));
        assertEquals(0, estimate.value());
        assertEquals(WALKS, estimate.count());
    }

    private static Frame withCoin(CoinTrial trial) {
        return trial.film().stream()
                .filter(frame -> !trial.staysTaken(List.of(frame)))
                .findFirst()
                .orElseThrow();
    }

    /** The walks that the measurement finds first. */
    private static List<CoinTrial> trials() {
        long first = EpisodeKind.COINS.firstSeed();
        return LongStream.range(first, first + 10 * WALKS)
                .boxed()
                .flatMap(seed ->
                        CoinTrial.find(seed, new ClipGenerator().episode(seed, CoinTrial.options()), LEAD).stream())
                .limit(WALKS)
                .toList();
    }

    private static Estimate measure(BiFunction<Frame, LatentAction, Frame> rule) {
        EvaluationOptions options = new EvaluationOptions(WALKS, WALKS, 0, WALKS, LEAD, SamplingOptions.DEFAULT);
        try (RuleBatch world = new RuleBatch(WALKS, rule)) {
            return new CoinsPart(world, new ClipGenerator()::episode, GameBatch.PAIRING, options)
                    .run(new PrintWriter(Writer.nullWriter()))
                    .get(0)
                    .estimate();
        }
    }
}
