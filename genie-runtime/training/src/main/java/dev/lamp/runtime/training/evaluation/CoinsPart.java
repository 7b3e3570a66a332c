package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.actions.statistics.Wilson;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Whether a coin that was taken before the eyes of the model stays away while it dreams on, in rooms. */
final class CoinsPart {

    private static final Goal GOAL = Goal.atLeast(0.98);
    /** Walks looked at for each one in which a coin is taken. */
    private static final int TRIES = 10;
    /** Least number of true frames: one with the coin and one without. */
    private static final int LEAD = 2;

    private final ScriptPlayer player;
    private final EpisodeSource source;
    private final ActionPairing actions;
    private final EvaluationOptions options;

    CoinsPart(WorldBatch world, EpisodeSource source, ActionPairing actions, EvaluationOptions options) {
        this.player = new ScriptPlayer(world);
        this.source = source;
        this.actions = actions;
        this.options = options;
    }

    List<Measurement> run(PrintWriter err) {
        List<CoinTrial> trials = new ArrayList<>();
        int lead = Math.max(LEAD, options.history());
        for (int i = 0; i < TRIES * options.episodes() && trials.size() < options.episodes(); i++) {
            long seed = options.seed(EpisodeKind.COINS, i);
            CoinTrial.find(seed, source.episode(seed, CoinTrial.options()), lead)
                    .ifPresent(trials::add);
        }
        List<List<Frame>> dreams = player.play(
                trials.stream().map(trial -> trial.dream(actions)).toList(),
                new Progress(err, "taken coins", trials.size()));
        int away = 0;
        for (int i = 0; i < trials.size(); i++) {
            away += trials.get(i).staysTaken(dreams.get(i)) ? 1 : 0;
        }
        return List.of(Measurement.of(
                        "coins.away",
                        "coins, rooms",
                        "a taken coin stays taken for " + CoinTrial.STEPS + " free steps",
                        Unit.SHARE,
                        Wilson.rate(away, trials.size()))
                .withGoal(GOAL));
    }
}
