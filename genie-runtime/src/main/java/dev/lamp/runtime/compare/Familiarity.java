package dev.lamp.runtime.compare;

import dev.lamp.actions.statistics.Estimate;
import java.util.Locale;

/**
 * How far a picture is from what the model learned.
 *
 * @param error share of its pixels that the tokenizer does not bring back, 0 to 1
 * @param surprise how unlikely its tokens are, in bits each
 * @param errorRank share of training frames with a smaller error, 0 to 1; each frame is of an episode of its own, which
 *     is the unit of the interval
 * @param surpriseRank share of training frames with less surprise, the same
 */
public record Familiarity(double error, double surprise, Estimate errorRank, Estimate surpriseRank) {

    private static final double RARE = 0.95;
    private static final double ALL = 1;
    private static final double PERCENT = 100;

    /** A plain word for it. */
    public enum Word {
        /** Like nineteen in twenty training frames. */
        FAMILIAR("familiar"),
        /** Like the rarest training frames only. */
        UNUSUAL("unusual"),
        /** Further out than any training frame that it was compared with. */
        FOREIGN("foreign");

        private final String text;

        Word(String text) {
            this.text = text;
        }

        /** The word itself. */
        public String text() {
            return text;
        }
    }

    /** The word for this picture; the worse of both measures decides. */
    public Word word() {
        double worst = Math.max(errorRank.value(), surpriseRank.value());
        return worst >= ALL ? Word.FOREIGN : worst > RARE ? Word.UNUSUAL : Word.FAMILIAR;
    }

    /** The numbers in a sentence, with their 95 % intervals. */
    public String describe() {
        return String.format(
                Locale.ROOT,
                "%.1f %% of its pixels get lost, more than in %s of training pictures; %.1f bits of surprise per token,"
                        + " more than in %s",
                PERCENT * error,
                errorRank.percent(),
                surprise,
                surpriseRank.percent());
    }
}
