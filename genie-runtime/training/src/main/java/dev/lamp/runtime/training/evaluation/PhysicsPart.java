package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.statistics.Bootstrap;
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

/** Whether the laws of the game hold in dreams of held-out rooms, each dreamed from one frame under a short script. */
final class PhysicsPart implements PicturedPart {

    private static final String PART = "physics";
    private static final Goal GOAL = Goal.atLeast(0.95);

    private final ScriptPlayer player;
    private final ActionPairing actions;
    private final EvaluationOptions options;
    private final double[] checks;
    private final double[] passed;
    private final Map<String, ContactSheet> sheets = new TreeMap<>();

    PhysicsPart(WorldBatch world, ActionPairing actions, EvaluationOptions options) {
        this.player = new ScriptPlayer(world);
        this.actions = actions;
        this.options = options;
        this.checks = new double[options.episodes()];
        this.passed = new double[options.episodes()];
    }

    /** Every script in every room where the true game can show it. */
    @Override
    public List<Measurement> run(PrintWriter err) {
        List<Measurement> lines = new ArrayList<>();
        for (PhysicsScript script : PhysicsScript.values()) {
            lines.add(check(script, err));
        }
        lines.add(
                0,
                Measurement.of(
                                "physics.all",
                                PART,
                                "scripted checks passed, all together",
                                Unit.SHARE,
                                Bootstrap.ratio(passed, checks))
                        .withGoal(GOAL));
        return lines;
    }

    @Override
    public Map<String, ContactSheet> sheets() {
        return Collections.unmodifiableMap(sheets);
    }

    private Measurement check(PhysicsScript script, PrintWriter err) {
        List<Integer> rooms = new ArrayList<>();
        List<PhysicsTrial> trials = new ArrayList<>();
        for (int room = 0; room < options.episodes(); room++) {
            Scene scene = Scene.create(options.seed(EpisodeKind.PHYSICS, room), EpisodeKind.PHYSICS.options(1));
            int number = room;
            PhysicsTrial.find(script, scene).ifPresent(trial -> {
                rooms.add(number);
                trials.add(trial);
            });
        }
        List<List<Frame>> dreams = player.play(
                trials.stream().map(trial -> trial.dream(actions)).toList(),
                new Progress(err, "physics, " + script.id(), trials.size()));
        TruthSheet sheet = new TruthSheet(1);
        int held = 0;
        for (int i = 0; i < trials.size(); i++) {
            PhysicsTrial trial = trials.get(i);
            boolean holds = trial.holds(dreams.get(i));
            String what = "seed " + trial.staging().scene().seed() + (holds ? " holds" : " FAILS");
            sheet.add(what, holds, trial.staging().film(trial.pressed()), dreams.get(i));
            checks[rooms.get(i)]++;
            passed[rooms.get(i)] += holds ? 1 : 0;
            held += holds ? 1 : 0;
        }
        sheets.put("physics-" + script.id(), sheet.sheet());
        return Measurement.of(
                "physics." + script.id(), PART, script.title(), Unit.SHARE, Wilson.rate(held, trials.size()));
    }
}
