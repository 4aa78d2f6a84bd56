package io.github.marathonports.testkit.assertj;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Offer;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Two apps and an offer, what is decided of them, and an assertion of it that fails. */
final class SampleDecisions {
    static final MarathonPorts MARATHON = MarathonPorts.withDefaults();
    static final AppSpec WEB = AppSpec.builder("/web")
            .addNetworks(Network.bridge())
            .container(AppContainer.docker(
                    PortMapping.fixed(80, 31000).withName("http"),
                    PortMapping.fixed(0, 31001),
                    PortMapping.fixed(443, 31003)))
            .build();
    static final AppSpec INSIDE = AppSpec.builder("/inside")
            .addNetworks(Network.container("dcos"))
            .container(
                    AppContainer.mesos(PortMapping.builder().containerPort(80).build()))
            .build();
    static final Offer OFFER = Offer.builder()
            .agentId("S0")
            .hostname("agent1.example")
            .ports("*", "[31000-31005]")
            .amount("cpus", 4)
            .amount("mem", 1024)
            .build();

    private SampleDecisions() {}

    static void fails(ThrowingCallable assertion, String... messageParts) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContainingAll(messageParts);
    }

    static PortsMatchResult match(AppSpec app) {
        return MARATHON.match(app, OFFER, new Random(1));
    }
}
