package io.github.marathonports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house of docs/architecture.md, held against the code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String BASE = "io.github.marathonports";

    /** Each package may use only those before it. */
    private static final List<String> ORDER = List.of(
            "range",
            "network",
            "violation",
            "app",
            "normalize",
            "serviceport",
            "offer",
            "match",
            "launch",
            "cluster",
            "explain",
            "lint",
            "ledger");

    private final JavaClasses core = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    static Stream<String> packages() {
        return ORDER.stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_uses_only_those_above_it(String name) {
        String[] below = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
                .map(later -> BASE + "." + later + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(BASE + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(BASE)
                .allowEmptyShould(true)
                .check(core);
    }

    @Test
    void every_package_is_in_the_order() {
        assertThat(core.stream()
                        .map(type -> type.getPackageName())
                        .distinct()
                        .filter(name -> !name.equals(BASE))
                        .map(name -> name.substring(BASE.length() + 1)))
                .containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(core);
    }

    @Test
    void core_depends_on_the_JDK_and_annotations_only() {
        classes()
                .that()
                .resideInAPackage(BASE + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.immutables.value..", BASE + "..")
                .check(core);
    }

    @Test
    void no_package_is_a_drawer() {
        noClasses()
                .should()
                .resideInAnyPackage("..internal..", "..util..", "..impl..", "..common..", "..helper..", "..manager..")
                .check(core);
    }
}
