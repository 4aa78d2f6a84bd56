package io.github.marathonports.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every document that shows agents, recognised by itself. */
class ClusterReaderTest {
    private static final MarathonJson JSON = MarathonJson.withDefaults();

    private static ClusterDocument sample(String name) {
        return JSON.tryReadCluster(Path.of("src/test/resources/samples", name)).orElseThrow();
    }

    private static List<String> described(ClusterDocument document) {
        return document.snapshot().agents().stream()
                .map(agent -> agent.name() + " " + agent.free().ports() + " of "
                        + agent.total().ports())
                .toList();
    }

    private static List<String> problems(Reading<?> reading) {
        return reading.fold(
                read -> {
                    throw new AssertionError("read as " + read.value());
                },
                unreadable -> unreadable.violations().stream()
                        .map(LocatedViolation::toString)
                        .toList());
    }

    private static String problem(String document) {
        return problems(JSON.tryReadCluster(document)).get(0);
    }

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
    void the_queue_of_the_founding_note() {
        ClusterDocument queue = sample("marathon-queue.json");
        assertThat(queue.shape()).isEqualTo(ClusterShape.MARATHON_QUEUE);
        assertThat(described(queue)).containsExactly("10.0.0.11 (1c4e-S0) [31000-32000] of [31000-32000]");
        assertThat(queue.snapshot().agents().get(0).source()).isEqualTo(Source.OFFER);
    }

    @Test
    void offers_of_Mesos_keep_their_ranges_and_the_role_of_their_reservation() {
        ClusterDocument offers = sample("mesos-v1-offers.json");
        assertThat(offers.shape()).isEqualTo(ClusterShape.MESOS_OFFERS);
        AgentSnapshot agent = offers.snapshot().agents().get(0);
        assertThat(agent.resources())
                .extracting(role -> role.role() + " " + role.total().ports())
                .containsExactly("* [31000-31099, 31200-32000]", "web [80-80]");
        assertThat(agent.total().scalars().mem()).isEqualTo(2767);
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

    @Test
    void S7_1_ranges_stay_as_written_unsorted_touching_reversed_and_with_numbers_as_text() {
        Offer offer = MarathonJson.readOffer("""
                {"id": {"value": "O1"}, "slave_id": {"value": "S0"}, "hostname": "h", "resources": [
                  {"name": "ports", "type": "RANGES", "role": "*", "ranges": {"range": [
                    {"begin": "31010", "end": "31019"}, {"begin": 31000.0, "end": 31009}, {"begin": 5, "end": 4}]}}]}
                """);
        assertThat(offer.id()).contains("O1");
        assertThat(offer.agentId()).isEqualTo("S0");
        assertThat(offer.ports().get(0).ranges())
                .extracting(Object::toString)
                .containsExactly("31010-31019", "31000-31009", "5-4");
    }

    @Test
    void the_innermost_reservation_gives_the_role_and_allocation_gives_none() {
        Offer offer = MarathonJson.readOffer("""
                {"agent_id": {"value": "S0"}, "allocation_info": {"role": "web"}, "resources": [
                  {"name": "ports", "type": "RANGES", "ranges": {"range": []}, "allocation_info": {"role": "web"}},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "reservations": []},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "reservations": [{"role": "eng", "type": "STATIC"},
                    {"role": "eng/web", "type": "DYNAMIC", "principal": "p",
                     "labels": {"labels": [{"key": "b", "value": "1"}, {"key": "a"}]}}]},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "reservations": [{"role": "eng", "type": "STATIC"}]},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "reservations": [{"role": "eng", "type": "DYNAMIC"}]},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "role": "old", "reservation": {"principal": "q"}},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "role": "old", "disk": {"persistence": {"id": "v"}}},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "role": "old", "disk": {"source": {"type": "PATH"}}}]}
                """);
        assertThat(offer.ports())
                .extracting(Ports::role, Ports::reservation, Ports::volume)
                .containsExactly(
                        held("*", null),
                        held("*", null),
                        held("eng/web", new Reservation(Optional.of("p"), Map.of("b", "1", "a", ""))),
                        held("eng", null),
                        held("eng", Reservation.empty()),
                        held("old", new Reservation(Optional.of("q"), Map.of())),
                        org.assertj.core.groups.Tuple.tuple(Role.of("old"), Optional.empty(), VolumeUse.PERSISTENT),
                        held("old", null));
    }

    private static org.assertj.core.groups.Tuple held(String role, Reservation reservation) {
        return org.assertj.core.groups.Tuple.tuple(Role.of(role), Optional.ofNullable(reservation), VolumeUse.NONE);
    }

    @Test
    void offers_come_in_document_order_each_as_often_as_it_is_there() {
        String queue = """
                {"queue": [
                  {"lastUnusedOffers": [{"timestamp": "2017-08-30T06:20:02Z", "offer": {"id": "O2", "agentId": "S0", "resources": [
                     {"name": "ports", "role": "*", "ranges": [{"begin": 2, "end": 2}]}]}}]},
                  {},
                  {"lastUnusedOffers": [{"timestamp": "2017-08-30T06:20:01Z", "offer": {"id": "O1", "agentId": "S0", "resources": [
                     {"name": "ports", "role": "*", "ranges": [{"begin": 1, "end": 1}]}]}},
                     {"timestamp": "2017-08-30T06:20:00Z", "offer": {"id": "O0", "agentId": "S1", "resources": []}}]}]}
                """;
        assertThat(JSON.tryReadOffers(queue).orElseThrow())
                .extracting(offer -> offer.id().orElseThrow())
                .containsExactly("O2", "O1", "O0");
        assertThat(described(JSON.tryReadCluster(queue).orElseThrow()))
                .as("an agent is there once, with its newest offer")
                .containsExactly("S0 [2-2] of [2-2]", "S1 [] of []");
    }

    @Test
    void offers_of_one_agent_at_the_same_time_are_parts_of_it() {
        String offers = """
                [{"id": {"value": "O1"}, "agent_id": {"value": "S0"}, "resources": [
                   {"name": "ports", "type": "RANGES", "ranges": {"range": [{"begin": 1, "end": 1}]}}]},
                 {"id": {"value": "O2"}, "agent_id": {"value": "S0"}, "resources": [
                   {"name": "ports", "type": "RANGES", "ranges": {"range": [{"begin": 9, "end": 9}]}}]},
                 {"id": {"value": "O2"}, "hostname": "h", "resources": []}, {"hostname": "h", "resources": []},
                 {"resources": []}, {"resources": []}]
                """;
        assertThat(described(JSON.tryReadCluster(offers).orElseThrow()))
                .containsExactly("S0 [1-1, 9-9] of [1-1, 9-9]", "h [] of []", "agent [] of []", "agent [] of []");
        assertThat(JSON.tryReadOffers(offers).orElseThrow()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'slaves': []}", "[{'name': 'cpus', 'type': 'SCALAR'}]", "{'id': '/a'}", "7"})
    void agents_are_no_offers(String document) {
        assertThat(problems(JSON.tryReadOffers(document.replace('\'', '"'))))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .contains("this looks like ", "expected was a document of offers", "lastUnusedOffers"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id': '/a', 'cmd': 'x'} | looks like an app;",
                "{'app': {'id': '/a'}} | looks like an app;",
                "{'id': '/p', 'containers': [{'resources': {}}]} | looks like a pod;",
                "{'apps': []} | looks like a group;",
                "[{'id': '/a'}] | looks like a list whose first item is an app;",
                "{'message': 'no auth'} | looks like an answer that says the text \"no auth\";",
                "{'type': 'HEARTBEAT'} | looks like an object with [type];",
                "{} | looks like an empty object;",
                "7 | looks like 7;",
                "<html>502</html> | looks like HTML",
                "id: /a | looks like YAML",
                "mem: 4\\ncmd: x | looks like YAML",
                "{'slaves': [{{agents}}]} | looks like a template",
                "{'slaves': [{'id': 'S0' | looks truncated",
                " | the document is empty",
                "120\\n{'type': 'OFFERS'} | more text behind"
            },
            quoteCharacter = '`')
    void anything_else_is_told_what_it_looks_like_and_what_is_accepted(String document, String look) {
        String text = document == null ? "" : document.replace('\'', '"').replace("\\n", "\n");
        String problem = problem(text);
        assertThat(problem).contains(look);
        if (!look.equals("more text behind")) {
            assertThat(problem)
                    .contains(
                            "expected was a document that shows agents", "/v2/queue?embed=lastUnusedOffers", "/slaves")
                    .contains("ports(*):[31000-32000];cpus:4");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'slaves': [{'resources': {'ports': '[8080]'}}]} | /slaves(0)/resources/ports | write 8080-8080",
                "{'slaves': [{'resources': {'ports': '[80,443]'}}]} | /slaves(0)/resources/ports | range 80-443",
                "{'slaves': [{'resources': {'cpus': '4'}}]} | /slaves(0)/resources/cpus | a number was expected",
                "{'slaves': [{'resources': {'cpus': -1}}]} | /slaves(0)/resources/cpus | 0 or more",
                "{'slaves': [{'resources': {'mem': 1e999}}]} | /slaves(0)/resources/mem | 0 or more",
                "{'slaves': [{'id': 'S0'}]} | /slaves(0)/resources | there were none",
                "{'slaves': [null]} | /slaves(0) | an object was expected",
                "{'slaves': {}} | /slaves | a list was expected",
                "{'queue': [{'app': {}}]} | / | ask for GET /v2/queue?embed=lastUnusedOffers",
                "{'queue': [{'lastUnusedOffers': [{'offer': {}}]}]} | /queue(0)/lastUnusedOffers(0)/offer/resources | there were none",
                "{'offers': [{'resources': [{'name': 'ports', 'ranges': {'range': [8080]}}]}]} | /offers(0)/resources(0)/ranges/range(0) | no single ports",
                "{'offers': [{'resources': [{'name': 'ports', 'ranges': {'range': [{'begin': 'x', 'end': 1}]}}]}]} | /offers(0)/resources(0)/ranges/range(0)/begin | a whole number",
                "{'offers': [{'resources': [{'name': 'ports', 'ranges': [{'begin': 1}]}]}]} | /offers(0)/resources(0)/ranges(0)/end | no end",
                "{'offers': [{'resources': [{'name': 'ports', 'ranges': [{'begin': 1, 'end': 65536}]}]}]} | /offers(0)/resources(0)/ranges(0) | 1-65536",
                "{'offers': [{'resources': [{'scalar': {'value': 1}}]}]} | /offers(0)/resources(0)/name | there was none",
                "{'offers': [{'resources': [{'name': 'cpus', 'scalar': {}}]}]} | /offers(0)/resources(0)/scalar/value | there was none",
                "{'offers': [{'resources': [{'name': 'cpus', 'reservations': [{}]}]}]} | /offers(0)/resources(0)/reservations(0)/role | there was none",
                "{'offers': [{'resources': [{'name': 'cpus', 'reservation': {'labels': {'labels': [{}]}}}]}]} | /offers(0)/resources(0)/reservation/labels/labels(0)/key | there was none",
                "{'offers': {'offers': [{'hostname': 1, 'resources': []}]}} | /offers/offers(0)/hostname | text was expected"
            },
            quoteCharacter = '`')
    void a_defect_is_told_at_its_path(String document, String path, String message) {
        assertThat(problems(JSON.tryReadCluster(document.replace('\'', '"'))))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).contains(": " + path + ": ").contains(message));
    }

    @Test
    void every_beginning_of_a_document_is_called_truncated() {
        String whole = "{\"slaves\": [{\"id\": \"S\\u00e90\", \"active\": true, \"x\": [null, false, -1.5e+3],\n"
                + " \"resources\": {\"cpus\": 0.5, \"ports\": \"[1-2]\"}}]}";
        assertThat(JSON.tryReadCluster(whole).orElseThrow().snapshot().size()).isEqualTo(1);
        for (int length = 1; length < whole.length(); length++) {
            assertThat(problem(whole.substring(0, length)))
                    .as(whole.substring(0, length))
                    .contains("it looks truncated")
                    .doesNotContain("REDACTED");
        }
    }
}
