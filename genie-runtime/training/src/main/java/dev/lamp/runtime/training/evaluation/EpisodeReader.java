package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.ActionLabeller;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.assets.platformer.EffectiveMovement;
import dev.lamp.assets.platformer.Episode;
import dev.lamp.runtime.rollout.LabelledClip;
import java.util.List;

/** Reads held-out episodes and lets the latent action model look at them. */
final class EpisodeReader {

    private final EpisodeSource source;
    private final ActionLabeller labeller;

    EpisodeReader(EpisodeSource source, ActionLabeller labeller) {
        this.source = source;
        this.labeller = labeller;
    }

    /**
     * An episode as it was seen.
     *
     * @param clip true frames and the actions seen in them
     * @param codes actions against true movements
     */
    record Seen(LabelledClip clip, CodeTable codes) {}

    Seen read(EpisodeKind kind, long seed, int length) {
        Episode episode = source.episode(seed, kind.options(length));
        List<LatentAction> actions = labeller.labelClip(episode.clip());
        List<Integer> movements =
                episode.movements().stream().map(EffectiveMovement::index).toList();
        return new Seen(
                new LabelledClip(episode.clip(), actions, seed),
                ActionScorer.score(actions, movements, EffectiveMovement.COUNT));
    }
}
