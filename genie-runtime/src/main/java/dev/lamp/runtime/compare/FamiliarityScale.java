package dev.lamp.runtime.compare;

import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.actions.statistics.Wilson;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.rollout.Pixels;
import dev.lamp.tokenizer.FrameTokenizer;
import dev.lamp.tokenizer.TokenGrid;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Judges how familiar pictures are, by holding them against frames such as the model learned from, each of an episode
 * of its own. One thread.
 */
public final class FamiliarityScale {

    private static final String PART = "how far out";
    private static final String TRAINING = "training pictures themselves";

    private final FrameTokenizer tokenizer;
    private final TokenCensus census;
    private final double[] errors;
    private final double[] surprises;

    /**
     * Takes the measure of training frames.
     *
     * @param tokenizer stays the caller's
     * @param counted frames to count tokens in
     * @param measured other frames of the same kind, each of an episode of its own, which pictures are then compared
     *     with
     */
    public FamiliarityScale(FrameTokenizer tokenizer, List<Frame> counted, List<Frame> measured) {
        this.tokenizer = tokenizer;
        this.census = new TokenCensus(tokenizer.encodeAll(counted), tokenizer.codes());
        List<TokenGrid> grids = tokenizer.encodeAll(measured);
        List<Frame> decoded = tokenizer.decodeAll(grids);
        this.errors = new double[measured.size()];
        this.surprises = new double[measured.size()];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = 1 - Pixels.exact(measured.get(i), decoded.get(i));
            surprises[i] = census.surprise(grids.get(i));
        }
        Arrays.sort(errors);
        Arrays.sort(surprises);
    }

    /** How far out a picture is. */
    public Familiarity judge(Frame picture) {
        TokenGrid grid = tokenizer.encode(picture);
        double error = 1 - Pixels.exact(picture, tokenizer.decode(grid));
        double surprise = census.surprise(grid);
        return new Familiarity(error, surprise, rank(errors, error), rank(surprises, surprise));
    }

    private static Estimate rank(double[] sorted, double value) {
        int below = (int) Arrays.stream(sorted).filter(other -> other < value).count();
        return Wilson.rate(below, sorted.length);
    }

    /** The numbers over several pictures, beside those of training frames; no action is asked, so none is guessed. */
    public List<Finding> findings(List<Familiarity> pictures) {
        int familiar = (int) pictures.stream()
                .filter(picture -> picture.word() == Familiarity.Word.FAMILIAR)
                .count();
        Estimate share = Wilson.rate(familiar, pictures.size());
        return List.of(
                Finding.of(Measurement.of("familiar.share", PART, "prompts that are familiar", Unit.SHARE, share)),
                besideTraining(
                        "familiar.error",
                        "pixels of a prompt that the tokenizer loses",
                        Unit.SHARE,
                        pictures.stream().mapToDouble(Familiarity::error),
                        errors),
                besideTraining(
                        "familiar.surprise",
                        "surprise per token of a prompt",
                        Unit.BITS,
                        pictures.stream().mapToDouble(Familiarity::surprise),
                        surprises));
    }

    private static Finding besideTraining(String id, String what, Unit unit, DoubleStream pictures, double[] training) {
        return Finding.of(Measurement.of(id, PART, what, unit, Bootstrap.mean(pictures.toArray())))
                .beside(TRAINING, Bootstrap.mean(training));
    }
}
