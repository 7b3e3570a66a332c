package dev.lamp.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule that has been tried in both directions: it holds for Lamp, and it rejects a violation made for it.
 *
 * @param rule the rule, with its reason
 */
record Gate(ArchRule rule) {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<Part> PARTS = Stream.of(Part.values())
            .filter(part -> Files.isDirectory(ROOT.resolve(part.folder()).resolve("src/main/java")))
            .toList();

    /** Fails unless every class of every module obeys the rule. */
    Gate holdsForLamp() {
        PARTS.forEach(Gate::classesOf);
        rule.check(Compiled.LAMP);
        return this;
    }

    /** Fails unless the rule objects to the given sources, one top-level type each. */
    Gate rejects(String... sources) {
        assertFalse(objectionsTo(sources).isEmpty(), () -> "expected a violation of: " + rule.getDescription());
        return this;
    }

    /** Fails if the rule objects to the given sources, one top-level type each. */
    Gate accepts(String... sources) {
        assertEquals(List.of(), objectionsTo(sources), () -> "expected no violation of: " + rule.getDescription());
        return this;
    }

    /** The folder of a module's compiled classes; fails with the remedy when it is not there. */
    static Path classesOf(Part part) {
        Path classes = ROOT.resolve(part.folder()).resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(
                    "expected compiled classes in " + classes + ", found none; run ./mvnw verify on the whole build");
        }
        return classes;
    }

    /** All Java sources of a module, tests included. */
    static List<Path> sourcesOf(Part part) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(part.folder()).resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rule has to say against the given sources, one top-level type each; one line per violation. */
    List<String> objectionsTo(String... sources) {
        Path folder = Snippets.compile(List.of(sources));
        try {
            JavaClasses compiled = new ClassFileImporter().importPath(folder);
            return rule.allowEmptyShould(true)
                    .evaluate(compiled)
                    .getFailureReport()
                    .getDetails();
        } finally {
            Snippets.delete(folder);
        }
    }

    /** Read once, after every folder has been seen to be there. */
    private static final class Compiled {
        static final JavaClasses LAMP = new ClassFileImporter()
                .importPaths(PARTS.stream().map(Gate::classesOf).toList());
    }
}
