package dev.lamp.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** One Maven module of Lamp: its folder, the package it owns, and the parts it may know. */
enum Part {
    ASSETS("assets", "dev.lamp.assets"),
    TOKENIZER("tokenizer", "dev.lamp.tokenizer", ASSETS),
    ACTIONS("latent-actions", "dev.lamp.actions", ASSETS),
    RUNTIME("genie-runtime", "dev.lamp.runtime", ASSETS, TOKENIZER, ACTIONS),
    APP("app", "dev.lamp.app", ASSETS, TOKENIZER, ACTIONS, RUNTIME),
    TOKENIZER_TRAINING("tokenizer/training", "dev.lamp.tokenizer.training", ASSETS, TOKENIZER),
    ACTIONS_TRAINING(
            "latent-actions/training", "dev.lamp.actions.training", ASSETS, TOKENIZER, ACTIONS, TOKENIZER_TRAINING),
    RUNTIME_TRAINING(
            "genie-runtime/training",
            "dev.lamp.runtime.training",
            ASSETS,
            TOKENIZER,
            ACTIONS,
            RUNTIME,
            TOKENIZER_TRAINING,
            ACTIONS_TRAINING);

    private final String folder;
    private final String packageName;
    private final Set<Part> known;

    Part(String folder, String packageName, Part... known) {
        this.folder = folder;
        this.packageName = packageName;
        this.known = Set.of(known);
    }

    /** The module's folder, relative to the root of the repository. */
    String folder() {
        return folder;
    }

    /** The root of the module's packages. */
    String packageName() {
        return packageName;
    }

    /** Whether this part's classes may depend on classes of {@code other}. */
    boolean mayKnow(Part other) {
        return other == this || known.contains(other);
    }

    /** Classes of this part; those of its training module are a part of their own. */
    DescribedPredicate<JavaClass> classes() {
        DescribedPredicate<JavaClass> inPackage = resideInAPackage(packageName + "..");
        if (packageName.endsWith(".training")) {
            return inPackage.as("classes of %s", folder);
        }
        return inPackage
                .and(resideOutsideOfPackage(packageName + ".training.."))
                .as("classes of %s", folder);
    }
}
