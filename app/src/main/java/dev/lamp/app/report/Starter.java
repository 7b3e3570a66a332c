package dev.lamp.app.report;

import dev.lamp.app.lab.TrainingHome;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How Lamp was started, so that one can be told what to type to start it again with other words.
 *
 * @param before what stands before the words
 * @param after what stands behind them
 * @param quote what holds a word with spaces together
 */
record Starter(String before, String after, String quote) {

    /** A packaged Lamp tells its own launcher, a path, by this. */
    private static final String LAUNCHER = "jpackage.app-path";

    /** The way this Lamp was started. */
    static Starter present() {
        String launcher = System.getProperty(LAUNCHER);
        if (launcher != null) {
            return launcher(launcher);
        }
        return TrainingHome.around(Path.of("")).isPresent()
                ? maven(System.getProperty("os.name", ""))
                : java(System.getProperty("java.class.path"));
    }

    /** A packaged Lamp. */
    static Starter launcher(String path) {
        return new Starter(quoted(path, "\""), "", "\"");
    }

    /** A checkout, which Maven starts. */
    static Starter maven(String system) {
        String wrapper = system.toLowerCase(Locale.ROOT).startsWith("windows") ? "mvnw" : "./mvnw";
        return new Starter(wrapper + " -q -pl app -am -Prun -Dargs=\"", "\"", "'");
    }

    /** Jars without a launcher. */
    static Starter java(String classPath) {
        return new Starter("java -cp " + quoted(classPath, "\"") + " dev.lamp.app.Lamp", "", "\"");
    }

    /** The whole line. */
    String line(String words) {
        return before + (after.isEmpty() ? " " : "") + words + after;
    }

    /** Something as one word of the line; a shell may take a star for the names of files. */
    String word(Object thing) {
        String word = thing.toString();
        return after.isEmpty() && word.contains("*") ? quote + word + quote : quoted(word, quote);
    }

    private static String quoted(String word, String quote) {
        return word.contains(" ") ? quote + word + quote : word;
    }
}
