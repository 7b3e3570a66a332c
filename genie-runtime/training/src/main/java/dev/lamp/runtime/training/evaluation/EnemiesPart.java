package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.actions.statistics.Wilson;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.video.ContactSheet;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether enemies live on their own while the hero rests, in rooms dreamed from one frame. */
final class EnemiesPart implements PicturedPart {

    private static final Goal GOAL = Goal.atLeast(0.95);
    /** Rooms looked at for each one that will do. */
    private static final int TRIES = 10;

    private final ScriptPlayer player;
    private final ActionPairing actions;
    private final EvaluationOptions options;
    private final Map<String, ContactSheet> sheets = new TreeMap<>();

    EnemiesPart(WorldBatch world, ActionPairing actions, EvaluationOptions options) {
        this.player = new ScriptPlayer(world);
        this.actions = actions;
        this.options = options;
    }

    @Override
    public List<Measurement> run(PrintWriter err) {
        List<EnemyTrial> trials = new ArrayList<>();
        for (int i = 0; i < TRIES * options.episodes() && trials.size() < options.episodes(); i++) {
            long seed = options.seed(EpisodeKind.ENEMIES, i);
            EnemyTrial.find(Scene.create(seed, EpisodeKind.ENEMIES.options(1))).ifPresent(trials::add);
        }
        List<List<Frame>> dreams = player.play(
                trials.stream().map(trial -> trial.dream(actions)).toList(),
                new Progress(err, "enemies while the hero rests", trials.size()));
        TruthSheet sheet = new TruthSheet(EnemyTrial.EVERY);
        int whole = 0;
        int moving = 0;
        int both = 0;
        for (int i = 0; i < trials.size(); i++) {
            EnemyTrial trial = trials.get(i);
            EnemyTrial.Outcome outcome = trial.judge(dreams.get(i));
            String what = (outcome.whole() ? ", whole" : ", NOT WHOLE") + (outcome.moving() ? ", moving" : ", STILL");
            boolean lives = outcome.whole() && outcome.moving();
            sheet.add("seed " + trial.staging().scene().seed() + what, lives, trial.truth(), dreams.get(i));
            whole += outcome.whole() ? 1 : 0;
            moving += outcome.moving() ? 1 : 0;
            both += lives ? 1 : 0;
        }
        sheets.put("enemies", sheet.sheet());
        String steps = " for " + EnemyTrial.STEPS + " steps";
        return List.of(
                line("alive", "rooms whose enemies move and stay whole" + steps, both, trials.size())
                        .withGoal(GOAL),
                line("whole", "rooms whose enemies stay there and whole" + steps, whole, trials.size()),
                line("moving", "rooms whose enemies still move in the last steps", moving, trials.size()));
    }

    @Override
    public Map<String, ContactSheet> sheets() {
        return Collections.unmodifiableMap(sheets);
    }

    private static Measurement line(String id, String what, int rooms, int all) {
        return Measurement.of("enemies." + id, "enemies", what, Unit.SHARE, Wilson.rate(rooms, all));
    }
}
