package dev.lamp.architecture;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles short sources into a folder of class files, for rules to look at. */
final class Snippets {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    private Snippets() {}

    /**
     * Compiles the sources together, against the class path of the tests.
     *
     * @return a new temporary folder with the class files
     * @throws IllegalArgumentException if a source does not compile
     */
    static Path compile(List<String> sources) {
        StringWriter messages = new StringWriter();
        try {
            Path folder = Files.createTempDirectory("lamp-snippets");
            List<String> options =
                    List.of("-d", folder.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path"));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            List<Source> units = sources.stream().map(Source::new).toList();
            if (!compiler.getTask(messages, null, null, options, null, units).call()) {
                delete(folder);
                throw new IllegalArgumentException("expected sources that compile, found: " + messages);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all it holds. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source in memory, named after its package and first type. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(
                    URI.create(
                            "memory:///" + first(PACKAGE, text).replace('.', '/') + "/" + first(TYPE, text) + ".java"),
                    JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static String first(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                throw new IllegalArgumentException("expected " + pattern + " in the source, found: " + text);
            }
            return matcher.group(1);
        }
    }
}
