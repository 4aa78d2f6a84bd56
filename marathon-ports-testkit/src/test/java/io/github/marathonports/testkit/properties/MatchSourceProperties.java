package io.github.marathonports.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsMatcher;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import io.github.marathonports.testkit.jqwik.MarathonPortsDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * From which resource a match takes its ports. What counts (S7.1) is read from the offer here once more, and not asked of the
 * library.
 */
@Domain(MarathonPortsDomain.class)
@Domain(DomainContext.Global.class)
class MatchSourceProperties {

    @Property
    void S7_1_every_taken_port_has_role_and_reservation_of_a_resource_that_counts(
            @ForAll AppSpec app, @ForAll Offer offer, @ForAll long seed, @ForAll boolean lazy) {
        for (List<Role> accepted : List.of(List.of(Role.ANY), List.of(Role.ANY, Role.of("web")))) {
            List<Ports> counting = counting(offer, accepted);
            match(app, offer, accepted, seed, lazy).fold(match -> check(match, counting), noMatch -> false);
        }
    }

    private static boolean check(Match match, List<Ports> counting) {
        assertThat(match.takenPorts())
                .allSatisfy(taken -> assertThat(counting).anyMatch(resource -> isSource(resource, taken)));
        return true;
    }

    @Property
    void S7_3_a_fixed_port_is_taken_from_the_first_range_that_contains_it(
            @ForAll AppSpec app, @ForAll Offer offer, @ForAll long seed) {
        List<Role> accepted = List.of(Role.ANY, Role.of("web"));
        PortsMatchResult result = match(app, offer, accepted, seed, false);
        Assume.that(result.isMatch());
        List<HostPortRequest> requests = app.hostPortRequests();
        for (int i = 0; i < requests.size(); i++) {
            if (requests.get(i) instanceof HostPortRequest.Static fixed) {
                Ports first = counting(offer, accepted).stream()
                        .filter(resource -> resource.portRanges().contains(fixed.port()))
                        .findFirst()
                        .orElseThrow();
                assertThat(result.orElseThrow().positions().get(i))
                        .isEqualTo(Optional.of(new TakenPort(fixed.port(), first.role(), first.reservation())));
            }
        }
    }

    @Property
    void S9_1_consumed_resources_list_the_taken_ports_in_order_each_with_its_source(
            @ForAll AppSpec app, @ForAll Offer offer, @ForAll long seed) {
        PortsMatchResult result = match(app, offer, List.of(Role.ANY, Role.of("web")), seed, false);
        Assume.that(result.isMatch());
        List<TakenPort> listed = new ArrayList<>();
        for (Ports resource : result.orElseThrow().consumedResources()) {
            resource.ranges().stream()
                    .flatMapToInt(range -> IntStream.rangeClosed(range.begin(), range.end()))
                    .mapToObj(port -> new TakenPort(port, resource.role(), resource.reservation()))
                    .forEach(listed::add);
        }
        assertThat(listed).isEqualTo(result.orElseThrow().takenPorts());
    }

    private static PortsMatchResult match(AppSpec app, Offer offer, List<Role> accepted, long seed, boolean lazy) {
        PortStrategy strategy = lazy ? PortStrategy.lazy() : PortStrategy.reference();
        return PortsMatcher.of(strategy).match(app, offer, ResourceSelector.acceptingRoles(accepted), new Random(seed));
    }

    private static List<Ports> counting(Offer offer, List<Role> accepted) {
        return offer.ports().stream()
                .filter(resource -> accepted.contains(resource.role()))
                .filter(resource -> resource.volume() == VolumeUse.NONE)
                .filter(resource -> resource.reservation().stream()
                        .flatMap(reservation -> reservation.labels().keySet().stream())
                        .noneMatch(label -> label.equals("marathon_framework_id") || label.equals("marathon_task_id")))
                .toList();
    }

    private static boolean isSource(Ports resource, TakenPort taken) {
        return resource.role().equals(taken.role())
                && resource.reservation().equals(taken.reservation())
                && resource.portRanges().contains(taken.port());
    }
}
