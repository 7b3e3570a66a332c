package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.dynamics.DreamBatch;
import dev.lamp.runtime.rollout.Pixels;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/** What is left of pictures that the generator never made once they are played: as shown, and as tokens alone tell. */
final class PicturesPart {

    private static final int STEPS = 16;

    private final GenieRuntime runtime;
    private final EvaluationOptions options;

    PicturesPart(GenieRuntime runtime, EvaluationOptions options) {
        this.runtime = runtime;
        this.options = options;
    }

    List<Measurement> run() {
        List<Frame> pictures = ShelfFrames.handMadeCast(FrameSize.STANDARD, StandardPalette.PALETTE);
        LatentAction idle = runtime.actionMap().idleAction();
        try (DreamBatch world = runtime.batch(pictures.size(), options.sampling())) {
            world.reset(pictures, LongStream.range(0, pictures.size()).boxed().toList());
            for (int step = 0; step < STEPS; step++) {
                world.step(Collections.nCopies(pictures.size(), idle));
            }
            return List.of(
                    line("shown", "as shown", pictures, world.frames()),
                    line("decoded", "as decoded", pictures, runtime.tokenizer().decodeAll(world.tokens())));
        }
    }

    private static Measurement line(String id, String how, List<Frame> pictures, List<Frame> frames) {
        double[] exact = new double[pictures.size()];
        Arrays.setAll(exact, i -> Pixels.exact(pictures.get(i), frames.get(i)));
        return Measurement.of(
                "pictures." + id,
                "pictures",
                "exact pixels of the shelf's pictures with heroes put in, after " + STEPS + " rests, " + how,
                Unit.SHARE,
                Bootstrap.mean(exact));
    }
}
