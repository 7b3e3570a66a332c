package dev.lamp.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Habits that a reader may count on. */
class HabitsTest {

    /** JavaFX warns through java.util.logging that it is on the class path; one class tells it that we know. */
    private static final String QUIETENS_JAVAFX = "dev\\.lamp\\.app\\.ui\\.LampApplication";

    private static final int MOST_LINES = 400;
    private static final int WIDEST_LINE = 120;

    @Test
    void onlyCommandsTalkToTheConsole() {
        new Gate(noClasses()
                        .that(Commands.no())
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethodWhere(
                                target(name("printStackTrace")).and(target(rawParameterTypes(new Class<?>[0]))))
                        .because("a library that prints cannot be used in a window; it logs, or returns what it found"))
                .holdsForLamp()
                .rejects("package dev.lamp.runtime; class Chatty { void say() { System.out.println(1); } }")
                .rejects("package dev.lamp.runtime; class Chatty { void say() { new Exception().printStackTrace(); } }")
                .accepts("package dev.lamp.runtime; class Go { "
                        + "public static void main(String[] a) { System.out.print(1); } }");
    }

    @Test
    void chanceComesFromASeed() {
        new Gate(noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.lamp.app..")
                        .should()
                        .callConstructor(Random.class)
                        .orShould()
                        .callConstructor(SplittableRandom.class)
                        .orShould()
                        .callMethod(Math.class, "random")
                        .orShould()
                        .dependOnClassesThat()
                        .belongToAnyOf(ThreadLocalRandom.class)
                        .because("the same seed gives the same world, and the seed is in the recording"))
                .holdsForLamp()
                .rejects("package dev.lamp.runtime; class Dice { double roll() { return Math.random(); } }")
                .rejects("package dev.lamp.runtime; class Dice { java.util.Random die = new java.util.Random(); }")
                .accepts("package dev.lamp.runtime; class Dice { java.util.Random die = new java.util.Random(1); }");
    }

    @Test
    void nothingStaticChanges() {
        new Gate(fields().that()
                        .areStatic()
                        .should()
                        .beFinal()
                        .because("state belongs to an object that somebody built and somebody closes"))
                .holdsForLamp()
                .rejects("package dev.lamp.runtime; class Global { static int count; }");
    }

    @Test
    void logsGoThroughTinylog() {
        new Gate(noClasses()
                        .that()
                        .haveNameNotMatching(QUIETENS_JAVAFX)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")
                        .because("one logger, one configuration"))
                .holdsForLamp()
                .rejects("package dev.lamp.runtime; class Old { java.util.logging.Logger log; }");
    }

    @Test
    void namesAreNounsFromTheField() {
        new Gate(noClasses()
                        .should()
                        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Processor)(\\$.*)?")
                        .because("such a name says that nobody knew what the class is"))
                .holdsForLamp()
                .rejects("package dev.lamp.runtime; class FrameManager {}")
                .rejects("package dev.lamp.runtime; class Outer { interface ImageUtils {} }");
    }

    @Test
    void filesFitInTheHead() throws IOException {
        List<String> offences = new ArrayList<>();
        for (Part part : Part.values()) {
            for (Path source : Gate.sourcesOf(part)) {
                offences.addAll(offencesOf(source, Files.readAllLines(source)));
            }
        }
        assertEquals(List.of(), offences);
    }

    @Test
    void filesThatDoNotFitAreNoticed() {
        Path file = Path.of("Long.java");
        assertEquals(
                1, offencesOf(file, Collections.nCopies(MOST_LINES + 1, "")).size());
        assertEquals(1, offencesOf(file, List.of("x".repeat(WIDEST_LINE + 1))).size());
        assertEquals(
                0,
                offencesOf(file, Collections.nCopies(MOST_LINES, "x".repeat(WIDEST_LINE)))
                        .size());
    }

    private static List<String> offencesOf(Path file, List<String> lines) {
        List<String> offences = new ArrayList<>();
        if (lines.size() > MOST_LINES) {
            offences.add("%s: expected at most %d lines, found %d".formatted(file, MOST_LINES, lines.size()));
        }
        for (int i = 0; i < lines.size(); i++) {
            int width = lines.get(i).length();
            if (width > WIDEST_LINE) {
                offences.add("%s:%d: expected at most %d columns, found %d".formatted(file, i + 1, WIDEST_LINE, width));
            }
        }
        return offences;
    }
}
