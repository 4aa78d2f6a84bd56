package io.github.marathonports.testkit.properties;

import static io.github.marathonports.testkit.assertj.MarathonPortsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.jackson.Migration;
import io.github.marathonports.launch.LaunchConfig;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.LaunchPlanner;
import io.github.marathonports.launch.PortBinding;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsMatchResult.NoMatch;
import io.github.marathonports.match.PortsMatcher;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.normalize.Normalization.Accepted;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.normalize.NormalizationStep;
import io.github.marathonports.offer.CountedPorts;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.serviceport.ServicePortAssigner;
import io.github.marathonports.serviceport.ServicePortAssignment.Assigned;
import io.github.marathonports.serviceport.ServicePortAssignment.Origin;
import io.github.marathonports.testkit.jqwik.AppDocumentArbitraries;
import io.github.marathonports.testkit.jqwik.MarathonPortsDomain;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** What holds for every document, offer and app. */
@Domain(MarathonPortsDomain.class)
@Domain(DomainContext.Global.class)
class CoreProperties {
    private static final AppNormalizer NORMALIZER =
            AppNormalizer.of(NormalizationConfig.defaults().withDefaultNetworkName("dcos"));

    @Provide
    Arbitrary<AppDocument> anyDocuments() {
        return AppDocumentArbitraries.anyDocuments();
    }

    @Property
    void a_canonical_document_comes_out_as_it_went_in_without_steps(@ForAll("anyDocuments") AppDocument document) {
        Normalization<AppSpec> first = NORMALIZER.normalize(document);
        Statistics.label("accepted").collect(first instanceof Accepted);
        Assume.that(first instanceof Accepted);
        Accepted<AppSpec> second = again(first.orElseThrow());
        Accepted<AppSpec> third = again(second.spec());
        assertThat(third.steps()).isEmpty();
        assertThat(third.spec()).isEqualTo(second.spec());
        // S3.8: an index is guessed when definitions are given, so the filled-in ones count on the second reading only.
        assertThat(second.steps()).extracting(NormalizationStep::rule).allMatch(rule -> rule.matches("S3\\.[89]"));
        if (first.orElseThrow().healthChecks().stream().noneMatch(HealthCheck::namesNoPort)) {
            assertThat(second.steps()).isEmpty();
            assertThat(second.spec()).isEqualTo(first.orElseThrow());
        }
    }

    private static Accepted<AppSpec> again(AppSpec app) {
        return (Accepted<AppSpec>) NORMALIZER.normalize(MarathonJson.readApp(MarathonJson.write(app)));
    }

    @Property
    void an_app_is_written_and_read_back_equal(@ForAll AppSpec app) {
        assertThat(again(app)).isAcceptedWithoutSteps().spec().isEqualTo(app);
    }

    @Property
    void migrating_twice_changes_nothing(@ForAll AppSpec app) {
        String written = MarathonJson.write(app);
        Migration migration =
                MarathonJson.withDefaults().tryMigrate(written, NORMALIZER).orElseThrow();
        assertThat(migration.orElseThrow()).isEqualTo(written);
    }

    @Property
    void port_ranges_are_printed_and_parsed_back_equal(@ForAll PortRanges ranges) {
        assertThat(PortRanges.parse(ranges.toString())).isEqualTo(ranges);
        assertThat(PortRanges.parseTyped(ranges.toString())).isEqualTo(ranges);
    }

    @Property
    void port_ranges_are_what_a_bit_set_is(@ForAll PortRanges a, @ForAll PortRanges b) {
        BitSet union = bits(a);
        union.or(bits(b));
        BitSet intersection = bits(a);
        intersection.and(bits(b));
        BitSet difference = bits(a);
        difference.andNot(bits(b));
        assertThat(bits(a.union(b))).isEqualTo(union);
        assertThat(bits(a.intersect(b))).isEqualTo(intersection);
        assertThat(bits(a.minus(b))).isEqualTo(difference);
        assertThat(a.size()).isEqualTo(bits(a).cardinality());
    }

    private static BitSet bits(PortRanges ranges) {
        BitSet bits = new BitSet();
        ranges.ports().forEach(bits::set);
        return bits;
    }

    @Property
    void a_match_takes_only_offered_ports_of_accepted_roles(
            @ForAll AppSpec app, @ForAll Offer offer, @ForAll long seed, @ForAll boolean lazy) {
        ResourceSelector selector = ResourceSelector.acceptingRoles(Role.of("web"));
        PortStrategy strategy = lazy ? PortStrategy.lazy() : PortStrategy.reference();
        var result = PortsMatcher.of(strategy).match(app, offer, selector, new Random(seed));
        Statistics.label("matched").collect(result.isMatch());
        result.fold(match -> check(app, match, CountedPorts.of(offer, selector)), noMatch -> check(noMatch));
    }

    private static boolean check(NoMatch noMatch) {
        assertThat(noMatch.reasons()).isNotEmpty();
        return false;
    }

    private static boolean check(AppSpec app, Match match, CountedPorts counted) {
        PortRanges offered = counted.toPortRanges();
        List<HostPortRequest> requests = app.hostPortRequests();
        for (int i = 0; i < requests.size(); i++) {
            Optional<TakenPort> taken = match.positions().get(i);
            assertThat(taken.isPresent()).isEqualTo(requests.get(i).isAsked());
            taken.ifPresent(port -> {
                assertThat(offered.contains(port.port())).isTrue();
                assertThat(port.role()).isEqualTo(Role.of("web"));
            });
            if (requests.get(i) instanceof HostPortRequest.Dynamic && !app.isHostMode()) {
                assertThat(requests)
                        .doesNotContain(HostPortRequest.ofNumber(
                                match.hostPorts().get(i).orElseThrow()));
            }
            if (requests.get(i) instanceof HostPortRequest.Static fixed) {
                assertThat(match.hostPorts().get(i)).isEqualTo(OptionalInt.of(fixed.port()));
            }
        }
        assertDynamicPortsDiffer(requests, match, counted);
        return true;
    }

    /** Where ranges overlap a port is there twice, and may be taken twice (S8.1). */
    private static void assertDynamicPortsDiffer(List<HostPortRequest> requests, Match match, CountedPorts counted) {
        if (counted.total() != counted.toPortRanges().size()) {
            return;
        }
        List<Integer> dynamic = IntStream.range(0, requests.size())
                .filter(i -> requests.get(i) instanceof HostPortRequest.Dynamic)
                .map(i -> match.hostPorts().get(i).orElse(0))
                .boxed()
                .toList();
        assertThat(dynamic).doesNotHaveDuplicates();
    }

    @Property
    void consumed_resources_subtract_from_the_offer_without_remainder(
            @ForAll AppSpec app, @ForAll Offer offer, @ForAll long seed) {
        ResourceSelector selector = ResourceSelector.acceptingRoles(Role.ANY, Role.of("web"));
        CountedPorts counted = CountedPorts.of(offer, selector);
        var result = PortsMatcher.of(PortStrategy.reference()).match(app, offer, selector, new Random(seed));
        Assume.that(result.isMatch());
        Match match = result.orElseThrow();
        PortRanges consumed =
                match.consumedResources().stream().map(Ports::portRanges).reduce(PortRanges.empty(), PortRanges::union);
        int listed = match.consumedResources().stream()
                .flatMap(resource -> resource.ranges().stream())
                .mapToInt(range -> range.size())
                .sum();
        PortRanges taken = PortRanges.ofPorts(
                match.takenPorts().stream().mapToInt(TakenPort::port).toArray());
        assertThat(consumed).isEqualTo(taken);
        assertThat(listed).isEqualTo(match.takenPorts().size());
        assertThat(counted.toPortRanges().containsAll(consumed)).isTrue();
        assertThat(counted.toPortRanges().minus(consumed).size())
                .isEqualTo(counted.toPortRanges().size() - consumed.size());
        for (Ports resource : match.consumedResources()) {
            assertThat(offer.ports())
                    .anyMatch(offered -> offered.role().equals(resource.role())
                            && offered.reservation().equals(resource.reservation()));
        }
    }

    @Property
    void service_ports_of_zeros_are_unique_and_inside_the_range(
            @ForAll List<AppSpec> before, @ForAll List<AppSpec> after) {
        PortRange range = PortRange.of(10000, 10020);
        List<AppSpec> old = distinct(before);
        ServicePortAssigner.of(range)
                .assign(old, distinct(after))
                .fold(assigned -> check(old, assigned, range), exhausted -> {
                    assertThat(exhausted.asked()).isGreaterThan(exhausted.free());
                    return false;
                });
    }

    private static List<AppSpec> distinct(List<AppSpec> apps) {
        return List.copyOf(apps.stream()
                .collect(Collectors.toMap(AppSpec::id, app -> app, (a, b) -> a, LinkedHashMap::new))
                .values());
    }

    private static boolean check(List<AppSpec> before, Assigned assigned, PortRange range) {
        List<Integer> fresh = assigned.ports().stream()
                .filter(port -> port.origin() == Origin.RANGE)
                .map(port -> port.port())
                .toList();
        assertThat(fresh).doesNotHaveDuplicates().allMatch(range::contains);
        before.forEach(app -> assertThat(app.servicePorts()).noneMatch(fresh::contains));
        return true;
    }

    @Property
    void container_port_0_is_its_host_port_everywhere(@ForAll AppSpec given, @ForAll long seed) {
        AppSpec app = AppSpec.builder().from(given).env(Map.of()).build();
        List<OptionalInt> hostPorts = app.hostPortRequests().stream()
                .map(request -> request.isAsked() ? OptionalInt.of(50000) : OptionalInt.empty())
                .toList();
        LaunchPlan plan = LaunchPlanner.of(LaunchConfig.defaults())
                .plan(app, hostPorts, Optional.of("agent1.example"), new Random(seed));
        for (int i = 0; i < app.portMappings().size(); i++) {
            PortMapping mapping = app.portMappings().get(i);
            if (mapping.containerPort() == 0 && mapping.hostPort().isAsked()) {
                assertThat(plan).environment().containsPort("PORT" + i, 50000);
                assertThat(plan.environment().get("PORT_50000")).isPresent();
                assertThat(plan.portAssignments(List.of()).get(i).containerPort())
                        .hasValue(50000);
                assertThat(plan.containerBindings().orElseThrow().portBindings())
                        .extracting(PortBinding::containerPort)
                        .contains(50000)
                        .doesNotContain(0);
            }
        }
        assertThat(plan.environment().variables())
                .extracting(variable -> variable.name() + "=" + variable.value())
                .containsExactlyElementsOf(plan.environment().asMap().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
    }
}
