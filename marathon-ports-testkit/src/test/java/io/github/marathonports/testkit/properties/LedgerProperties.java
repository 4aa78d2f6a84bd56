package io.github.marathonports.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.ledger.AgentLedger;
import io.github.marathonports.ledger.ServicePortLedger;
import io.github.marathonports.ledger.ServicePortUpdate.Refused;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsMatcher;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.serviceport.ServicePortAssigner;
import io.github.marathonports.serviceport.ServicePortAssignment;
import io.github.marathonports.testkit.jqwik.MarathonPortsDomain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** The ledgers agree with the pure functions, and keep their books, on every history. */
@Domain(MarathonPortsDomain.class)
@Domain(DomainContext.Global.class)
class LedgerProperties {

    /** A range that small is often exhausted, and holds numbers that the apps of the domain name too. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_service_port_ledger_equals_the_pure_assigner_on_every_history(
            @ForAll @Size(max = 3) List<AppSpec> start,
            @ForAll @Size(max = 12) List<@Size(max = 3) List<AppSpec>> updates,
            @ForAll @IntRange(min = 0, max = 8) int width,
            @ForAll long seed) {
        Random random = new Random(seed);
        PortRange range = PortRange.of(9999, 9999 + width);
        List<AppSpec> before = distinct(start);
        ServicePortLedger ledger = ServicePortLedger.of(range, before);
        for (List<AppSpec> update : updates) {
            List<AppSpec> posted = sometimesKnown(distinct(update), ledger, random);
            List<RunSpecId> removed = sometimesRemoved(before, posted, random);
            before = step(range, ledger, before, posted, removed);
        }
        assertThat(ledger.apps()).isEqualTo(before);
    }

    private static List<AppSpec> distinct(List<AppSpec> apps) {
        return List.copyOf(apps.stream()
                .collect(Collectors.toMap(AppSpec::id, app -> app, (a, b) -> a, LinkedHashMap::new))
                .values());
    }

    /** Some apps are posted again as they are, or with another number of instances (S6.1). */
    private static List<AppSpec> sometimesKnown(List<AppSpec> posted, ServicePortLedger ledger, Random random) {
        return posted.stream()
                .map(app -> random.nextInt(4) > 0
                        ? app
                        : ledger.app(app.id())
                                .map(known -> known.withInstances(random.nextInt(3)))
                                .orElse(app))
                .toList();
    }

    private static List<RunSpecId> sometimesRemoved(List<AppSpec> before, List<AppSpec> posted, Random random) {
        return before.stream()
                .map(AppSpec::id)
                .filter(id -> posted.stream().noneMatch(app -> app.id().equals(id)) && random.nextInt(4) == 0)
                .toList();
    }

    /** One update on both sides; the apps after it. */
    private static List<AppSpec> step(
            PortRange range,
            ServicePortLedger ledger,
            List<AppSpec> before,
            List<AppSpec> posted,
            List<RunSpecId> removed) {
        List<AppSpec> after = new ArrayList<>(before);
        after.removeIf(app -> removed.contains(app.id())
                || posted.stream().anyMatch(other -> other.id().equals(app.id())));
        after.addAll(posted);
        ServicePortAssignment pure = ServicePortAssigner.of(range).assign(before, after);
        return pure.fold(
                assigned -> {
                    Statistics.label("update").collect("applied");
                    assertThat(ledger.update(posted, removed).orElseThrow()).isEqualTo(assigned.ports());
                    assertThat(ledger.apps()).isEqualTo(assigned.apps());
                    assertThat(ledger.free()).isEqualTo(freeAfter(range, assigned.apps()));
                    return assigned.apps();
                },
                exhausted -> {
                    Statistics.label("update").collect("refused");
                    assertThat(ledger.update(posted, removed)).isEqualTo(new Refused(exhausted));
                    assertThat(ledger.apps()).isEqualTo(before);
                    return before;
                });
    }

    private static int freeAfter(PortRange range, List<AppSpec> apps) {
        PortRanges used = PortRanges.ofPorts(apps.stream()
                .flatMap(app -> app.servicePorts().stream())
                .mapToInt(Integer::intValue)
                .toArray());
        return PortRanges.of(range).minus(used).size();
    }

    /** Tasks come and go; what is offered and what is held are always the whole agent, once. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void an_agent_offers_exactly_what_no_task_holds(
            @ForAll Offer whole, @ForAll @Size(max = 8) List<AppSpec> apps, @ForAll long seed) {
        List<Ports> total = withoutOverlaps(whole);
        AgentLedger agent = AgentLedger.of("S0", "agent1.example", total);
        Map<String, Match> running = new LinkedHashMap<>();
        Random random = new Random(seed);
        for (int step = 0; step < apps.size(); step++) {
            AppSpec app = apps.get(step);
            String task = app.id() + "." + step;
            Match match = matchOrNull(app, agent, random);
            if (match != null && hasEachPortOnce(match)) {
                agent.take(task, match);
                running.put(task, match);
            } else if (!running.isEmpty()) {
                String first = running.keySet().iterator().next();
                agent.release(first);
                running.remove(first);
            }
            assertBooksAreKept(agent, total, running);
        }
    }

    private static List<Ports> withoutOverlaps(Offer offer) {
        PortRanges seen = PortRanges.empty();
        List<Ports> total = new ArrayList<>();
        for (Ports ports : offer.ports()) {
            PortRanges own = ports.portRanges().minus(seen);
            seen = seen.union(own);
            total.add(
                    new Ports(ports.role(), Ports.of(ports.role(), own).ranges(), ports.reservation(), ports.volume()));
        }
        return total;
    }

    private static Match matchOrNull(AppSpec app, AgentLedger agent, Random random) {
        ResourceSelector selector = ResourceSelector.acceptingRoles(Role.ANY, Role.of("web"));
        return PortsMatcher.of(PortStrategy.lazy())
                .match(app, agent.offer(), selector, random)
                .fold(match -> match, noMatch -> null);
    }

    private static boolean hasEachPortOnce(Match match) {
        List<Integer> ports = match.takenPorts().stream().map(TakenPort::port).toList();
        return ports.size() == ports.stream().distinct().count();
    }

    private static void assertBooksAreKept(AgentLedger agent, List<Ports> total, Map<String, Match> running) {
        assertThat(agent.tasks()).containsExactlyElementsOf(running.keySet());
        running.forEach((task, match) -> match.takenPorts()
                .forEach(taken -> assertThat(agent.holder(taken.port())).isEqualTo(Optional.of(task))));
        for (Role role : List.of(Role.ANY, Role.of("web"))) {
            PortRanges taken = PortRanges.ofPorts(running.values().stream()
                    .flatMap(match -> match.takenPorts().stream())
                    .filter(port -> port.role().equals(role))
                    .mapToInt(TakenPort::port)
                    .toArray());
            assertThat(agent.inUse(role)).isEqualTo(taken);
            assertThat(agent.free(role)).isEqualTo(ofRole(total, role).minus(taken));
        }
        assertThat(agent.offer().ports()).allMatch(ports -> !ports.ranges().isEmpty());
        assertThat(agent.offer().ports().stream()
                        .map(ports -> List.of(ports.role(), ports.reservation(), ports.volume())))
                .doesNotHaveDuplicates();
    }

    private static PortRanges ofRole(List<Ports> total, Role role) {
        PortRanges ports = PortRanges.empty();
        for (Ports resource : total) {
            ports = resource.role().equals(role) ? ports.union(resource.portRanges()) : ports;
        }
        return ports;
    }
}
