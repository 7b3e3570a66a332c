package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.actions.statistics.Wilson;
import dev.lamp.assets.platformer.ClipOptions;
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

/** Whether a coin that was taken before the eyes of the model stays away while it dreams on. */
final class CoinsPart implements PicturedPart {

    private static final String PART = "coins";
    private static final Goal GOAL = Goal.atLeast(0.98);
    /** Walks looked at for each one in which a coin is taken. */
    private static final int TRIES = 10;
    /** Least number of true frames: one with the coin and one without. */
    private static final int LEAD = 2;

    private final ScriptPlayer player;
    private final EpisodeSource source;
    private final ActionPairing actions;
    private final EvaluationOptions options;
    private final Map<String, ContactSheet> sheets = new TreeMap<>();

    CoinsPart(WorldBatch world, EpisodeSource source, ActionPairing actions, EvaluationOptions options) {
        this.player = new ScriptPlayer(world);
        this.source = source;
        this.actions = actions;
        this.options = options;
    }

    /** Coins that stayed away. */
    private record Count(int away, int all) {}

    @Override
    public List<Measurement> run(PrintWriter err) {
        Count rooms = measure(EpisodeKind.COINS, err);
        Count scroll = measure(EpisodeKind.SCROLL_COINS, err);
        String what = "a taken coin stays taken for " + CoinTrial.STEPS + " free steps, or while its place is in sight";
        return List.of(
                line("away", what, new Count(rooms.away() + scroll.away(), rooms.all() + scroll.all()))
                        .withGoal(GOAL),
                line("rooms.away", "the same in rooms", rooms),
                line("scroll.away", "the same in scroll", scroll));
    }

    @Override
    public Map<String, ContactSheet> sheets() {
        return Collections.unmodifiableMap(sheets);
    }

    private Count measure(EpisodeKind kind, PrintWriter err) {
        List<CoinTrial> trials = trials(kind);
        List<List<Frame>> dreams = player.play(
                trials.stream().map(trial -> trial.dream(actions)).toList(),
                new Progress(err, "taken " + kind.title(), trials.size()));
        TruthSheet sheet = new TruthSheet(4);
        int away = 0;
        for (int i = 0; i < trials.size(); i++) {
            CoinTrial trial = trials.get(i);
            boolean stays = trial.staysTaken(dreams.get(i));
            away += stays ? 1 : 0;
            String cell = "coin of column " + trial.coin().x() + ", row "
                    + trial.coin().y();
            sheet.add(
                    "seed " + trial.scene().seed() + ", " + cell + (stays ? " stays taken" : " COMES BACK"),
                    stays,
                    trial.film().subList(trial.lead() - 1, trial.film().size()),
                    dreams.get(i));
        }
        sheets.put(kind.id(), sheet.sheet());
        return new Count(away, trials.size());
    }

    private List<CoinTrial> trials(EpisodeKind kind) {
        ClipOptions clips = kind.options(CoinTrial.LENGTH);
        int lead = Math.max(LEAD, options.history());
        List<CoinTrial> trials = new ArrayList<>();
        for (int i = 0; i < TRIES * options.episodes() && trials.size() < options.episodes(); i++) {
            long seed = options.seed(kind, i);
            CoinTrial.find(Scene.create(seed, clips), source.episode(seed, clips), lead)
                    .ifPresent(trials::add);
        }
        return trials;
    }

    private static Measurement line(String id, String what, Count count) {
        return Measurement.of("coins." + id, PART, what, Unit.SHARE, Wilson.rate(count.away(), count.all()));
    }
}
