package dev.lamp.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Tells commands, the classes that a person starts from a terminal, from all others. */
final class Commands {

    private Commands() {}

    /** Classes that are no commands: they have no main method and no command line of their own. */
    static DescribedPredicate<JavaClass> no() {
        return DescribedPredicate.describe("are no commands", type -> !isCommand(type));
    }

    private static boolean isCommand(JavaClass type) {
        return type.isAnnotatedWith("picocli.CommandLine$Command")
                || type.tryGetMethod("main", String[].class).isPresent()
                || type.getEnclosingClass().map(Commands::isCommand).orElse(false);
    }
}
