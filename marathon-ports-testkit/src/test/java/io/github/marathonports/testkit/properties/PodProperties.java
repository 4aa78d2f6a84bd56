package io.github.marathonports.testkit.properties;

import static io.github.marathonports.testkit.assertj.MarathonPortsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.launch.NetworkBinding;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.launch.PodTask;
import io.github.marathonports.launch.PortBinding;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.offer.CountedPorts;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.testkit.jqwik.MarathonPortsDomain;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** The properties of apps hold for pods. */
@Domain(MarathonPortsDomain.class)
@Domain(DomainContext.Global.class)
class PodProperties {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();
    private static final ResourceSelector SELECTOR = ResourceSelector.acceptingRoles(Role.ANY, Role.of("web"));

    @Property
    void a_pod_is_written_and_read_back_equal_without_steps(@ForAll PodSpec pod) {
        Normalization<PodSpec> read = MARATHON.normalize(MarathonJson.readPod(MarathonJson.write(pod)));
        assertThat(read).isAcceptedWithoutSteps();
        assertThat(MarathonJson.write(read.orElseThrow())).isEqualTo(MarathonJson.write(pod));
        assertThat(read.orElseThrow().endpoints()).isEqualTo(pod.endpoints());
    }

    @Property
    void a_match_takes_offered_ports_keeps_fixed_ones_and_consumes_what_it_takes(
            @ForAll PodSpec pod, @ForAll Offer offer, @ForAll long seed) {
        PortsMatchResult result = MARATHON.match(pod, offer, SELECTOR, new Random(seed));
        Statistics.label("matched").collect(result.isMatch());
        Assume.that(result.isMatch());
        Match match = result.orElseThrow();
        PortRanges offered = CountedPorts.of(offer, SELECTOR).toPortRanges();
        for (int i = 0; i < pod.endpoints().size(); i++) {
            HostPortRequest request = pod.hostPortRequests().get(i);
            Optional<TakenPort> taken = match.positions().get(i);
            assertThat(taken.isPresent()).isEqualTo(request.isAsked());
            taken.ifPresent(port -> assertThat(offered.contains(port.port())).isTrue());
            if (request instanceof HostPortRequest.Static fixed) {
                assertThat(taken.map(TakenPort::port)).contains(fixed.port());
            }
        }
        assertThat(match.consumedResources().stream()
                        .map(Ports::portRanges)
                        .reduce(PortRanges.empty(), PortRanges::union))
                .isEqualTo(PortRanges.ofPorts(
                        match.takenPorts().stream().mapToInt(TakenPort::port).toArray()));
    }

    @Property
    void every_container_sees_every_endpoint_and_every_host_port_is_bound_once_per_protocol(
            @ForAll PodSpec given, @ForAll long seed) {
        PodSpec pod = PodSpec.builder(given.id().toString())
                .from(given)
                .acceptedResourceRoles(Optional.empty())
                .build();
        Offer offer = Offer.builder()
                .hostname("agent1.example")
                .ports("*", "[1-65535]")
                .build();
        Match match = MARATHON.match(pod, offer, new Random(seed)).orElseThrow();
        PodLaunchPlan plan = MARATHON.launch(pod, match, offer);
        for (PodTask task : plan.tasks()) {
            assertThat(task.environment().asMap().keySet().stream().filter(name -> name.startsWith("ENDPOINT_")))
                    .hasSize(pod.endpoints().size());
            assertThat(task).environment().contains("HOST", "agent1.example");
        }
        assertThat(plan.tasks().stream().flatMap(task -> task.hostPorts().stream()))
                .containsExactlyElementsOf(
                        match.takenPorts().stream().map(TakenPort::port).toList());
        List<Integer> bound = plan.networkBindings().stream()
                .map(NetworkBinding::portBindings)
                .flatMap(List::stream)
                .map(PortBinding::hostPort)
                .toList();
        long expected = pod.isHostMode()
                ? 0
                : plan.ports().stream()
                        .filter(port -> port.hostPort().isPresent())
                        .mapToLong(port -> Math.max(1, port.protocols().size()))
                        .sum();
        assertThat(bound).hasSize((int) expected);
    }
}
