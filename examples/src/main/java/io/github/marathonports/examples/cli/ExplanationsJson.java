package io.github.marathonports.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.jackson.MarathonPortsModule;
import java.io.UncheckedIOException;
import java.util.List;

/** Explanations and what lint says, for a program. */
final class ExplanationsJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new MarathonPortsModule()).build();

    private ExplanationsJson() {}

    static String of(List<Explanation> explanations, FileLintReport report) {
        ObjectNode json = MAPPER.createObjectNode();
        json.set("explanations", MAPPER.valueToTree(explanations));
        json.set("lint", MAPPER.valueToTree(report));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
