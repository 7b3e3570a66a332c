package dev.lamp.actions.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.training.CellTransition;
import dev.lamp.actions.training.DecoderTest;
import dev.lamp.actions.training.LatentActionLabels;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.EffectiveMovement;
import dev.lamp.assets.platformer.Episode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares latent actions with what truly happened in the game, on held-out seeds. The only place beside the tests
 * where latent actions and true movement meet; nothing learns from it.
 */
public final class LatentActionEvaluation {

    /** Transitions whose actions are shuffled among each other. */
    private static final int TOGETHER = 100;

    private LatentActionEvaluation() {}

    /**
     * What was measured for one camera.
     *
     * @param agreement of codes with the twelve effective movements
     * @param inferred decoder error with the inferred codes
     * @param shuffled decoder error with the codes of other transitions
     * @param copied error of copying the last frame
     */
    public record Result(Camera camera, Agreement agreement, double inferred, double shuffled, double copied) {

        /** How many times larger the error is with shuffled codes. */
        public double ratio() {
            return shuffled / inferred;
        }

        @Override
        public String toString() {
            return String.format(
                    java.util.Locale.ROOT,
                    "%s: one-to-one accuracy %.1f %%, purity %.1f %%, usage %s, "
                            + "error inferred %.5f shuffled %.5f (1:%.2f)"
                            + " copied %.5f",
                    camera,
                    100 * agreement.accuracy(),
                    100 * agreement.purity(),
                    Arrays.toString(Arrays.stream(agreement.usage())
                            .mapToLong(u -> Math.round(1000 * u))
                            .toArray()),
                    inferred,
                    shuffled,
                    ratio(),
                    copied);
        }
    }

    /**
     * Measures one camera on the clips of seeds 0 to {@code clips - 1}.
     *
     * @param clips fewer than 1,000,000
     */
    public static Result run(LatentActionLabels labels, Camera camera, int clips) {
        if (clips < 1 || clips > ClipGenerator.FIRST_TRAINING_SEED) {
            throw new IllegalArgumentException("expected 1 to 1,000,000 held-out clips, found " + clips);
        }
        ClipOptions options = ClipOptions.training().with(camera).withDoodleShare(0);
        ClipGenerator generator = new ClipGenerator();
        Agreement agreement = new Agreement(LatentAction.COUNT, EffectiveMovement.COUNT);
        DecoderTest test = new DecoderTest(labels.model(), true);
        List<CellTransition> waiting = new ArrayList<>();
        for (long seed = 0; seed < clips; seed++) {
            Episode episode = generator.episode(seed, options);
            List<CellTransition> transitions = CellTransition.of(episode.clip());
            int[] codes = labels.labelAll(transitions);
            for (int t = 0; t < codes.length; t++) {
                agreement.add(codes[t], episode.movements().get(t).index());
            }
            waiting.addAll(transitions);
            if (waiting.size() >= TOGETHER || seed == clips - 1) {
                test.add(waiting);
                waiting.clear();
            }
        }
        return new Result(camera, agreement, test.inferred(), test.shuffled(), test.copied());
    }
}
