package dev.lamp.runtime.training.evaluation;

import ai.djl.Device;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.training.LatentActionLabels;
import dev.lamp.assets.video.Clip;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Latent action models that were learned as the bundle's was, from other seeds: a recipe is as good as the worst of
 * them.
 *
 * @param runs training runs of latent actions; their last checkpoints are measured
 */
record ActionSeeds(List<Path> runs, EpisodeSource source, EvaluationOptions options) {

    private static final String ACTIONS = "actions.";
    private static final String ACCURACY = ".accuracy";

    ActionSeeds {
        runs = List.copyOf(runs);
    }

    /**
     * The accuracies of the worst seed, the bundle's among them; none if there are no others.
     *
     * @param ofBundle what was measured of the bundle, its latent actions included
     */
    List<Measurement> worst(List<Measurement> ofBundle, PrintWriter err) throws IOException {
        List<Measurement> all = new ArrayList<>(ofBundle);
        for (Path run : runs) {
            all.addAll(measured(run, err));
        }
        return runs.isEmpty()
                ? List.of()
                : ofBundle.stream()
                        .filter(line ->
                                line.id().startsWith(ACTIONS) && line.id().endsWith(ACCURACY))
                        .map(line -> worst(line.id(), all))
                        .toList();
    }

    private List<Measurement> measured(Path run, PrintWriter err) throws IOException {
        try (LatentActionLabels labels = LatentActionLabels.load(run, Device.cpu())) {
            return new ActionsPart(new EpisodeReader(source, clip -> look(labels, clip)), options).run(err);
        }
    }

    private static List<LatentAction> look(LatentActionLabels labels, Clip clip) {
        return Arrays.stream(labels.label(clip)).mapToObj(LatentAction::new).toList();
    }

    private Measurement worst(String id, List<Measurement> all) {
        Measurement worst = all.stream()
                .filter(line -> line.id().equals(id))
                .min(Comparator.comparingDouble(line -> line.estimate().value()))
                .orElseThrow();
        String what = worst.what() + ", the worst of " + (runs.size() + 1) + " training seeds";
        return new Measurement(id + ".worst", worst.part(), what, worst.unit(), worst.estimate(), worst.goal());
    }
}
