package io.github.marathonports.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.offer.Offer;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From the text of a document to the text of its environment (W8), as a whole and step by step. */
@State(Scope.Benchmark)
public class W8EndToEnd {
    private final MarathonPorts marathon = MarathonPorts.withDefaults();
    private final String text = Workloads.document();
    private final Offer offer = Workloads.defaultOffer();
    private final Random random = Workloads.random();
    private final JsonFactory json = new JsonFactory();

    private final AppDocument document = MarathonJson.readApp(text);
    private final AppSpec normalized = marathon.normalize(document).orElseThrow();
    private final AppSpec app = assigned(marathon, normalized);
    private final Match match = marathon.match(app, offer, random).orElseThrow();

    /** W8. */
    @Benchmark
    public String environment() {
        AppSpec assigned = assigned(
                marathon, marathon.normalize(MarathonJson.readApp(text)).orElseThrow());
        Match matched = marathon.match(assigned, offer, random).orElseThrow();
        return marathon.launch(assigned, matched, offer, random).environment().toString();
    }

    private static AppSpec assigned(MarathonPorts marathon, AppSpec spec) {
        return marathon.assignServicePorts(List.of(), List.of(spec))
                .orElseThrow()
                .get(0);
    }

    /** What no reading can do without: the tokens of the text and the texts among them, by Jackson. */
    @Benchmark
    public int tokens() throws IOException {
        int characters = 0;
        try (JsonParser parser = json.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                characters += parser.getText().length();
            }
        }
        return characters;
    }

    /** Its first step. */
    @Benchmark
    public AppDocument read() {
        return MarathonJson.readApp(text);
    }

    /** Its second step. */
    @Benchmark
    public AppSpec normalize() {
        return marathon.normalize(document).orElseThrow();
    }

    /** Its third step. */
    @Benchmark
    public AppSpec servicePorts() {
        return assigned(marathon, normalized);
    }

    /** Its fourth step. */
    @Benchmark
    public Match match() {
        return marathon.match(app, offer, random).orElseThrow();
    }

    /** Its last step. */
    @Benchmark
    public String launch() {
        return marathon.launch(app, match, offer, random).environment().toString();
    }
}
