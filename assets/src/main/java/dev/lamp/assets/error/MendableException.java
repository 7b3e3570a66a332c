package dev.lamp.assets.error;

import java.util.Objects;

/**
 * Something went wrong that the person at the screen can mend: a plain sentence that says what happened, a remedy that
 * says what to do, and a short stable code for reports.
 */
public abstract class MendableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final String code;

    /**
     * @param sentence what happened, one plain sentence
     * @param remedy what to do about it, one plain sentence
     * @param code short and stable, such as {@code bundle-damaged}
     * @param cause the technical cause, or null
     */
    protected MendableException(String sentence, String remedy, String code, Throwable cause) {
        super(Objects.requireNonNull(sentence, "sentence"), cause);
        this.remedy = Objects.requireNonNull(remedy, "remedy");
        this.code = Objects.requireNonNull(code, "code");
    }

    /** What to do about it, one plain sentence. */
    public final String remedy() {
        return remedy;
    }

    /** A short stable name for the kind of problem, such as {@code bundle-damaged}. */
    public final String code() {
        return code;
    }
}
