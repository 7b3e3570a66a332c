package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.assets.platformer.EffectiveMovement;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the latent action model sees in held-out episodes, held against what their heroes did. */
final class ActionsPart {

    /** As long as the rollouts need them, so that each is looked at once only. */
    private static final int LENGTH = 80;
    /** The pairing that scripts are played with comes from this many episodes of each kind at most. */
    private static final int PAIRED = 100;

    private final EpisodeReader reader;
    private final EvaluationOptions options;

    ActionsPart(EpisodeReader reader, EvaluationOptions options) {
        this.reader = reader;
        this.options = options;
    }

    /** How well codes name movements. */
    List<Measurement> run(PrintWriter err) {
        return new ActionSummary(look(options.episodes(), err), EffectiveMovement.COUNT).measurements();
    }

    /** For each code the index of the movement that it stands for, or -1; the same whatever else is measured. */
    int[] pairing(PrintWriter err) {
        return new ActionSummary(look(Math.min(PAIRED, options.episodes()), err), EffectiveMovement.COUNT).pairing();
    }

    /** The counts of actions against movements, for people to look at. */
    List<String> listings(ActionMap names, PrintWriter err) {
        Map<EpisodeKind, List<CodeTable>> codes = look(options.episodes(), err);
        int[] pairing = new ActionSummary(codes, EffectiveMovement.COUNT).pairing();
        return codes.entrySet().stream()
                .map(kind -> CodeListing.of(kind.getKey().title(), kind.getValue(), pairing, names))
                .toList();
    }

    private Map<EpisodeKind, List<CodeTable>> look(int episodes, PrintWriter err) {
        Map<EpisodeKind, List<CodeTable>> codes = new EnumMap<>(EpisodeKind.class);
        for (EpisodeKind kind : List.of(EpisodeKind.ROOMS, EpisodeKind.SCROLL)) {
            Progress progress = new Progress(err, "latent actions, " + kind.title(), episodes);
            List<CodeTable> tables = new ArrayList<>();
            for (int i = 0; i < episodes; i++) {
                tables.add(reader.read(kind, options.seed(kind, i), LENGTH).codes());
                progress.advance(1);
            }
            codes.put(kind, tables);
        }
        return codes;
    }
}
