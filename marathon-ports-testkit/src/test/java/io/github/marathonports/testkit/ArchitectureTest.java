package io.github.marathonports.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds between the modules, all three of them seen at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String BASE = "io.github.marathonports";

    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void core_never_sees_jackson_or_the_testkit() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "..")
                .and()
                .resideOutsideOfPackages(BASE + ".jackson..", BASE + ".testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", BASE + ".jackson..", BASE + ".testkit..")
                .check(all);
    }

    @Test
    void jackson_never_sees_the_testkit() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".jackson..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".testkit..")
                .check(all);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(all);
    }

    @Test
    void no_package_is_a_drawer() {
        noClasses()
                .should()
                .resideInAnyPackage("..internal..", "..util..", "..impl..", "..common..", "..helper..", "..manager..")
                .check(all);
    }
}
