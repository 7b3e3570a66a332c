package dev.lamp.tokenizer.prompt;

import dev.lamp.assets.error.MendableException;
import java.util.Locale;

/** A picture cannot become a prompt; says why and what to do. */
public final class PromptException extends MendableException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a picture. */
    public enum Problem {
        NOT_FOUND,
        UNREADABLE,
        NOT_A_PICTURE,
        DAMAGED,
        TOO_LARGE
    }

    private final Problem problem;

    PromptException(Problem problem, String sentence, String remedy, Throwable cause) {
        super(
                sentence,
                remedy,
                "prompt-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
