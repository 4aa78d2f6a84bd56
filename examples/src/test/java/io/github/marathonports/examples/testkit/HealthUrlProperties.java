package io.github.marathonports.examples.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.PortAssignment;
import io.github.marathonports.normalize.Normalization.Rejected;
import io.github.marathonports.offer.CountedPorts;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.jqwik.BrokenDocument;
import io.github.marathonports.testkit.jqwik.ClusterAction;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A property test with the domain: apps, offers and clusters come out of thin air, and shrink when something does not hold. */
class HealthUrlProperties {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();

    /** The code under test, somebody's own: where a task is probed. $HOST and $PORT0 would not do, an app may set them itself (S10.7). */
    private static URI healthUrl(LaunchPlan plan) {
        PortAssignment first = plan.portAssignments(List.of()).get(0);
        return URI.create("http://" + first.effectiveIpAddress().orElseThrow() + ":"
                + first.effectivePort().orElseThrow() + "/health");
    }

    // docs: jqwik
    @Property(maxDiscardRatio = 10)
    void a_task_that_takes_a_host_port_is_probed_on_a_port_that_was_offered(
            @ForAll AppSpec app, @ForAll Offer offer, @ForAll long seed) {
        Assume.that(app.portCount() > 0 && app.hostPortRequests().get(0).isAsked());
        var result = MARATHON.match(app, offer, new Random(seed));
        Assume.that(result.isMatch());
        URI probed = healthUrl(MARATHON.launch(app, result.orElseThrow(), offer, new Random(seed)));
        assertThat(probed.getHost()).isEqualTo(offer.hostname());
        assertThat(CountedPorts.of(offer, MARATHON.offerConfig().selector(app))
                        .toPortRanges()
                        .contains(probed.getPort()))
                .isTrue();
    }
    // docs: end

    // docs: broken
    @Property
    void what_breaks_a_rule_is_refused_for_that_rule(@ForAll BrokenDocument<AppDocument> broken) {
        Rejected<AppSpec> rejected = (Rejected<AppSpec>) MARATHON.normalize(broken.document());
        assertThat(rejected.violations().get(0).code()).isEqualTo(broken.code());
    }
    // docs: end

    // docs: life
    @Property(tries = 200)
    void whatever_happens_no_two_tasks_of_an_agent_share_a_port(@ForAll List<ClusterAction> life) {
        FakeCluster cluster = FakeCluster.of("ports:[31000-31004];cpus:4", "ports:[31003-31006];cpus:4");
        for (ClusterAction action : life) {
            action.happenTo(cluster);
            Set<String> held = new HashSet<>();
            cluster.tasks()
                    .forEach(task -> Set.copyOf(task.hostPorts()) // one task may have a port twice: for tcp and for udp
                            .forEach(port -> assertThat(held.add(task.agentId() + " " + port))
                                    .isTrue()));
        }
    }
    // docs: end
}
