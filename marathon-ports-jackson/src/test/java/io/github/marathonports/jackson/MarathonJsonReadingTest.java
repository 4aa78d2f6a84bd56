package io.github.marathonports.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.app.UpgradeStrategy;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.violation.FieldPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is read of apps, pods, offers and agents, and written of a spec. */
class MarathonJsonReadingTest {
    @Test
    void reads_an_app_bare_or_wrapped_and_lists_and_groups_with_relative_ids() {
        assertThat(MarathonJson.readApp("{\"id\": \"a\"}").id()).hasToString("/a");
        assertThat(MarathonJson.readApp("{\"app\": {\"id\": \"a\"}}").id()).hasToString("/a");
        assertThat(ids("[{\"id\": \"a\"}, {\"id\": \"b\"}]")).containsExactly("/a", "/b");
        assertThat(ids("{\"apps\": [{\"id\": \"a\"}]}")).containsExactly("/a");
        assertThat(ids("""
                        {"id": "/prod", "apps": [{"id": "web"}, {"id": "/other"}], "pods": [{"id": "p"}],
                         "groups": [{"id": "db", "apps": [{"id": "../x"}], "groups": [{"id": "deep", "apps": [{"id": "y"}]}]}]}
                        """)).containsExactly("/prod/web", "/other", "/prod/x", "/prod/db/deep/y");
        assertThatThrownBy(
                        () -> MarathonJson.readApps("{\"apps\": [{\"id\": \"a\"}, {}], \"groups\": [{\"apps\": 1}]}"))
                .hasMessageContaining("/apps(1)/id")
                .hasMessageContaining("/groups(0)/apps");
        assertThatThrownBy(() -> MarathonJson.readApps("{\"x\": 1}")).hasMessageContaining("{\"apps\": [...]}");
    }

    private static List<String> ids(String json) {
        return MarathonJson.readApps(json).stream()
                .map(app -> app.id().toString())
                .toList();
    }

    @Test
    void reads_an_offer_of_Marathons_queue() {
        Offer offer = MarathonJson.readOffer("""
                {"id": "o", "agentId": "S0", "hostname": "h", "resources": [
                  {"name": "ports", "role": "web", "ranges": [{"begin": 9, "end": 8}, {"begin": 80, "end": 81}],
                   "reservation": {"principal": "p", "labels": {"a": "b"}}},
                  {"name": "cpus", "role": "*", "scalar": 1.5}, {"name": "x", "set": ["a"]}]}
                """);
        assertThat(offer.ports()).singleElement().satisfies(ports -> {
            assertThat(ports.role()).isEqualTo(Role.of("web"));
            assertThat(ports.ranges()).hasSize(2);
            assertThat(ports.portRanges()).hasToString("[80-81]");
            assertThat(ports.reservation().map(Reservation::labels)).contains(Map.of("a", "b"));
        });
        assertThat(offer.amounts())
                .singleElement()
                .satisfies(cpus -> assertThat(cpus.value()).isEqualTo(1.5));
        assertThat(offer.resources()).hasSize(3);
        assertThatThrownBy(() -> MarathonJson.readOffer(
                        "{\"resources\": [{\"name\": \"ports\", \"ranges\": [{\"begin\": 1, \"end\": 70000}]}]}"))
                .hasMessageContaining("/resources(0)/ranges(0)");
    }

    @Test
    void reads_the_agents_of_a_master_state_and_what_is_free() {
        ClusterSnapshot cluster = MarathonJson.readCluster("""
                {"slaves": [{"id": "S1", "hostname": "h",
                  "resources": {"cpus": 2, "ports": "[31000-32000]"},
                  "used_resources": {"cpus": 0.5, "ports": "[31111-31111, 31903-31903]"},
                  "reserved_resources": {"web": {"ports": "[31903-31904]"}},
                  "unreserved_resources": {"cpus": 2, "ports": "[31000-31902, 31905-32000]"}}]}
                """);
        assertThat(cluster.agents()).singleElement().satisfies(agent -> {
            assertThat(agent.total().ports()).hasToString("[31000-32000]");
            assertThat(agent.resources())
                    .allSatisfy(
                            role -> assertThat(role.offered().ports().isEmpty()).isTrue());
            assertThat(agent.freeOffer().ports())
                    .extracting(ports -> ports.role() + " " + ports.portRanges())
                    .containsExactly("* [31000-31110, 31112-31902, 31905-32000]", "web [31904-31904]");
            assertThat(agent.freeOffer().amounts())
                    .singleElement()
                    .satisfies(cpus -> assertThat(cpus.value()).isEqualTo(1.5));
        });
        assertThatThrownBy(() -> MarathonJson.readCluster("{\"slaves\": [{\"resources\": {\"ports\": \"[80,443]\"}}]}"))
                .hasMessageContaining("/slaves(0)/resources/ports")
                .hasMessageContaining("write 80-80");
        assertThatThrownBy(() -> MarathonJson.readCluster("{\"id\": \"/a\"}"))
                .hasMessageContaining("looks like an app");
    }

    @Test
    void S12_15_what_a_pod_asks_for_is_added_up_as_decimals_and_its_executor_may_be_its_own() {
        String containers = "\"containers\": ["
                + String.join(
                        ", ", Collections.nCopies(7, "{\"name\": \"c\", \"resources\": {\"cpus\": 0.1, \"mem\": 32}}"))
                + "]";
        PodDocument usual = MarathonJson.readPod("{\"id\": \"/p\", " + containers + "}");
        assertThat(usual.executor()).isEqualTo(Scalars.POD_EXECUTOR);
        assertThat(usual.scalars()).isEqualTo(new Scalars(0.8, 256, 10, 0));

        PodDocument own = MarathonJson.readPod(
                "{\"id\": \"/p\", \"executorResources\": {\"cpus\": 0.2, \"disk\": 0}, " + containers + "}");
        assertThat(own.executor()).isEqualTo(new Scalars(0.2, 32, 0, 0));
        assertThat(own.scalars()).isEqualTo(new Scalars(0.9, 256, 0, 0));
    }

    @Test
    void reads_pods_alone_in_lists_and_in_groups() {
        String json =
                "{\"id\": \"/g\", \"pods\": [{\"id\": \"p\", \"containers\": []}], \"groups\": [{\"id\": \"h\", \"pods\":"
                        + " [{\"id\": \"q\", \"containers\": []}]}]}";
        MarathonJson reader = MarathonJson.withDefaults();
        assertThat(reader.tryReadPods(json).orElseThrow())
                .extracting(pod -> pod.id().toString())
                .containsExactly("/g/p", "/g/h/q");
        assertThat(reader.tryReadPods("[{\"id\": \"p\", \"containers\": []}]").orElseThrow())
                .hasSize(1);
        assertThat(reader.tryReadPods("{\"id\": \"p\", \"containers\": []}").orElseThrow())
                .hasSize(1);
        assertThat(reader.tryReadApps(json).orElseThrow()).isEmpty();
        assertThatThrownBy(() -> MarathonJson.readPod("{\"id\": \"/a\"}"))
                .hasMessageContaining("a pod (an object with id and containers)");
        assertThatThrownBy(() -> MarathonJson.readPod(
                        "{\"containers\": [{\"endpoints\": [{}, {\"name\": \"" + "a".repeat(64) + "\"}]}]}"))
                .hasMessageContaining("/id")
                .hasMessageContaining("/containers(0)/endpoints(0)/name")
                .hasMessageContaining("at most 63 characters");
    }

    @Test
    void the_module_is_found_and_reads_and_writes() throws Exception {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        AppDocument document = mapper.readValue("{\"id\": \"/a\", \"ports\": [80]}", AppDocument.class);
        AppSpec app = MarathonPorts.withDefaults().normalize(document).orElseThrow();
        assertThat(mapper.readTree(mapper.writeValueAsString(app)))
                .isEqualTo(mapper.readTree(MarathonJson.write(app)))
                .isEqualTo(mapper.valueToTree(app));
        Offer offer = mapper.readValue("{\"resources\": []}", Offer.class);
        PortsMatchResult result = MarathonPorts.withDefaults().match(app, offer, new Random(1));
        assertThat(mapper.writeValueAsString(result))
                .contains("\"matched\":false")
                .contains("tooFewPorts");
        PortRanges ports = mapper.readValue("\"[1-2]\"", PortRanges.class);
        assertThat(mapper.writeValueAsString(ports)).isEqualTo("\"[1-2]\"");
        assertThatThrownBy(() -> mapper.readValue("{\"id\": \"/a\",\n \"ports\": [\"80\"]}", AppDocument.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("/ports(0)")
                .hasMessageContaining("line 2");
    }

    @Test
    void every_field_can_be_found_in_the_text() {
        MarathonJson.withDefaults()
                .tryReadApp("{\"id\": \"/a\",\n \"container\": {\n  \"portMappings\": [{}, {\"hostPort\": 80}]}}")
                .fold(
                        read -> {
                            FieldPath mapping =
                                    FieldPath.of("container", "portMappings").item(1);
                            assertThat(read.locate(mapping.field("hostPort"))).hasToString("line 3, column 37");
                            assertThat(read.locate(mapping.field("name"))).hasToString("line 3, column 24");
                            assertThat(read.locate(FieldPath.of("networks"))).hasToString("line 1, column 1");
                            return null;
                        },
                        unreadable -> {
                            throw new AssertionError(unreadable);
                        });
    }

    @Test
    void S6_1_status_fields_are_no_part_of_the_definition() {
        AppDocument posted =
                MarathonJson.readApp("{\"id\": \"/a\", \"cmd\": \"x\", \"healthChecks\": [{\"intervalSeconds\": 60}]}");
        AppDocument shown = MarathonJson.readApp(
                "{\"cmd\": \"x\", \"tasksRunning\": 1, \"version\": \"2\", \"id\": \"/a\", \"healthChecks\": [{}], \"args\": null}");
        assertThat(posted).isEqualTo(shown);
        assertThat(MarathonJson.readApp("{\"id\": \"/a\", \"cmd\": \"y\"}")).isNotEqualTo(posted);
    }

    @Test
    void written_numbers_of_a_mapping_are_those_of_the_spec() {
        AppSpec app = AppSpec.builder("/a")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(PortMapping.fixed(80, 880)))
                .build();
        assertThat(MarathonJson.write(app)).contains("\"containerPort\": 80").contains("\"hostPort\": 880");
    }

    @Test
    void S10_command_arguments_and_upgrade_strategy_are_read_and_of_another_type_they_are_merely_not_known() {
        AppDocument app = MarathonJson.readApp("""
                {"id": "/a", "cmd": "serve $PORT0", "args": ["-p", "80"],
                 "upgradeStrategy": {"minimumHealthCapacity": 0.5, "maximumOverCapacity": 7}}""");
        assertThat(app.cmd()).contains("serve $PORT0");
        assertThat(app.args()).containsExactly("-p", "80");
        assertThat(app.upgradeStrategy()).isEqualTo(new UpgradeStrategy(0.5, 1));
        assertThat(app.otherFields()).isEmpty();

        AppDocument odd = MarathonJson.readApp("{\"id\": \"/a\", \"cmd\": 7, \"args\": [1], \"upgradeStrategy\": []}");
        assertThat(odd.cmd()).isEmpty();
        assertThat(odd.args()).isEmpty();
        assertThat(odd.upgradeStrategy()).isEqualTo(UpgradeStrategy.DEFAULT);
        assertThat(odd.otherFields().keySet()).containsExactly("/cmd", "/args", "/upgradeStrategy");
    }
}
