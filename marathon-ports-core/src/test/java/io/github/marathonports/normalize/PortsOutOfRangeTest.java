package io.github.marathonports.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reading does not check the range of {@code ports} (S1.3), so their translation into definitions must (S3.4). */
class PortsOutOfRangeTest {
    private static final AppNormalizer NORMALIZER = AppNormalizer.of(NormalizationConfig.defaults());

    private static AppDocument.Builder app(Integer... ports) {
        return AppDocument.builder().id(RunSpecId.of("/a")).ports(List.of(ports));
    }

    private static List<Violation> violations(AppDocument document) {
        return NORMALIZER.normalize(document).fold(accepted -> List.of(), rejected -> rejected.violations());
    }

    @Test
    void S3_4_a_number_that_is_no_port_has_no_definition_and_each_is_told_at_its_place() {
        List<Violation> found = violations(app(70000, 80, -1).build());
        assertThat(found)
                .extracting(Violation::code)
                .containsExactly(ViolationCode.PORT_OUT_OF_RANGE, ViolationCode.PORT_OUT_OF_RANGE);
        assertThat(found)
                .extracting(Violation::path)
                .containsExactly(
                        FieldPath.of("ports").item(0), FieldPath.of("ports").item(2));
        assertThat(found.get(0).message()).contains("0..65535", "70000");
    }

    @Test
    void S3_4_the_bounds_are_ports() {
        AppSpec spec = NORMALIZER.normalize(app(0, 65535).build()).orElseThrow();
        assertThat(spec.servicePorts()).containsExactly(0, 65535);
    }

    @Test
    void S3_5_outside_host_mode_the_numbers_are_dropped_whatever_they_are() {
        AppDocument document = app(70000)
                .networks(List.of(NetworkDeclaration.bridge(Map.of())))
                .container(new ContainerDocument(ContainerType.DOCKER, Optional.empty(), Optional.empty()))
                .build();
        assertThat(NORMALIZER.normalize(document).orElseThrow().portMappings()).hasSize(1);
    }
}
