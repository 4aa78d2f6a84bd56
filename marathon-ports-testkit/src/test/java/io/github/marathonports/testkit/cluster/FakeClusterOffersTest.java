package io.github.marathonports.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.testkit.cluster.LaunchRefusal.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What agents offer, for how long an offer is good, and what is still in it. */
class FakeClusterOffersTest extends ClusterOfTwoAgents {
    @Test
    void every_agent_offers_what_is_free_in_the_order_of_the_agents() {
        assertThat(cluster.offers()).extracting(Offer::agentId).containsExactly("S0", "S1");
        assertThat(cluster.offers()).extracting(Offer::id).containsExactly(Optional.of("O1"), Optional.of("O2"));
        assertThat(cluster.agent("S1").hostname()).isEqualTo("10.0.0.2");
    }

    @Test
    void shuffled_offers_are_the_same_for_the_same_seed() {
        String[] many = new String[20];
        java.util.Arrays.fill(many, "ports:[1-2]");
        FakeCluster one =
                FakeCluster.builder().agents(many).shuffledOffers().seed(7).build();
        FakeCluster same =
                FakeCluster.builder().agents(many).shuffledOffers().seed(7).build();
        FakeCluster other =
                FakeCluster.builder().agents(many).shuffledOffers().seed(8).build();
        List<Offer> offers = one.offers();
        assertThat(same.offers()).isEqualTo(offers);
        assertThat(other.offers()).isNotEqualTo(offers).containsExactlyInAnyOrderElementsOf(offers);
    }

    @Test
    void an_offer_that_is_gone_cannot_be_used() {
        Offer declined = offerOf("S0");
        cluster.decline(declined);
        assertThatThrownBy(() -> launch(fixed("/a", 31000), declined))
                .hasMessage(
                        "offer O1 of agent S0 is not on the table: "
                                + "it was declined, rescinded or replaced, its agent was lost or in maintenance, or this cluster never made it");
        assertThatThrownBy(() -> cluster.decline(declined)).hasMessageContaining("offer O1 of agent S0");
        assertThatThrownBy(() -> cluster.remaining(declined)).hasMessageContaining("offer O1 of agent S0");
        Offer rescinded = offerOf("S0");
        cluster.rescind(rescinded);
        assertThatThrownBy(() -> launch(fixed("/a", 31000), rescinded)).hasMessageContaining("is not on the table");
        assertThat(cluster.log().sentences()).contains("offer O3 of S0 is rescinded");
    }

    @Test
    void what_comes_free_is_in_the_next_offer_and_not_in_the_one_on_the_table() {
        FakeTask task = launch(fixed("/a", 31000), offerOf("S0"));
        Offer made = offerOf("S0");
        cluster.kill(task);
        AppSpec app = fixed("/b", 31000);
        Match match =
                match(app, Offer.builder().agentId("S0").ports("*", "31000").build());
        assertThatThrownBy(() -> cluster.launch(app, match, made))
                .hasMessageContaining("does not have port 31000, which came free after it was made");
        launch(app, offerOf("S0"));
    }

    @Test
    void what_a_task_took_from_an_offer_does_not_come_back_to_that_offer() {
        AppSpec app = fixed("/a", 31000);
        Offer made = offerOf("S0");
        Match match = match(app, made);
        cluster.kill(launch(app, made));
        assertThat(cluster.remaining(made).ports().get(0).portRanges()).hasToString("[31001-31001]");
        assertThatThrownBy(() -> cluster.launch(app, match, made))
                .hasMessage(
                        "offer O1 of agent S0 does not have port 31000, which came free after it was made: ask for offers"
                                + " again");
        launch(app, offerOf("S0"));
    }

    @Test
    void amounts_that_came_free_are_in_the_next_offer_and_not_in_the_one_on_the_table() {
        AppSpec large = AppSpec.builder()
                .from(fixed("/large", 31000))
                .scalars(new Scalars(3, 128, 0, 0))
                .build();
        FakeTask task = launch(large, offerOf("S0"));
        AppSpec other = AppSpec.builder()
                .from(fixed("/other", 31001))
                .scalars(new Scalars(2, 128, 0, 0))
                .build();
        Offer made = offerOf("S0");
        Match match = match(other, made);
        cluster.kill(task);
        assertThat(cluster.tryLaunch(other, match, made))
                .isEqualTo(new LaunchResult.Refused(LaunchRefusal.of(
                        Kind.TOO_LITTLE,
                        "offer " + made.id().orElseThrow()
                                + " of agent S0 has too little for task /other.1: it lacks 1 cpus,"
                                + " which came free after it was made: ask for offers again")));
        launch(other, offerOf("S0"));
    }

    @Test
    void a_declined_agent_offers_again_at_once_or_after_the_refused_cycles() {
        cluster.decline(offerOf("S0"));
        assertThat(cluster.offers()).hasSize(2);
        cluster.decline(offerOf("S0"), 2);
        assertThat(cluster.offers()).extracting(Offer::agentId).containsExactly("S1");
        cluster.tick();
        assertThat(cluster.offers()).hasSize(1);
        cluster.tick();
        assertThat(cluster.offers()).hasSize(2);
        assertThat(cluster.cycle()).isEqualTo(2);
        assertThatThrownBy(() -> cluster.decline(offerOf("S0"), -1))
                .hasMessage("cycles of refusal must not be negative but were -1");
        cluster.decline(offerOf("S0"), Integer.MAX_VALUE);
        assertThat(cluster.offers()).extracting(Offer::agentId).containsExactly("S1");
    }
}
