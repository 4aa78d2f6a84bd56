package io.github.marathonports.testkit.jqwik;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.app.UpgradeStrategy;
import io.github.marathonports.network.NetworkDeclaration;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A document as the JSON that somebody posts, in one line: what it does not say is left out, and nothing is completed.
 *
 * <p>Read back it is equal, but for fields that no port rule reads, which are left out too. For properties of tools that take text, and
 * what falsified properties print.
 */
public final class PostedJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PostedJson() {}

    /** The text of an app's or a pod's document. */
    public static String of(RunSpecDocument document) {
        ObjectNode tree = document instanceof AppDocument app
                ? PostedAppJson.tree(app)
                : PostedPodJson.tree((PodDocument) document);
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON that was kept as text. */
    static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static <T> void list(ObjectNode object, String name, List<T> items, Function<? super T, ? extends JsonNode> item) {
        ArrayNode array = object.putArray(name);
        items.forEach(part -> array.add(item.apply(part)));
    }

    static <T> void listIfAny(
            ObjectNode object, String name, List<T> items, Function<? super T, ? extends JsonNode> item) {
        if (!items.isEmpty()) {
            list(object, name, items, item);
        }
    }

    static void texts(ObjectNode object, String name, List<String> texts) {
        listIfAny(object, name, texts, NODES::textNode);
    }

    static void map(ObjectNode object, String name, Map<String, String> entries) {
        if (!entries.isEmpty()) {
            ObjectNode map = object.putObject(name);
            entries.forEach(map::put);
        }
    }

    /** An absent host port stays absent (S1.2). */
    static void hostPort(ObjectNode object, HostPortRequest request) {
        if (request.isAsked()) {
            object.put("hostPort", request instanceof HostPortRequest.Static fixed ? fixed.port() : 0);
        }
    }

    static ObjectNode network(NetworkDeclaration network) {
        ObjectNode tree = object().put("mode", network.mode().text());
        network.name().ifPresent(name -> tree.put("name", name));
        map(tree, "labels", network.labels());
        return tree;
    }

    static ObjectNode upgrade(UpgradeStrategy strategy) {
        return object().put("minimumHealthCapacity", strategy.minimumHealthCapacity())
                .put("maximumOverCapacity", strategy.maximumOverCapacity());
    }
}
