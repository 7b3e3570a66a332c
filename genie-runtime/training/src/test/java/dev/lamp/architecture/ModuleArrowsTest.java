package dev.lamp.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may know whom. */
class ModuleArrowsTest {

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyPartKnowsOnlyThePartsBelowIt(Part part) {
        Gate gate = new Gate(onlyKnowsThePartsBelow(part)).holdsForLamp();
        List<String> sources = new ArrayList<>();
        for (Part other : Part.values()) {
            sources.add("package %s; public class Target {}".formatted(other.packageName()));
            sources.add("package %s; class Knows%s { %s.Target target; }"
                    .formatted(part.packageName(), other, other.packageName()));
        }
        List<String> objections = gate.objectionsTo(sources.toArray(String[]::new));
        for (Part other : Part.values()) {
            boolean rejected =
                    objections.stream().anyMatch(objection -> objection.contains("Knows" + other + ".target"));
            assertEquals(!part.mayKnow(other), rejected, () -> part + " -> " + other);
        }
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyModuleFillsItsOwnPackagesAndNoOthers(Part part) {
        ArchRule rule = classes()
                .should()
                .resideInAPackage(part.packageName() + "..")
                .because("a package has one home, so that a name tells the module")
                .allowEmptyShould(true);
        JavaClasses compiled = new ClassFileImporter().importPath(Gate.classesOf(part));
        rule.check(compiled);
        new Gate(rule).rejects("package dev.lamp.elsewhere; class Lost {}");
    }

    private static ArchRule onlyKnowsThePartsBelow(Part part) {
        DescribedPredicate<JavaClass> known = resideOutsideOfPackage("dev.lamp..");
        for (Part other : Part.values()) {
            known = part.mayKnow(other) ? known.or(other.classes()) : known;
        }
        return classes()
                .that(part.classes())
                .should()
                .onlyDependOnClassesThat(known.as("%s may know", part.folder()))
                .because("app -> genie-runtime -> tokenizer, latent-actions -> assets, training beside; no arrow back");
    }
}
