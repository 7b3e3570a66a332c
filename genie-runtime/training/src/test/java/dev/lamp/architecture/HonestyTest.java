package dev.lamp.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** The dream is dreamed, and what was learned was learned from pixels. */
class HonestyTest {

    /** What a trainer may take from the game: clips of pixels, and how to ask for them. */
    private static final String CLIPS =
            "dev\\.lamp\\.assets\\.platformer\\." + "(ClipGenerator|ClipOptions|Camera|StandardPalette)(\\$.*)?";

    @Test
    void theDreamNeverConsultsTheGame() {
        new Gate(noClasses()
                        .that()
                        .haveNameMatching("dev\\.lamp\\.runtime\\..*Dream\\w*(\\$.*)?")
                        .and()
                        .resideOutsideOfPackage("dev.lamp.*.training..")
                        .should()
                        .transitivelyDependOnClassesThat()
                        .resideInAPackage("dev.lamp.assets.platformer..")
                        .because("a dreamed world must not be able to look up the answer, not even through its parts"))
                .holdsForLamp()
                .rejects(
                        "package dev.lamp.runtime; class DreamWorld { Part part; }",
                        "package dev.lamp.runtime; class Part { dev.lamp.assets.platformer.Rules rules; }",
                        "package dev.lamp.assets.platformer; public class Rules {}")
                .accepts("package dev.lamp.runtime; class DreamWorld { dev.lamp.assets.video.Frame frame; }");
    }

    @Test
    void onThePlaySideOnlyTheRealWorldKnowsTheGame() {
        new Gate(noClasses()
                        .that()
                        .resideInAnyPackage("dev.lamp.tokenizer..", "dev.lamp.actions..", "dev.lamp.runtime..")
                        .and()
                        .resideOutsideOfPackage("dev.lamp.*.training..")
                        .and()
                        .haveNameNotMatching(".*\\.PlatformerWorld(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.lamp.assets.platformer..")
                        .because("a bundle brings its own palette and size; the game is one world among many"))
                .holdsForLamp()
                .rejects(
                        "package dev.lamp.tokenizer; class Sneaky { dev.lamp.assets.platformer.Rules rules; }",
                        "package dev.lamp.assets.platformer; public class Rules {}")
                .accepts(
                        "package dev.lamp.runtime; class PlatformerWorld { dev.lamp.assets.platformer.Rules rules; }",
                        "package dev.lamp.assets.platformer; public class Rules {}");
    }

    @Test
    void trainersCannotSeeTheTrueControls() {
        new Gate(noClasses()
                        .that()
                        .resideInAPackage("dev.lamp.*.training..")
                        .and()
                        .resideOutsideOfPackage("dev.lamp.*.training.evaluation..")
                        .should()
                        .dependOnClassesThat(resideInAPackage("dev.lamp.assets.platformer..")
                                .and(nameMatching(CLIPS).negate().forSubtype()))
                        .because("latent actions count only if they are found in pixels; the truth is for evaluation"))
                .holdsForLamp()
                .rejects(
                        "package dev.lamp.actions.training; class Cheat { dev.lamp.assets.platformer.Episode e; }",
                        "package dev.lamp.assets.platformer; public record Episode() {}")
                .accepts(
                        "package dev.lamp.runtime.training.evaluation; "
                                + "class Score { dev.lamp.assets.platformer.Episode episode; }",
                        "package dev.lamp.assets.platformer; public record Episode() {}");
    }

    @Test
    void trainersDoNotAskTheEvaluation() {
        new Gate(noClasses()
                        .that()
                        .resideInAPackage("dev.lamp.*.training..")
                        .and()
                        .resideOutsideOfPackage("dev.lamp.*.training.evaluation..")
                        .and(Commands.no())
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.lamp.*.training.evaluation..")
                        .because("what is graded with the truth must not feed back into what is learned"))
                .holdsForLamp()
                .rejects(
                        "package dev.lamp.actions.training; "
                                + "class Cheat { dev.lamp.actions.training.evaluation.Grade g; }",
                        "package dev.lamp.actions.training.evaluation; public class Grade {}");
    }
}
