package io.github.marathonports.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.marathonports.jackson.MarathonPortsModule;
import java.io.UncheckedIOException;
import java.util.List;

/** What migration did, for a program; the documents stand in it letter by letter. */
final class MigrationJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new MarathonPortsModule()).build();

    private MigrationJson() {}

    static String of(List<MigratedFile> files) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode all = json.putArray("files");
        files.forEach(file -> all.add(file(file)));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode file(MigratedFile file) {
        ObjectNode json = MAPPER.createObjectNode().put("file", file.path().toString());
        json.setAll(MAPPER.<ObjectNode>valueToTree(file.document()));
        json.putRawValue("document", new RawValue(file.document().text().strip()));
        return json;
    }
}
