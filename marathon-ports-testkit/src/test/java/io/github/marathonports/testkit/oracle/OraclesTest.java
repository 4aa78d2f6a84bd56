package io.github.marathonports.testkit.oracle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.Network;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OraclesTest {

    /** Values of core are read; none of the packages that decide something is. */
    @Test
    void oracles_share_no_rule_with_core() {
        String core = "io.github.marathonports";
        noClasses()
                .that()
                .resideInAPackage(core + ".testkit.oracle")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        core,
                        core + ".range",
                        core + ".match",
                        core + ".launch",
                        core + ".serviceport",
                        core + ".ledger",
                        core + ".normalize",
                        core + ".explain",
                        core + ".lint",
                        core + ".jackson")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("CountedPorts")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("ResourceSelector")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(core + ".testkit.oracle"));
    }

    @Test
    void S10_1_a_made_up_number_that_is_declared_somewhere_is_refused() {
        AppSpec app = AppSpec.builder("/web")
                .addNetworks(Network.container("dcos"))
                .container(AppContainer.mesos(
                        PortMapping.builder().build(),
                        PortMapping.builder().containerPort(8080).build()))
                .build();
        List<OptionalInt> none = List.of(OptionalInt.empty(), OptionalInt.empty());
        assertThat(EnvironmentOracle.numbersMissing(app, none)).isEqualTo(1);
        assertThat(EnvironmentOracle.on("a").variables(app, none, List.of(2000)))
                .isEqualTo(Map.of(
                        "HOST",
                        "a",
                        "PORT",
                        "2000",
                        "PORT0",
                        "2000",
                        "PORT1",
                        "8080",
                        "PORTS",
                        "2000",
                        "PORT_2000",
                        "2000",
                        "PORT_8080",
                        "8080"));
        assertThatThrownBy(() -> EnvironmentOracle.on("a").variables(app, none, List.of(8080)))
                .hasMessageContaining("but was 8080");
        assertThatThrownBy(() -> EnvironmentOracle.on("a").variables(app, none, List.of(1024)))
                .hasMessageContaining("made-up port must be in 1025..65535");
    }

    @Test
    void S6_4_an_exhausted_range_has_no_answer() {
        AppSpec app = AppSpec.builder("/web")
                .addPortDefinitions(PortDefinition.of(0), PortDefinition.of(0))
                .build();
        assertThat(ServicePortOracle.ofRange(10000, 10000).assign(List.of(), List.of(app)))
                .isEmpty();
        assertThat(ServicePortOracle.ofRange(10000, 10001).assign(List.of(), List.of(app)))
                .contains(Map.of("/web", List.of(10000, 10001)));
    }
}
