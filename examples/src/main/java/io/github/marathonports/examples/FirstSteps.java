package io.github.marathonports.examples;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.explain.Verdict;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Offer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The Java of the README, run by the build. */
public final class FirstSteps {
    private FirstSteps() {}

    /** From a document on disk to the environment of its task. */
    public static String fromDocument(Path file) {
        // README: document
        MarathonPorts marathon = MarathonPorts.withDefaults();
        AppSpec app = marathon.normalize(MarathonJson.readApp(file)).orElseThrow();
        app = marathon.assignServicePorts(List.of(), List.of(app)).orElseThrow().get(0);
        Offer offer = Offer.builder()
                .hostname("10.0.0.11")
                .ports("*", "[31000-32000]")
                .build();

        Random random = new Random(42);
        PortsMatchResult result = marathon.match(app, offer, random);
        if (!result.isMatch()) {
            return MarathonJson.write(result); // every reason, with its numbers
        }
        LaunchPlan plan = marathon.launch(app, result.orElseThrow(), offer, random);
        return plan.environment().toString(); // PORT0=31111, PORT=31111, PORT_80=31111, PORT_NN=31111, ...
        // README: end
    }

    /** An app without a document. */
    public static AppSpec withoutDocument() {
        // README: spec
        AppSpec app = AppSpec.builder("/docker-tt")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(PortMapping.fixed(80, 31111).withName("nn")))
                .build();
        // README: end
        return app;
    }

    /** Why an app waits. */
    public static String explained(AppSpec app, Path state) {
        MarathonPorts marathon = MarathonPorts.withDefaults();
        // README: explain
        ClusterSnapshot cluster = MarathonJson.readCluster(state);
        Explanation explanation = marathon.explain(app, cluster);
        if (explanation.verdict() == Verdict.NEVER) {
            return explanation.headline() + explanation.remedies(); // or all of it: explanation.toString()
        }
        // README: end
        return explanation.toString();
    }
}
