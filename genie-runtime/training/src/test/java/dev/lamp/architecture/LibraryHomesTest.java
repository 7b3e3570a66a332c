package dev.lamp.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** Each big library has one home. */
class LibraryHomesTest {

    /** The classes that own an ONNX Runtime session, prepare one, or hand tensors to one. */
    private static final String SESSION_OWNERS = "dev\\.lamp\\.(tokenizer\\.OnnxFrameTokenizer"
            + "|actions\\.OnnxActionLabeller"
            + "|runtime\\.(Device|GenieRuntime|Sessions)"
            + "|runtime\\.dynamics\\.(DynamicsGraph|FrameCall)"
            + "|runtime\\.bench\\.(MatrixRate|Profiler))(\\$.*)?";

    /** The classes that turn pictures into frames, and frames and numbers into files for people to look at. */
    private static final String PICTURE_CODERS = "dev\\.lamp\\.(assets\\.video\\..*"
            + "|tokenizer\\.prompt\\..*"
            + "|tokenizer\\.Prompt\\w+"
            + "|app\\.report\\.\\w+Plot"
            + "|(tokenizer|actions|runtime)\\.training\\..*Sheet)(\\$.*)?";

    @Test
    void deepJavaLibraryStaysInTraining() {
        new Gate(noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.lamp.*.training..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("ai.djl..")
                        .because("playing never drags in PyTorch"))
                .holdsForLamp()
                .rejects("package dev.lamp.runtime; class Sneaky { ai.djl.ndarray.NDArray array; }")
                .accepts("package dev.lamp.runtime.training; class Learner { ai.djl.ndarray.NDArray array; }");
    }

    @Test
    void onnxRuntimeIsKnownToTheOwnersOfSessionsOnly() {
        new Gate(noClasses()
                        .that(are(nameMatching(SESSION_OWNERS).negate()))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("ai.onnxruntime..")
                        .because("native sessions and tensors have one lexical owner each"))
                .holdsForLamp()
                .rejects("package dev.lamp.runtime; class DreamWorld { ai.onnxruntime.OrtSession session; }")
                .accepts("package dev.lamp.tokenizer; class OnnxFrameTokenizer { ai.onnxruntime.OrtSession session; }");
    }

    @Test
    void windowsAndPadsStayInTheApp() {
        new Gate(noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.lamp.app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.lwjgl..", "atlantafx..")
                        .because("everything below the app runs without a screen"))
                .holdsForLamp()
                .rejects("package dev.lamp.runtime; class Sneaky { javafx.scene.Node node; }", NODE)
                .rejects(
                        "package dev.lamp.runtime; class Sneaky { org.lwjgl.Pad pad; }",
                        "package org.lwjgl; public class Pad {}")
                .accepts("package dev.lamp.app; class View { javafx.scene.Node node; }", NODE);
    }

    @Test
    void modelsOfViewsKnowNoSceneGraph() {
        new Gate(noClasses()
                        .that()
                        .haveNameMatching("dev\\.lamp\\.app\\..*Model(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("javafx.scene..")
                        .because("the model of a view is tested without a screen; the view binds to it")
                        .allowEmptyShould(true))
                .holdsForLamp()
                .rejects("package dev.lamp.app; class PlayModel { javafx.scene.Node node; }", NODE)
                .accepts("package dev.lamp.app; class PlayView { javafx.scene.Node node; }", NODE);
    }

    @Test
    void oneDoorLeadsBackToTheWindow() {
        new Gate(noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("FxThread")
                        .should()
                        .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                        .because("one place decides how other threads reach the window, and tests can replace it"))
                .holdsForLamp()
                .rejects(
                        "package dev.lamp.app; class Rash { "
                                + "void go() { javafx.application.Platform.runLater(this::go); } }",
                        PLATFORM);
    }

    @Test
    void awtOnlyReadsAndWritesPictures() {
        new Gate(noClasses()
                        .that(are(nameMatching(PICTURE_CODERS).negate()))
                        .should()
                        .dependOnClassesThat(resideInAPackage("java.awt..")
                                .or(resideInAPackage("javax.imageio.."))
                                .or(resideInAPackage("javax.swing..")))
                        .because("AWT is here for its image codecs; the window is JavaFX, and the rest has frames"))
                .holdsForLamp()
                .rejects("package dev.lamp.runtime; class Sneaky { java.awt.image.BufferedImage image; }")
                .accepts("package dev.lamp.assets.video; class GifWriter { java.awt.image.BufferedImage image; }");
    }

    private static final String PLATFORM =
            "package javafx.application; public class Platform { public static void runLater(Runnable task) {} }";
    private static final String NODE = "package javafx.scene; public class Node {}";

    private static DescribedPredicate<JavaClass> are(DescribedPredicate<? super JavaClass> predicate) {
        return predicate.forSubtype();
    }
}
