package dev.lamp.runtime.compare;

import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.rollout.Pixels;
import dev.lamp.tokenizer.FrameTokenizer;
import dev.lamp.tokenizer.TokenGrid;
import java.util.Arrays;
import java.util.List;

/** Judges how familiar a picture is, by holding it against frames such as the model learned from. One thread. */
public final class FamiliarityScale {

    private final FrameTokenizer tokenizer;
    private final TokenCensus census;
    private final double[] errors;
    private final double[] surprises;

    /**
     * Takes the measure of training frames.
     *
     * @param tokenizer stays the caller's
     * @param counted frames to count tokens in
     * @param measured other frames of the same kind, which pictures are then compared with
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
        return new Familiarity(error, surprise, percentile(errors, error), percentile(surprises, surprise));
    }

    private static double percentile(double[] sorted, double value) {
        long below = Arrays.stream(sorted).filter(other -> other < value).count();
        return 100.0 * below / sorted.length;
    }
}
