package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.runtime.training.evaluation.report.Goal;
import dev.lamp.runtime.training.evaluation.report.Measurement;
import dev.lamp.runtime.training.evaluation.report.Unit;
import dev.lamp.runtime.training.evaluation.statistics.Estimate;
import java.util.List;
import java.util.Map;

/**
 * How many times larger the latent action decoder's error is with shuffled codes than with inferred ones. The decoder
 * is thrown away after training, so this cannot be measured here: it is read from the bundle's provenance, under the
 * ids that this part reports.
 */
final class DecoderErrorPart {

    private static final Map<EpisodeKind, Double> GOALS = Map.of(EpisodeKind.ROOMS, 1.8, EpisodeKind.SCROLL, 3.0);

    private DecoderErrorPart() {}

    static List<Measurement> read(BundleManifest manifest) {
        return List.of(line(manifest, EpisodeKind.ROOMS), line(manifest, EpisodeKind.SCROLL));
    }

    private static Measurement line(BundleManifest manifest, EpisodeKind kind) {
        String id = "actions." + kind.id() + ".decoder";
        Double ratio = manifest.provenance().metrics().get(id);
        Estimate estimate = ratio == null ? Estimate.NONE : Estimate.exactly(ratio, 0);
        return Measurement.of(
                        "actions." + kind.id() + ".decoder",
                        "latent actions",
                        "decoder error with shuffled codes over inferred ones, as trained, " + kind.title(),
                        Unit.RATIO,
                        estimate)
                .withGoal(Goal.atLeast(GOALS.get(kind)));
    }
}
