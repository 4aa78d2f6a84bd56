package io.github.marathonports.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.launch.LaunchConfig;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.LaunchPlanner;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.launch.ResolvedPort;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsMatcher;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.serviceport.ServicePortAssigner;
import io.github.marathonports.serviceport.ServicePortAssignment;
import io.github.marathonports.testkit.oracle.MatchOracle.Took;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** Core answers what the oracles answer. */
class OracleProperties {
    private static final int CASES = 10_000;

    @Property(tries = CASES)
    void S7_S8_2_the_matcher_takes_what_brute_force_takes(
            @ForAll RunSpec spec, @ForAll Offer offer, @ForAll long seed, @ForAll boolean web) {
        String[] roles = web ? new String[] {"*", "web"} : new String[] {"*"};
        ResourceSelector selector = ResourceSelector.acceptingRoles(
                List.of(roles).stream().map(Role::of).toList());
        PortsMatchResult result =
                PortsMatcher.of(PortStrategy.reference()).match(spec, offer, selector, new Random(seed));
        Optional<List<Optional<TakenPort>>> expected = MatchOracle.acceptingRoles(roles)
                .match(spec, offer, new Random(seed))
                .map(positions -> positions.stream()
                        .map(position -> position.map(OracleProperties::asTaken))
                        .toList());
        assertThat(result.<Optional<List<Optional<TakenPort>>>>fold(
                        match -> Optional.of(match.positions()), noMatch -> Optional.empty()))
                .isEqualTo(expected);
        covers("matched", result.isMatch(), 20);
    }

    private static TakenPort asTaken(Took took) {
        return new TakenPort(
                took.port(), took.resource().role(), took.resource().reservation());
    }

    @Property(tries = CASES)
    void S8_1_the_lazy_strategy_matches_exactly_the_offers_that_brute_force_matches(
            @ForAll RunSpec spec, @ForAll Offer offer, @ForAll long seed) {
        boolean matched = PortsMatcher.of(PortStrategy.lazy())
                .match(spec, offer, ResourceSelector.unreserved(), new Random(seed))
                .isMatch();
        assertThat(matched)
                .isEqualTo(MatchOracle.acceptingRoles("*")
                        .match(spec, offer, new Random(seed))
                        .isPresent());
        covers("matched", matched, 10);
    }

    @Property(tries = CASES)
    void S10_the_environment_of_an_app_is_what_the_rules_say(
            @ForAll AppSpec app, @ForAll("hostPorts") List<Integer> ports, @ForAll("prefixes") String prefix) {
        List<OptionalInt> hostPorts = taken(app, ports);
        LaunchPlan plan = LaunchPlanner.of(LaunchConfig.defaults().withEnvVarsPrefix(prefix))
                .plan(app, hostPorts, Optional.of("agent1.example"), new Random(ports.hashCode()));
        List<Integer> madeUp = plan.ports().stream()
                .filter(ResolvedPort::isGenerated)
                .map(ResolvedPort::effectivePort)
                .toList();
        assertThat(madeUp).hasSize(EnvironmentOracle.numbersMissing(app, hostPorts));
        assertThat(new TreeMap<>(plan.environment().asMap()))
                .isEqualTo(EnvironmentOracle.on("agent1.example")
                        .withPrefix(prefix)
                        .variables(app, hostPorts, madeUp));
        covers("numbers are made up", !madeUp.isEmpty(), 1);
    }

    @Property(tries = CASES)
    void S13_2_the_environment_of_every_container_of_a_pod_is_what_the_rules_say(
            @ForAll PodSpec pod, @ForAll("hostPorts") List<Integer> ports, @ForAll("prefixes") String prefix) {
        List<OptionalInt> hostPorts = taken(pod, ports);
        PodLaunchPlan plan = LaunchPlanner.of(LaunchConfig.defaults().withEnvVarsPrefix(prefix))
                .plan(pod, hostPorts, Optional.of("agent1.example"));
        List<Map<String, String>> seen = new ArrayList<>();
        plan.tasks().forEach(task -> seen.add(new TreeMap<>(task.environment().asMap())));
        assertThat(seen)
                .isEqualTo(EnvironmentOracle.on("agent1.example")
                        .withPrefix(prefix)
                        .variables(pod, hostPorts));
    }

    /** A port for each position that asks for one; neighbours may be equal, as S12.4 lets them be. */
    private static List<OptionalInt> taken(RunSpec spec, List<Integer> ports) {
        List<OptionalInt> taken = new ArrayList<>();
        for (HostPortRequest request : spec.hostPortRequests()) {
            int port = request instanceof HostPortRequest.Static fixed
                    ? fixed.port()
                    : ports.get(taken.size() % ports.size());
            taken.add(request.isAsked() ? OptionalInt.of(port) : OptionalInt.empty());
        }
        return taken;
    }

    @Provide
    Arbitrary<List<Integer>> hostPorts() {
        return Arbitraries.integers().between(31000, 31015).list().ofSize(12);
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of("", "", "MY_", "lower_");
    }

    /** A range that small is often exhausted, and holds numbers that the apps name too. */
    @Property(tries = CASES)
    void S6_service_ports_are_what_nested_loops_find(
            @ForAll @Size(max = 4) List<AppSpec> before,
            @ForAll @Size(max = 4) List<AppSpec> after,
            @ForAll @IntRange(min = 0, max = 9) int width,
            @ForAll boolean keep) {
        List<AppSpec> old = distinct(before);
        List<AppSpec> next = distinct(
                keep ? List.of(old, after).stream().flatMap(List::stream).toList() : after);
        ServicePortAssignment assignment =
                ServicePortAssigner.of(PortRange.of(9999, 9999 + width)).assign(old, next);
        Optional<Map<String, List<Integer>>> found = assignment.fold(
                assigned -> Optional.of(assigned.apps().stream()
                        .collect(Collectors.toMap(
                                app -> app.id().toString(), AppSpec::servicePorts, (a, b) -> a, LinkedHashMap::new))),
                exhausted -> Optional.empty());
        assertThat(found)
                .isEqualTo(ServicePortOracle.ofRange(9999, 9999 + width).assign(old, next));
        covers("exhausted", found.isEmpty(), 1);
    }

    private static List<AppSpec> distinct(List<AppSpec> apps) {
        Map<String, AppSpec> byId = new LinkedHashMap<>();
        apps.forEach(app -> byId.putIfAbsent(app.id().toString(), app));
        return List.copyOf(byId.values());
    }

    /** A property that never meets these cases would prove little. */
    private static void covers(String label, boolean happened, int percent) {
        Statistics.label(label)
                .collect(happened)
                .coverage(cases -> cases.check(true).percentage(share -> share > percent && share < 99));
    }

    /** Core's positions are the oracle's, also where nothing is asked. */
    @Property
    void S7_2_what_asks_for_nothing_matches_without_a_draw(@ForAll Offer offer) {
        AppSpec app = AppSpec.builder("/none").build();
        Match match = PortsMatcher.of(PortStrategy.reference())
                .match(app, offer, ResourceSelector.unreserved(), new NoDraws())
                .orElseThrow();
        assertThat(match.positions()).isEmpty();
        assertThat(MatchOracle.acceptingRoles("*").match(app, offer, new NoDraws()))
                .contains(List.of());
    }

    private static final class NoDraws extends Random {
        private static final long serialVersionUID = 1L;

        @Override
        protected int next(int bits) {
            throw new AssertionError("nothing is to be drawn here");
        }
    }
}
