package dev.lamp.runtime.compare;

/**
 * How far a picture is from what the model learned.
 *
 * @param error share of its pixels that the tokenizer does not bring back, 0 to 1
 * @param surprise how unlikely its tokens are, in bits each
 * @param errorPercentile share of training frames with a smaller error, 0 to 100
 * @param surprisePercentile share of training frames with less surprise, 0 to 100
 */
public record Familiarity(double error, double surprise, double errorPercentile, double surprisePercentile) {

    private static final double RARE = 95;
    private static final double ALL = 100;

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
        double worst = Math.max(errorPercentile, surprisePercentile);
        return worst >= ALL ? Word.FOREIGN : worst > RARE ? Word.UNUSUAL : Word.FAMILIAR;
    }
}
