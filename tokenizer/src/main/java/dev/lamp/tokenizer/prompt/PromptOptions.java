package dev.lamp.tokenizer.prompt;

import java.util.Objects;

/**
 * How a picture becomes a prompt.
 *
 * @param framing what happens if it is not as wide as it is high
 * @param treatment whether thin strokes are kept
 */
public record PromptOptions(Framing framing, Treatment treatment) {

    /** Crops, and looks for line drawings by itself. */
    public static final PromptOptions DEFAULT = new PromptOptions(Framing.CROP, Treatment.AUTOMATIC);

    /** What happens to a picture of another shape than the frame. */
    public enum Framing {
        /** The whole picture, with bars in the colour of its border. */
        FIT,
        /** The middle of the picture, filling the frame. */
        CROP
    }

    /** How a picture is reduced. */
    public enum Treatment {
        /** As a line drawing if it looks like one, as a picture otherwise. */
        AUTOMATIC,
        /** Averaged. */
        PICTURE,
        /** As strokes on paper, which stay however thin they are. */
        DRAWING
    }

    public PromptOptions {
        Objects.requireNonNull(framing, "framing");
        Objects.requireNonNull(treatment, "treatment");
    }
}
