package io.github.marathonports.jackson;

import static io.github.marathonports.jackson.ClusterTexts.JSON;
import static io.github.marathonports.jackson.ClusterTexts.described;
import static io.github.marathonports.jackson.ClusterTexts.problem;
import static io.github.marathonports.jackson.ClusterTexts.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.offer.Reservation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every document that shows agents, recognised by itself, and what it says of them. */
class ClusterReaderAgentsTest {
    /** Of the short fields alone, the cpu in use would be taken from role *, and nobody would know of the reservation. */
    @Test
    void a_state_that_says_each_resource_in_full_is_read_in_full() {
        ClusterDocument state = JSON.tryReadCluster("""
                        {"slaves": [{"id": "S0", "hostname": "h", "attributes": {},
                          "resources": {"cpus": 3, "ports": "[80-81, 31000-31001]"},
                          "used_resources": {"cpus": 1, "ports": "[80-80]"}, "offered_resources": {"cpus": 2},
                          "reserved_resources": {"web": {"cpus": 1, "ports": "[80-81]"}},
                          "unreserved_resources": {"cpus": 2, "ports": "[31000-31001]"},
                          "reserved_resources_full": {"web": [
                            {"name": "cpus", "type": "SCALAR", "scalar": {"value": 1},
                             "reservations": [{"type": "STATIC", "role": "web"}]},
                            {"name": "ports", "type": "RANGES", "ranges": {"range": [{"begin": 80, "end": 81}]},
                             "reservations": [{"type": "DYNAMIC", "role": "web", "principal": "ops"}]}]},
                          "unreserved_resources_full": [
                            {"name": "cpus", "type": "SCALAR", "scalar": {"value": 2}},
                            {"name": "ports", "type": "RANGES", "ranges": {"range": [{"begin": 31000, "end": 31001}]}}],
                          "used_resources_full": [
                            {"name": "cpus", "type": "SCALAR", "scalar": {"value": 1},
                             "reservations": [{"type": "STATIC", "role": "web"}]},
                            {"name": "ports", "type": "RANGES", "ranges": {"range": [{"begin": 80, "end": 80}]},
                             "reservations": [{"type": "DYNAMIC", "role": "web", "principal": "ops"}]}],
                          "offered_resources_full": [{"name": "cpus", "type": "SCALAR", "scalar": {"value": 2}}]}]}
                        """).orElseThrow();
        List<RoleResources> resources = state.snapshot().agents().get(0).resources();
        assertThat(resources)
                .extracting(part -> part.role() + " "
                        + part.reservation().flatMap(Reservation::principal).orElse("-")
                        + " cpus " + part.free().scalars().cpus() + " of "
                        + part.total().scalars().cpus() + " offered "
                        + part.offered().scalars().cpus() + " ports "
                        + part.free().ports() + " of "
                        + part.total().ports())
                .containsExactly(
                        "* - cpus 2.0 of 2.0 offered 2.0 ports [31000-31001] of [31000-31001]",
                        "web - cpus 0.0 of 1.0 offered 0.0 ports [] of []",
                        "web ops cpus 0.0 of 0.0 offered 0.0 ports [81-81] of [80-81]");
    }

    @Test
    void a_master_state_attributes_what_is_in_use() {
        ClusterDocument state = sample("mesos-master-state.json");
        assertThat(state.shape()).isEqualTo(ClusterShape.MESOS_MASTER_STATE);
        assertThat(described(state))
                .containsExactly(
                        "10.0.0.11 (1c4e-S0) [31000-32000] of [31000-32000]",
                        "10.0.0.12 (1c4e-S1) [31000-31110, 31112-31902, 31904-32000] of [31000-32000]");
        List<RoleResources> roles = state.snapshot().agents().get(1).resources();
        assertThat(roles)
                .extracting(role -> role.role() + " used " + role.used())
                .containsExactly(
                        "* used Resources[ports=[31111-31111], scalars=Scalars[cpus=0.5, mem=256.0, disk=0.0, gpus=0.0]]",
                        "web used Resources[ports=[31903-31903], scalars=Scalars[cpus=0.0, mem=0.0, disk=0.0, gpus=0.0]]");
    }

    @Test
    void an_agent_state_uses_what_its_executors_hold() {
        assertThat(sample("mesos-agent-state.json").shape()).isEqualTo(ClusterShape.MESOS_AGENT_STATE);
        AgentSnapshot agent =
                JSON.tryReadCluster("""
                        {"id": "S0", "hostname": "h", "resources": {"cpus": 4, "mem": 100, "ports": "[1-10]"},
                         "reserved_resources": {"web": {"cpus": 1, "ports": "[9-10]"}},
                         "frameworks": [{"executors": [{"resources": {"cpus": 0.5, "ports": "[1-1]"}},
                                                       {"resources": {"cpus": 3, "mem": 10, "ports": "[3-3, 9-9]"}}]},
                                        {"executors": []}]}
                        """).orElseThrow().snapshot().agents().get(0);
        assertThat(agent.resources())
                .extracting(role -> role.role() + " free " + role.free())
                .containsExactly(
                        "* free Resources[ports=[2-2, 4-8], scalars=Scalars[cpus=0.0, mem=90.0, disk=0.0, gpus=0.0]]",
                        "web free Resources[ports=[10-10], scalars=Scalars[cpus=0.5, mem=0.0, disk=0.0, gpus=0.0]]");
    }

    @Test
    void what_is_on_its_way_in_offers_is_part_of_what_is_free() {
        AgentSnapshot agent =
                JSON.tryReadCluster("""
                        {"slaves": [{"id": "S0", "resources": {"cpus": 4, "ports": "[1-10]"},
                          "used_resources": {"cpus": 1, "ports": "[1-2]"}, "offered_resources": {"cpus": 2, "ports": "[2-4]"},
                          "active": true}]}
                        """).orElseThrow().snapshot().agents().get(0);
        assertThat(agent.resources()).singleElement().satisfies(role -> {
            assertThat(role.offered().ports()).hasToString("[3-4]");
            assertThat(role.offered().scalars().cpus()).isEqualTo(2);
            assertThat(role.free().ports()).hasToString("[3-10]");
        });
    }

    @ParameterizedTest
    @CsvSource({"'\"active\": false', INACTIVE", "'\"active\": true', ACTIVE", "'\"deactivated\": true', INACTIVE"})
    void an_agent_that_makes_no_offers_is_known_as_such(String field, Availability availability) {
        ClusterDocument state = JSON.tryReadCluster(
                        "{\"slaves\": [{\"id\": \"S0\", " + field + ", \"resources\": {\"ports\": \"[1-2]\"}}]}")
                .orElseThrow();
        assertThat(state.snapshot().agents())
                .singleElement()
                .satisfies(agent -> assertThat(agent.availability()).isEqualTo(availability));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'queue': []} | MARATHON_QUEUE | 0",
                "{'lastUnusedOffers': [{'offer': {'agentId': 'S0', 'resources': []}}]} | MARATHON_QUEUE | 1",
                "{'agentId': 'S0', 'resources': []} | MARATHON_OFFERS | 1",
                "[{'offer': {'resources': []}}, {'offer': {'resources': []}}] | MARATHON_OFFERS | 2",
                "{'offer': {'resources': []}, 'reason': []} | MARATHON_OFFERS | 1",
                "[] | MARATHON_OFFERS | 0",
                "{'offers': {'offers': []}} | MESOS_OFFERS | 0",
                "{'offers': [{'slave_id': {'value': 'S0'}, 'resources': []}]} | MESOS_OFFERS | 1",
                "{'type': 'OFFERS'} | MESOS_OFFERS | 0",
                "{'type': 'OFFERS', 'offers': {}} | MESOS_OFFERS | 0",
                "{'id': {'value': 'O0'}, 'agent_id': {'value': 'S0'}} | MESOS_OFFERS | 1",
                "{'slave_id': {'value': 'S0'}, 'resources': []} | MESOS_OFFERS | 1",
                "[{'agentId': {'value': 'S0'}, 'resources': []}] | MESOS_OFFERS | 1",
                "{'resources': [{'name': 'cpus', 'type': 'SCALAR', 'scalar': {'value': 1}}]} | MESOS_OFFERS | 1",
                "{'slaves': []} | MESOS_MASTER_STATE | 0",
                "[{'id': 'S0', 'resources': {}}, {'id': 'S1', 'resources': {}}] | MESOS_MASTER_STATE | 2",
                "{'id': 'S0', 'resources': {}, 'used_resources': {}} | MESOS_AGENT_STATE | 1",
                "ports:[1-2] | RESOURCES_TEXT | 1",
                "'ports:[1-2];cpus:4' | RESOURCES_TEXT | 1",
                "[{'name': 'ports', 'type': 'RANGES', 'ranges': {}}] | RESOURCES_JSON | 1"
            },
            quoteCharacter = '`')
    void recognises_each_shape_by_itself(String document, ClusterShape shape, int agents) {
        ClusterDocument read = JSON.tryReadCluster(document.replace('\'', '"')).orElseThrow();
        assertThat(read.shape()).isEqualTo(shape);
        assertThat(read.snapshot().size()).isEqualTo(agents);
    }

    @Test
    void the_text_of_a_flag_is_read_as_Mesos_reads_it_and_errors_stand_at_their_resource() {
        ClusterDocument flag = JSON.tryReadCluster("ports(*):[31000-32000,33000-33100];cpus:4;mem(web):2048\n")
                .orElseThrow();
        assertThat(flag.snapshot().agents().get(0).flag())
                .hasToString("cpus:4;ports:[31000-32000,33000-33100];mem(web):2048");
        assertThat(problem("cpus:4;\n ports:[80,443]"))
                .startsWith("line 2, column 2: /: ")
                .contains("which Mesos reads as the range 80-443");
        assertThat(problem("ports:[8080]")).contains("write 8080-8080");
        assertThat(problem("cpus:four")).contains("give cpus a number like 4");
    }

    @Test
    void the_JSON_form_of_a_flag_says_the_same_as_its_text() {
        ClusterDocument flag = JSON.tryReadCluster("""
                        [{"name": "ports", "type": "RANGES", "ranges": {"range": [{"begin": 31000, "end": 32000}]}, "role": "web"},
                         {"name": "cpus", "type": "SCALAR", "scalar": {"value": 4}},
                         {"name": "rack", "type": "SET", "set": {"item": ["a", "b"]}},
                         {"name": "mem", "type": "SCALAR", "scalar": {"value": 512},
                          "reservations": [{"role": "eng", "type": "STATIC"}]}]
                        """).orElseThrow();
        assertThat(flag.shape()).isEqualTo(ClusterShape.RESOURCES_JSON);
        assertThat(flag.snapshot().agents().get(0).flag()).hasToString("ports(web):[31000-32000];cpus:4;mem(eng):512");
    }
}
