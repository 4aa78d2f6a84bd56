package io.github.marathonports.testkit.assertj;

import static io.github.marathonports.testkit.assertj.MarathonPortsAssertions.assertThat;
import static io.github.marathonports.testkit.assertj.SampleDecisions.INSIDE;
import static io.github.marathonports.testkit.assertj.SampleDecisions.MARATHON;
import static io.github.marathonports.testkit.assertj.SampleDecisions.OFFER;
import static io.github.marathonports.testkit.assertj.SampleDecisions.WEB;
import static io.github.marathonports.testkit.assertj.SampleDecisions.fails;
import static io.github.marathonports.testkit.assertj.SampleDecisions.match;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.explain.Remedy;
import io.github.marathonports.explain.Rollout.Outcome;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Of an app and its offer or cluster, what holds passes, and what does not fails with the whole decision. */
class OfferAssertionsTest {
    @Test
    void a_match_has_its_ports() {
        assertThat(match(WEB))
                .isMatched()
                .hasHostPorts(31000, 31001, 31003)
                .takesOnly("[31000-31001, 31003-31003]")
                .takesOnlyFromRole("*");
        assertThat(match(INSIDE)).isMatched().takesNothingAt(0).hasHostPorts();
    }

    @Test
    void a_position_that_is_not_there_takes_neither_something_nor_nothing() {
        fails(() -> assertThat(match(INSIDE)).takesNothingAt(1), "a position 1", "positions 0 to 0", "takes none");
        fails(() -> assertThat(match(INSIDE)).takesNothingAt(-1), "a position -1");
    }

    @Test
    void nothing_at_all_is_no_decision() {
        PortsMatchResult nothing = null;
        fails(() -> assertThat(nothing).isMatched(), "Expecting actual not to be null");
    }

    @Test
    void a_match_that_is_none_prints_every_reason() {
        AppSpec app = AppSpec.builder("/web")
                .addPortDefinitions(PortDefinition.of(880), PortDefinition.of(881))
                .requirePorts(true)
                .build();
        assertThat(match(app)).isNotMatched().isNotMatchedBecause("host port 880 is not offered", "nearest 31000");
        assertThatThrownBy(() -> assertThat(match(app)).isMatched().hasHostPorts(880, 881))
                .hasMessage("""

                        Expected the offer to have the ports
                        but was  an offer that lacks them

                        The whole decision:
                        the offer lacks ports
                          host port 880 is not offered; offered to role *: [31000-31005]; nearest 31000 (S7.4)
                          host port 881 is not offered; offered to role *: [31000-31005]; nearest 31000 (S7.4)""");
        fails(() -> assertThat(match(app)).isNotMatchedBecause("role web"), "a reason that says \"role web\"", "880");
    }

    @Test
    void a_match_with_other_ports_prints_every_position() {
        assertThatThrownBy(() -> assertThat(match(WEB)).hasHostPorts(31000, 31001))
                .hasMessage("""

                        Expected host ports [31000, 31001]
                        but was  [31000, 31001, 31003]

                        The whole decision:
                        the offer has the ports
                          position 0: host port 31000 of role *
                          position 1: host port 31001 of role *
                          position 2: host port 31003 of role *""");
        fails(() -> assertThat(match(WEB)).isNotMatched(), "the offer to lack ports", "position 2: host port 31003");
        fails(() -> assertThat(match(WEB)).takesOnly("[31000-31003]"), "[31000-31001, 31003-31003]");
        fails(() -> assertThat(match(WEB)).takesOnlyFromRole("web"), "ports of roles [*]");
        fails(() -> assertThat(match(WEB)).takesNothingAt(1), "position 1 to take nothing");
        fails(() -> assertThat(match(INSIDE)).hasHostPorts(80), "position 0: takes none");
        assertThatThrownBy(
                        () -> assertThat(match(WEB)).as("after %s", "scaling").isNotMatched())
                .hasMessageStartingWith("[after scaling] ");
    }

    @Test
    void an_offer_is_taken_or_declined_for_reasons() {
        OfferMatchResult taken = MARATHON.matchOffer(WEB, OFFER, new Random(1));
        OfferMatchResult declined = MARATHON.matchOffer(
                WEB, Offer.builder().ports("*", "[31000-31001]").build(), new Random(1));
        assertThat(taken).isTaken().ports().hasHostPorts(31000, 31001, 31003);
        assertThat(declined)
                .isDeclinedFor(DeclineReason.INSUFFICIENT_CPUS, DeclineReason.INSUFFICIENT_MEMORY)
                .ports()
                .isNotMatchedBecause("31003");
        fails(() -> assertThat(declined).isTaken(), "the offer is declined: [", "host port 31003 is not offered");
        fails(() -> assertThat(taken).isDeclinedFor(DeclineReason.INSUFFICIENT_PORTS), "the offer is taken");
        fails(
                () -> assertThat(declined).isDeclinedFor(DeclineReason.INSUFFICIENT_PORTS),
                "reasons [" + DeclineReason.INSUFFICIENT_PORTS + "]");
    }

    @Test
    void an_explanation_says_when_why_and_what_cures() {
        FakeCluster cluster =
                FakeCluster.of("ports:[31000-31001];cpus:4;mem:512", "ports:[31000-31005];cpus:4;mem:512");
        Explanation fits = MARATHON.explain(WEB, cluster.snapshot());
        assertThat(fits).fits().hasNoRemedy().updateEnds(Outcome.DEADLOCKS);
        assertThat(MARATHON.explain(WEB.withInstances(2), cluster.snapshot())).fitsPartially(1);
        AppSpec founding = AppSpec.builder("/nginx")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(PortMapping.fixed(80, 880)))
                .build();
        Explanation never = MARATHON.explain(founding, cluster.snapshot());
        assertThat(never)
                .neverFits()
                .because("host port 880 is not among this agent's ports")
                .becauseOf("S12.1")
                .isCuredBy(Remedy.AskForAnyPort.class)
                .isCuredBy("set /container/portMappings(0)/hostPort to 0");
        fails(
                () -> assertThat(never).fits(),
                "Expected verdict FITS\nbut was  NEVER",
                never.toString().stripTrailing());
        fails(() -> assertThat(never).waits(), "verdict WAITS");
        fails(() -> assertThat(fits).neverFits(), fits.toString().stripTrailing());
        fails(() -> assertThat(never).because("cpus"), "a cause that says \"cpus\"", "880", never.headline());
        fails(() -> assertThat(never).becauseOf("S12.7"), "checks of [S12.7] to fail", "S12.1");
        fails(() -> assertThat(never).isCuredBy(Remedy.FewerInstances.class), "a remedy FewerInstances");
        fails(() -> assertThat(never).isCuredBy("remove the app"), "a remedy that says");
        fails(() -> assertThat(never).hasNoRemedy(), "no remedy");
        fails(() -> assertThat(fits).updateEnds(Outcome.FINISHES), "FINISHES", "deadlocks");
        fails(() -> assertThat(fits).fitsPartially(1), "verdict PARTIALLY");
        cluster.agent("S1").occupy("somebody", "[31003]");
        assertThat(MARATHON.explain(WEB, cluster.snapshot()))
                .waits()
                .because("31003")
                .becauseOf("S12.3");
    }
}
