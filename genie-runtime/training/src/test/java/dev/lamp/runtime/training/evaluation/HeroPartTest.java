package dev.lamp.runtime.training.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class HeroPartTest {

    private static final int RUNS = 10;

    @Test
    void aRoomThatStandsStillKeepsItsHero() {
        List<Measurement> lines = walk((frame, action) -> frame);
        lines.forEach(line -> assertEquals(1, line.estimate().value(), line.id()));
        assertTrue(lines.get(1).estimate().low() < 0.8, "ten runs cannot promise much");
    }

    @Test
    void aPlainScreenHasNoHero() {
        walk((frame, action) -> Frame.of(
                        frame.size(), frame.palette(), new byte[frame.size().pixels()]))
                .forEach(line -> assertEquals(0, line.estimate().value(), line.id()));
    }

    private static List<Measurement> walk(BiFunction<Frame, LatentAction, Frame> rule) {
        try (RuleBatch world = new RuleBatch(RUNS, rule)) {
            EvaluationOptions options = new EvaluationOptions(RUNS, RUNS, 0, RUNS, 8, SamplingOptions.DEFAULT);
            return new HeroPart(world, options).run(new PrintWriter(Writer.nullWriter()));
        }
    }
}
