package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.actions.statistics.Wilson;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Whether enemies live on their own while the hero rests, in rooms dreamed from one frame. */
final class EnemiesPart {

    private static final Goal GOAL = Goal.atLeast(0.95);
    /** Rooms looked at for each one that will do. */
    private static final int TRIES = 10;

    private final ScriptPlayer player;
    private final ActionPairing actions;
    private final EvaluationOptions options;

    EnemiesPart(WorldBatch world, ActionPairing actions, EvaluationOptions options) {
        this.player = new ScriptPlayer(world);
        this.actions = actions;
        this.options = options;
    }

    List<Measurement> run(PrintWriter err) {
        List<EnemyTrial> trials = new ArrayList<>();
        for (int i = 0; i < TRIES * options.episodes() && trials.size() < options.episodes(); i++) {
            long seed = options.seed(EpisodeKind.ENEMIES, i);
            EnemyTrial.find(Scene.create(seed, EpisodeKind.ENEMIES.options(1))).ifPresent(trials::add);
        }
        List<List<Frame>> dreams = player.play(
                trials.stream().map(trial -> trial.dream(actions)).toList(),
                new Progress(err, "enemies while the hero rests", trials.size()));
        int whole = 0;
        int moving = 0;
        int both = 0;
        for (int i = 0; i < trials.size(); i++) {
            EnemyTrial.Outcome outcome = trials.get(i).judge(dreams.get(i));
            whole += outcome.whole() ? 1 : 0;
            moving += outcome.moving() ? 1 : 0;
            both += outcome.whole() && outcome.moving() ? 1 : 0;
        }
        String steps = " for " + EnemyTrial.STEPS + " steps";
        return List.of(
                line("alive", "rooms whose enemies move and stay whole" + steps, both, trials.size())
                        .withGoal(GOAL),
                line("whole", "rooms whose enemies stay there and whole" + steps, whole, trials.size()),
                line("moving", "rooms whose enemies still move in the last steps", moving, trials.size()));
    }

    private static Measurement line(String id, String what, int rooms, int all) {
        return Measurement.of("enemies." + id, "enemies", what, Unit.SHARE, Wilson.rate(rooms, all));
    }
}
