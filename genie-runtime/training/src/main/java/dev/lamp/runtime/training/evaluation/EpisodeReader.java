package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.assets.platformer.EffectiveMovement;
import dev.lamp.assets.platformer.Episode;
import dev.lamp.assets.video.Clip;
import dev.lamp.runtime.rollout.LabelledClip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads held-out episodes and lets the latent action model look at them; what it saw is kept, as looking takes long.
 */
final class EpisodeReader {

    private final EpisodeSource source;
    private final Function<Clip, List<LatentAction>> labeller;
    private final Map<Long, List<LatentAction>> seen = new HashMap<>();

    /** @param labeller tells the action of every transition of a clip */
    EpisodeReader(EpisodeSource source, Function<Clip, List<LatentAction>> labeller) {
        this.source = source;
        this.labeller = labeller;
    }

    /**
     * An episode as it was seen.
     *
     * @param episode what truly happened
     * @param clip true frames and the actions seen in them
     * @param codes actions against true movements
     */
    record Seen(Episode episode, LabelledClip clip, CodeTable codes) {}

    Seen read(EpisodeKind kind, long seed, int length) {
        Episode episode = source.episode(seed, kind.options(length));
        List<LatentAction> actions = look(episode.clip(), seed);
        List<Integer> movements =
                episode.movements().stream().map(EffectiveMovement::index).toList();
        return new Seen(
                episode,
                new LabelledClip(episode.clip(), actions, seed),
                ActionScorer.score(actions, movements, EffectiveMovement.COUNT));
    }

    /** A shorter clip of a seed is the beginning of a longer one. */
    private List<LatentAction> look(Clip clip, long seed) {
        int transitions = clip.length() - 1;
        if (seen.getOrDefault(seed, List.of()).size() < transitions) {
            seen.put(seed, labeller.apply(clip));
        }
        return seen.get(seed).subList(0, transitions);
    }
}
