package dev.lamp.assets.bundle;

import dev.lamp.assets.error.MendableException;
import java.util.Locale;

/** A model bundle cannot be used; says why and what to do. */
public final class BundleException extends MendableException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a bundle. */
    public enum Problem {
        NOT_FOUND,
        NOT_A_BUNDLE,
        UNREADABLE,
        UNSAFE_NAME,
        TOO_LARGE,
        MISSING_FILE,
        EXTRA_FILE,
        DAMAGED,
        NEWER_FORMAT,
        INVALID_MANIFEST,
        UNUSABLE_GRAPH
    }

    private final Problem problem;

    public BundleException(Problem problem, String sentence, String remedy) {
        this(problem, sentence, remedy, null);
    }

    public BundleException(Problem problem, String sentence, String remedy, Throwable cause) {
        super(
                sentence,
                remedy,
                "bundle-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
