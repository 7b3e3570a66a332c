package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.assets.platformer.HeroCasting;
import dev.lamp.assets.platformer.Place;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.rollout.Tally;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Whether figures are whole and where the true game has them, one step after true frames, led by the actions that the
 * latent action model sees. Whole is who looks as the tokenizer shows the true one. What goes wrong here goes wrong in
 * play, and walks of some hundred steps tell of it with far more chance in between.
 */
final class FiguresPart {

    private static final int LENGTH = 24;
    private static final List<EpisodeKind> KINDS = List.of(EpisodeKind.THEMES, EpisodeKind.DRAWN);

    /** Which figures, and when. */
    private enum Look {
        HERO("hero", "heroes right"),
        FIRST("hero-first", "heroes right at the first step from a prompt"),
        NEAR("hero-near", "heroes right with an enemy within three tiles"),
        ENEMY("enemy", "enemies right");

        private final String id;
        private final String what;

        Look(String id, String what) {
            this.id = id;
            this.what = what;
        }
    }

    private final WorldBatch world;
    private final EpisodeReader reader;
    private final EvaluationOptions options;

    FiguresPart(WorldBatch world, EpisodeReader reader, EvaluationOptions options) {
        this.world = world;
        this.reader = reader;
        this.options = options;
    }

    List<Measurement> run(PrintWriter err) {
        List<Measurement> lines = new ArrayList<>();
        for (EpisodeKind kind : KINDS) {
            List<Map<Look, Tally>> episodes = new ArrayList<>();
            Progress progress = new Progress(err, "figures, " + kind.title(), options.episodes());
            for (int first = 0; first < options.episodes(); first += options.batch()) {
                episodes.addAll(lead(kind, first));
                progress.advance(options.batch());
            }
            for (Look look : Look.values()) {
                lines.add(line(kind, look, episodes));
            }
        }
        return lines;
    }

    private static Measurement line(EpisodeKind kind, Look look, List<Map<Look, Tally>> episodes) {
        return Measurement.of(
                "figures." + kind.id() + "." + look.id,
                "figures, " + kind.title(),
                look.what + ", each frame foreseen from the true ones before it",
                Unit.SHARE,
                Tally.share(episodes.stream().map(episode -> episode.get(look)).toList()));
    }

    /** Leads as many branches as there are along true frames. */
    private List<Map<Look, Tally>> lead(EpisodeKind kind, int first) {
        List<EpisodeReader.Seen> seen = new ArrayList<>();
        List<FigureTruth> truths = new ArrayList<>();
        for (int i = first; i < first + options.batch(); i++) {
            long seed = options.seed(kind, i);
            seen.add(reader.read(kind, seed, LENGTH));
            truths.add(FigureTruth.of(
                    Scene.create(seed, kind.options(LENGTH)),
                    seen.get(seen.size() - 1).episode()));
        }
        world.reset(frames(seen, 0), seen.stream().map(one -> one.clip().seed()).toList());
        List<Map<Look, Tally>> tallies = new ArrayList<>();
        seen.forEach(one -> tallies.add(nothing()));
        for (int t = 1; t < LENGTH; t++) {
            List<Frame> guesses = world.step(actions(seen, t - 1));
            world.correct(frames(seen, t));
            List<Frame> shown = world.frames();
            for (int i = 0; i < seen.size(); i++) {
                count(tallies.get(i), truths.get(i), t, shown.get(i), guesses.get(i));
            }
        }
        return tallies;
    }

    private static void count(Map<Look, Tally> tallies, FigureTruth truth, int t, Frame frame, Frame guess) {
        Place hero = truth.heroes().get(t);
        if (HeroCasting.isInside(hero)) {
            boolean right = FigureTruth.isRight(hero, frame, guess);
            add(tallies, Look.HERO, right);
            if (t == 1) {
                add(tallies, Look.FIRST, right);
            }
            if (truth.isNearEnemy(t)) {
                add(tallies, Look.NEAR, right);
            }
        }
        truth.enemies().get(t).forEach(enemy -> add(tallies, Look.ENEMY, FigureTruth.isRight(enemy, frame, guess)));
    }

    private static void add(Map<Look, Tally> tallies, Look look, boolean right) {
        tallies.merge(look, new Tally(right ? 1 : 0, 1), Tally::plus);
    }

    private static Map<Look, Tally> nothing() {
        Map<Look, Tally> tallies = new EnumMap<>(Look.class);
        Arrays.stream(Look.values()).forEach(look -> tallies.put(look, Tally.NONE));
        return tallies;
    }

    private static List<Frame> frames(List<EpisodeReader.Seen> seen, int t) {
        return seen.stream().map(one -> one.clip().clip().frame(t)).toList();
    }

    private static List<LatentAction> actions(List<EpisodeReader.Seen> seen, int t) {
        return seen.stream().map(one -> one.clip().actions().get(t)).toList();
    }
}
