package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Goal;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.runtime.rollout.Pixels;
import dev.lamp.runtime.rollout.Tally;
import dev.lamp.tokenizer.FrameTokenizer;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Pixels that survive encoding and decoding: themes, drawn styles, doodles, and pictures the generator never made. */
final class TokenizerPart {

    private static final int LENGTH = 33;
    private static final int STRIDE = 4;
    private static final String PART = "tokenizer";

    private final FrameTokenizer tokenizer;
    private final EpisodeSource source;
    private final EvaluationOptions options;

    TokenizerPart(FrameTokenizer tokenizer, EpisodeSource source, EvaluationOptions options) {
        this.tokenizer = tokenizer;
        this.source = source;
        this.options = options;
    }

    List<Measurement> run(PrintWriter err) {
        List<Measurement> lines = new ArrayList<>(lines(EpisodeKind.THEMES, Goal.atLeast(0.995), err));
        lines.addAll(lines(EpisodeKind.DRAWN, Goal.atLeast(0.99), err));
        lines.addAll(lines(EpisodeKind.DOODLES, Goal.NONE, err));
        lines.add(pictures());
        return lines;
    }

    private List<Measurement> lines(EpisodeKind kind, Goal goal, PrintWriter err) {
        Progress progress = new Progress(err, "tokenizer, " + kind.title(), options.episodes());
        TokenizerScorer scorer = new TokenizerScorer(tokenizer);
        List<TokenizerScorer.Score> scores = new ArrayList<>();
        for (int i = 0; i < options.episodes(); i++) {
            Clip clip =
                    source.episode(options.seed(kind, i), kind.options(LENGTH)).clip();
            scores.add(scorer.score(clip, STRIDE));
            progress.advance(1);
        }
        String id = "tokenizer." + kind.id() + ".";
        return List.of(
                Measurement.of(
                                id + "exact",
                                PART,
                                "exact pixels, " + kind.title(),
                                Unit.SHARE,
                                ratio(scores, TokenizerScorer.Score::all))
                        .withGoal(goal),
                Measurement.of(
                        id + "moving",
                        PART,
                        "exact pixels where something moved, " + kind.title(),
                        Unit.SHARE,
                        ratio(scores, TokenizerScorer.Score::moving)));
    }

    private Measurement pictures() {
        List<Frame> frames = ShelfFrames.handMade(FrameSize.STANDARD, StandardPalette.PALETTE);
        List<Frame> decoded = tokenizer.decodeAll(tokenizer.encodeAll(frames));
        double[] exact = new double[frames.size()];
        Arrays.setAll(exact, i -> Pixels.exact(frames.get(i), decoded.get(i)));
        return Measurement.of(
                        "tokenizer.pictures.exact",
                        PART,
                        "exact pixels, the shelf's " + exact.length + " pictures that the generator never made",
                        Unit.SHARE,
                        Bootstrap.mean(exact))
                .withGoal(Goal.atLeast(0.96));
    }

    private static Estimate ratio(List<TokenizerScorer.Score> scores, Function<TokenizerScorer.Score, Tally> which) {
        return Tally.share(scores.stream().map(which).toList());
    }
}
