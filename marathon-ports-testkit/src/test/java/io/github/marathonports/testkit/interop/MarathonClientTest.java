package io.github.marathonports.testkit.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.Normalization.Accepted;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.testkit.corpus.Corpus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mesosphere.client.common.ModelUtils;
import mesosphere.marathon.client.model.v2.App;
import mesosphere.marathon.client.model.v2.Port;
import mesosphere.marathon.client.model.v2.PortDefinition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The canonical app that we write is read by the model of a real Marathon client with equal ports. */
class MarathonClientTest {
    private static final AppNormalizer NORMALIZER =
            AppNormalizer.of(NormalizationConfig.defaults().withDefaultNetworkName("dflt"));

    @TestFactory
    Stream<DynamicTest> a_real_client_reads_equal_ports() {
        return Corpus.shipped().file("wild-normalize").cases().stream()
                .filter(question -> question.expected().has("accepted"))
                .map(question -> DynamicTest.dynamicTest(
                        question.id(),
                        () -> NORMALIZER
                                .normalize(MarathonJson.readApp(
                                        question.input("document").toString()))
                                .fold(MarathonClientTest::check, rejected -> {
                                    throw new AssertionError(rejected);
                                })));
    }

    private static Accepted<AppSpec> check(Accepted<AppSpec> accepted) {
        AppSpec spec = accepted.spec();
        App app = ModelUtils.GSON.fromJson(MarathonJson.write(spec), App.class);
        assertThat(app.getId()).isEqualTo(spec.id().toString());
        assertThat(app.getRequirePorts()).isEqualTo(spec.requirePorts());
        List<Integer> definitions = new ArrayList<>();
        if (app.getPortDefinitions() != null) {
            app.getPortDefinitions().stream().map(PortDefinition::getPort).forEach(definitions::add);
        }
        assertThat(definitions)
                .containsExactlyElementsOf(spec.portDefinitions().stream()
                        .map(definition -> definition.port())
                        .toList());
        List<List<Integer>> mappings = new ArrayList<>();
        if (app.getContainer() != null && app.getContainer().getPortMappings() != null) {
            app.getContainer().getPortMappings().forEach(port -> mappings.add(numbers(port)));
        }
        assertThat(mappings)
                .containsExactlyElementsOf(spec.portMappings().stream()
                        .map(MarathonClientTest::numbers)
                        .toList());
        return accepted;
    }

    private static List<Integer> numbers(Port port) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(port.getContainerPort());
        numbers.add(port.getHostPort());
        numbers.add(port.getServicePort());
        return numbers;
    }

    private static List<Integer> numbers(PortMapping mapping) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(mapping.containerPort());
        numbers.add(
                mapping.hostPort().isAsked()
                        ? Integer.valueOf(mapping.hostPort().toString())
                        : null);
        numbers.add(mapping.servicePort());
        return numbers;
    }
}
