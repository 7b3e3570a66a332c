package dev.lamp.runtime.training.evaluation;

import ai.djl.Device;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.actions.training.LatentActionLabels;
import dev.lamp.actions.training.evaluation.LatentActionEvaluation;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.platformer.Camera;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How many times larger the latent action decoder's error is with shuffled codes than with inferred ones. The decoder
 * is not part of a bundle: this is measured on its training run where there is one, and otherwise read from the
 * bundle's provenance, under the ids that this part reports.
 */
final class DecoderErrorPart {

    private static final double ROOMS_GOAL = 1.8;
    private static final double SCROLL_GOAL = 3;

    private DecoderErrorPart() {}

    /** What the bundle says. */
    static List<Measurement> read(BundleManifest manifest) {
        return List.of(
                line(EpisodeKind.ROOMS, ROOMS_GOAL, known(manifest, EpisodeKind.ROOMS)),
                line(EpisodeKind.SCROLL, SCROLL_GOAL, known(manifest, EpisodeKind.SCROLL)));
    }

    /**
     * Measures the last checkpoint of a run.
     *
     * @param clips held-out clips of each camera
     */
    static List<Measurement> measure(Path run, int clips) throws IOException {
        try (LatentActionLabels labels = LatentActionLabels.load(run, Device.cpu())) {
            return List.of(
                    line(EpisodeKind.ROOMS, ROOMS_GOAL, ratio(labels, Camera.ROOM, clips)),
                    line(EpisodeKind.SCROLL, SCROLL_GOAL, ratio(labels, Camera.SCROLL, clips)));
        }
    }

    private static Estimate known(BundleManifest manifest, EpisodeKind kind) {
        Double ratio = manifest.provenance().metrics().get(id(kind));
        return ratio == null ? Estimate.NONE : Estimate.exactly(ratio, 0);
    }

    private static Estimate ratio(LatentActionLabels labels, Camera camera, int clips) {
        return Estimate.exactly(
                LatentActionEvaluation.run(labels, camera, clips).ratio(), clips);
    }

    private static String id(EpisodeKind kind) {
        return "actions." + kind.id() + ".decoder";
    }

    private static Measurement line(EpisodeKind kind, double goal, Estimate estimate) {
        String what = "decoder error with shuffled codes over inferred ones, " + kind.title();
        return Measurement.of(id(kind), "latent actions", what, Unit.RATIO, estimate)
                .withGoal(Goal.atLeast(goal));
    }
}
