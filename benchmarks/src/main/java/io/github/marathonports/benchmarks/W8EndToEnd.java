package io.github.marathonports.benchmarks;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.offer.Offer;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From the text of a document to the text of its environment (W8). */
@State(Scope.Benchmark)
public class W8EndToEnd {
    private final MarathonPorts marathon = MarathonPorts.withDefaults();
    private final String document = Workloads.document();
    private final Offer offer = Workloads.defaultOffer();
    private final Random random = Workloads.random();

    /** W8. */
    @Benchmark
    public String environment() {
        AppSpec app =
                assigned(marathon.normalize(MarathonJson.readApp(document)).orElseThrow());
        Match match = marathon.match(app, offer, random).orElseThrow();
        return marathon.launch(app, match, offer, random).environment().toString();
    }

    private AppSpec assigned(AppSpec app) {
        return marathon.assignServicePorts(List.of(), List.of(app))
                .orElseThrow()
                .get(0);
    }
}
