package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.jackson.LocatedViolation;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.jackson.Reading;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.normalize.PodNormalizer;
import io.github.marathonports.normalize.Stage;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * S2.3, S13.4, S13.6: a posted app or pod and what becomes of it. Wording is the library's own, so only stage, paths and counts
 * compare.
 *
 * @param reader how the text is read
 * @param normalizer how the document is normalised
 * @param compared what of the written spec is compared
 */
record NormalizeOperation<D extends RunSpecDocument, S extends RunSpec>(
        Function<String, Reading<D>> reader,
        BiFunction<NormalizationConfig, D, Normalization<S>> normalizer,
        Function<JsonNode, JsonNode> compared)
        implements Operation {

    static NormalizeOperation<AppDocument, AppSpec> ofApps() {
        return new NormalizeOperation<>(
                text -> MarathonJson.withDefaults().tryReadApp(text),
                (config, document) -> AppNormalizer.of(config).normalize(document),
                NormalizeOperation::comparedOfApp);
    }

    static NormalizeOperation<PodDocument, PodSpec> ofPods() {
        return new NormalizeOperation<>(
                text -> MarathonJson.withDefaults().tryReadPod(text),
                (config, document) -> PodNormalizer.of(config).normalize(document),
                NormalizeOperation::comparedOfPod);
    }

    @Override
    public JsonNode expected(CorpusCase question) {
        return Rejections.expected(question.expected());
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        return reader.apply(question.input("document").toString())
                .<JsonNode>fold(
                        read -> normalized(read.value(), question),
                        unreadable -> Rejections.rejected(
                                Stage.PARSE,
                                unreadable.violations().stream()
                                        .map(LocatedViolation::violation)
                                        .toList()));
    }

    private JsonNode normalized(D document, CorpusCase question) {
        return normalizer
                .apply(Cases.config(question), document)
                .fold(
                        accepted -> Cases.object()
                                .set("accepted", compared.apply(Cases.MAPPER.valueToTree(accepted.spec()))),
                        rejected -> Rejections.rejected(rejected.stage(), rejected.violations()));
    }

    private static JsonNode comparedOfApp(JsonNode written) {
        ObjectNode app = (ObjectNode)
                Cases.picked(written, "id", "networks", "portDefinitions", "container", "requirePorts", "healthChecks");
        if (app.has("healthChecks")) {
            app.set("healthChecks", pickedOfEach(app.get("healthChecks"), "protocol", "portIndex", "port"));
        }
        return app;
    }

    private static JsonNode comparedOfPod(JsonNode written) {
        ObjectNode pod = (ObjectNode) Cases.picked(written, "id", "networks", "containers");
        pod.set("containers", pickedOfEach(pod.get("containers"), "name", "endpoints"));
        return pod;
    }

    private static ArrayNode pickedOfEach(JsonNode list, String... names) {
        ArrayNode picked = Cases.array();
        list.forEach(item -> picked.add(Cases.picked(item, names)));
        return picked;
    }
}
