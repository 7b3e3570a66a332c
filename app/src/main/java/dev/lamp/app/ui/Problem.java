package dev.lamp.app.ui;

import dev.lamp.assets.error.MendableException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;

/**
 * Something that went wrong, as the window tells it.
 *
 * @param sentence what happened
 * @param remedy what to do about it
 * @param code short and stable, for reports
 * @param details everything that helps whoever mends it; what "copy details" copies
 */
public record Problem(String sentence, String remedy, String code, String details) {

    public Problem {
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(details, "details");
    }

    /** A problem that has no exception behind it. */
    public static Problem of(String sentence, String remedy, String code) {
        return new Problem(sentence, remedy, code, header(sentence, code));
    }

    /** A problem that an exception has told us of. */
    public static Problem of(String sentence, String remedy, String code, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return new Problem(sentence, remedy, code, header(sentence, code) + System.lineSeparator() + trace);
    }

    /** What an exception says, if it was made for people; otherwise what is said of it here. */
    public static Problem from(Exception failure, String sentence, String remedy, String code) {
        return failure instanceof MendableException known
                ? of(known.getMessage(), known.remedy(), known.code(), known)
                : of(sentence, remedy, code, failure);
    }

    private static String header(String sentence, String code) {
        return String.join(
                System.lineSeparator(),
                sentence,
                "code: " + code,
                "java: " + System.getProperty("java.version"),
                "system: " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }
}
