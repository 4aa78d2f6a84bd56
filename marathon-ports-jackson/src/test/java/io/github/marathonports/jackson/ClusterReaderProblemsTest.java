package io.github.marathonports.jackson;

import static io.github.marathonports.jackson.ClusterTexts.JSON;
import static io.github.marathonports.jackson.ClusterTexts.problem;
import static io.github.marathonports.jackson.ClusterTexts.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a document that shows no agents, or shows them wrongly. */
class ClusterReaderProblemsTest {
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
