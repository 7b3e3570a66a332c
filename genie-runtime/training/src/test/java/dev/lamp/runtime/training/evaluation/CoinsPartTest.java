package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
            List<Frame> dreamed = new ArrayList<>(
                    Collections.nCopies(CoinTrial.STEPS, trial.film().get(LEAD - 1)));
            assertTrue(trial.staysTaken(dreamed));
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
        assertEquals(2 * WALKS, estimate.count());
    }

    /** The moment of the taking with a coin where it was taken from, cut out of the frame before. */
    private static Frame withCoin(CoinTrial trial) {
        return trial.film().subList(0, LEAD - 1).stream()
                .flatMap(frame -> IntStream.rangeClosed(-1, 1)
                        .mapToObj(dx -> pasted(
                                trial.film().get(LEAD - 1), frame, trial.coin().x() + dx, trial.coin())))
                .filter(frame -> !trial.staysTaken(List.of(frame)))
                .findFirst()
                .orElseThrow();
    }

    private static Frame pasted(Frame onto, Frame from, int column, Place cell) {
        byte[] pixels = onto.toIndices();
        byte[] others = from.toIndices();
        for (int i = 0; i < 16 && column >= 0 && column < 16; i++) {
            int row = (cell.y() * 4 + i / 4) * 64 + i % 4;
            pixels[row + cell.x() * 4] = others[row + column * 4];
        }
        return Frame.of(onto.size(), onto.palette(), pixels);
    }

    /** The walks that the measurement finds first. */
    private static List<CoinTrial> trials() {
        return Stream.of(EpisodeKind.COINS, EpisodeKind.SCROLL_COINS)
                .flatMap(kind -> LongStream.range(kind.firstSeed(), kind.firstSeed() + 10 * WALKS)
                        .boxed()
                        .flatMap(seed -> trial(seed, kind.options(CoinTrial.LENGTH)))
                        .limit(WALKS))
                .toList();
    }

    private static Stream<CoinTrial> trial(long seed, ClipOptions clips) {
        return CoinTrial.find(Scene.create(seed, clips), new ClipGenerator().episode(seed, clips), LEAD).stream();
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
