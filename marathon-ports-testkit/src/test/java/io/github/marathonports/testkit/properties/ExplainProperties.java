package io.github.marathonports.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.explain.Check;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.explain.Remedy;
import io.github.marathonports.explain.Rollout.Outcome;
import io.github.marathonports.explain.Verdict;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.OfferMatchResult.Taken;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What an explanation claims, held against the matcher that looks at one offer at a time. */
class ExplainProperties {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();

    @Property
    void FITS_and_PARTIALLY_are_confirmed_by_the_matcher_on_what_the_agents_have_free(
            @ForAll("specs") RunSpec spec, @ForAll("clusters") ClusterSnapshot cluster) {
        Explanation explanation = MARATHON.explain(spec, cluster);
        Statistics.label("verdict").collect(explanation.verdict()).coverage(coverage -> {
            for (Verdict verdict : Verdict.values()) {
                coverage.check(verdict).percentage(share -> share > 1);
            }
        });
        int started = 0;
        for (Explanation.Room room : explanation.placement()) {
            started += started(spec, room);
        }
        assertThat(started).isEqualTo(explanation.instancesNow());
        assertThat(explanation.instancesNow() == spec.instances()).isEqualTo(explanation.verdict() == Verdict.FITS);
    }

    /** Launches one instance after the other on one agent, each taking its ports and amounts from what is left; one more fails. */
    private static int started(RunSpec spec, Explanation.Room room) {
        AgentSnapshot agent = room.agent();
        for (int i = 0; i < room.instances(); i++) {
            OfferMatchResult result = MARATHON.matchOffer(spec, agent.freeOffer(), new Random(i));
            assertThat(result.isMatch()).as("instance %s on %s", i, agent).isTrue();
            agent = without(agent, spec.scalars(), ((Taken) result).ports());
        }
        return room.instances();
    }

    /** The specs of this class accept role {@code *} only. */
    private static AgentSnapshot without(AgentSnapshot agent, Scalars scalars, Match match) {
        PortRanges taken = PortRanges.ofPorts(
                match.takenPorts().stream().mapToInt(TakenPort::port).toArray());
        return AgentSnapshot.of(
                agent.id(),
                agent.hostname(),
                agent.resources().stream()
                        .map(role -> role.role().equals(Role.ANY)
                                ? new RoleResources(
                                        role.role(),
                                        role.reservation(),
                                        role.volume(),
                                        role.total(),
                                        role.free().minus(new Resources(taken, scalars)),
                                        role.offered())
                                : role)
                        .toList());
    }

    @Property
    void an_agent_that_passes_is_one_that_Marathon_takes_and_one_that_fails_is_one_that_it_declines(
            @ForAll("specs") RunSpec spec, @ForAll("clusters") ClusterSnapshot cluster) {
        MARATHON.explain(spec, cluster).agents().forEach(fit -> {
            boolean taken = MARATHON.matchOffer(spec, fit.agent().freeOffer(), new Random(1))
                    .isMatch();
            assertThat(fit.checks().instancesNow() > 0).as("%s", fit).isEqualTo(isActive(fit.agent()) && taken);
            assertThat(fit.checks().passed()).as("%s", fit).isEqualTo(isActive(fit.agent()) && taken);
        });
    }

    private static boolean isActive(AgentSnapshot agent) {
        return agent.availability() == Availability.ACTIVE;
    }

    @Property
    void NEVER_is_confirmed_on_the_total_resources_of_every_agent(
            @ForAll("specs") RunSpec spec, @ForAll("clusters") ClusterSnapshot cluster) {
        Explanation explanation = MARATHON.explain(spec, cluster);
        boolean some = cluster.agents().stream()
                .anyMatch(agent -> MARATHON.matchOffer(spec, agent.totalOffer(), new Random(1))
                        .isMatch());
        assertThat(explanation.instancesEver() > 0).isEqualTo(some && spec.instances() > 0);
        if (explanation.verdict() == Verdict.NEVER) {
            assertThat(some).isFalse();
        }
    }

    @Property
    void every_remedy_cures_and_says_so_in_words(
            @ForAll("specs") RunSpec spec, @ForAll("clusters") ClusterSnapshot cluster) {
        Explanation explanation = MARATHON.explain(spec, cluster);
        List<Remedy> remedies = explanation.remedies();
        Statistics.label("has a remedy, unless it fits")
                .collect(explanation.verdict() == Verdict.FITS ? "fits" : !remedies.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        assertThat(remedies).allSatisfy(remedy -> {
            assertThat(MARATHON.explain(remedy.applyTo(spec), remedy.applyTo(cluster))
                            .verdict())
                    .as(remedy.sentence())
                    .isEqualTo(Verdict.FITS);
            assertThat(explanation.toString()).contains(remedy.sentence());
        });
    }

    @Property
    void a_rollout_deadlocks_only_where_one_more_task_has_no_room(
            @ForAll("specs") RunSpec spec, @ForAll("clusters") ClusterSnapshot cluster) {
        Explanation explanation = MARATHON.explain(spec, cluster);
        if (explanation.rollout().outcome() == Outcome.DEADLOCKS) {
            RunSpec oneMore = more(spec);
            assertThat(MARATHON.explain(oneMore, cluster).instancesEver()).isEqualTo(spec.instances());
            assertThat(explanation.rollout().blocking()).isNotEmpty();
        }
    }

    private static RunSpec more(RunSpec spec) {
        return spec instanceof AppSpec app
                ? app.withInstances(app.instances() + 1)
                : PodSpec.builder(spec.id().toString())
                        .from((PodSpec) spec)
                        .instances(spec.instances() + 1)
                        .build();
    }

    @Property
    void groups_hold_every_agent_once_and_a_node_passes_only_if_its_children_do(
            @ForAll("specs") RunSpec spec, @ForAll("clusters") ClusterSnapshot cluster) {
        Explanation explanation = MARATHON.explain(spec, cluster);
        List<AgentSnapshot> grouped = new ArrayList<>();
        explanation.groups().forEach(group -> {
            grouped.add(group.first().agent());
            group.others().forEach(fit -> grouped.add(fit.agent()));
        });
        assertThat(grouped).containsExactlyInAnyOrderElementsOf(cluster.agents());
        explanation.agents().forEach(fit -> consistent(fit.checks()));
    }

    private static void consistent(Check check) {
        if (!check.children().isEmpty()) {
            assertThat(check.passed()).isEqualTo(check.children().stream().allMatch(Check::passed));
        }
        assertThat(check.sentence()).isNotBlank();
        check.children().forEach(ExplainProperties::consistent);
    }

    @Provide
    Arbitrary<RunSpec> specs() {
        return Arbitraries.oneOf(bridgeApps(), hostApps(), pods());
    }

    private static Arbitrary<Integer> instances() {
        return Arbitraries.integers().between(0, 4);
    }

    private static Arbitrary<Scalars> scalars() {
        return Combinators.combine(
                        Arbitraries.of(0.0, 0.1, 0.1, 0.3, 1.0, 4.5),
                        Arbitraries.of(0.0, 128.0, 128.0, 128.0, 4096.0),
                        Arbitraries.frequency(Tuple.of(9, 0.0), Tuple.of(1, 1.0)))
                .as((cpus, mem, gpus) -> new Scalars(cpus, mem, 0, gpus));
    }

    private static Arbitrary<HostPortRequest> requests() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(HostPortRequest.dynamic())),
                Tuple.of(3, Arbitraries.integers().between(31000, 31003).map(HostPortRequest::fixed)),
                Tuple.of(1, Arbitraries.of(80, 880, 65535).map(HostPortRequest::fixed)));
    }

    private static Arbitrary<Integer> ports() {
        return Arbitraries.integers().between(31000, 31005);
    }

    private static Arbitrary<RunSpec> bridgeApps() {
        return Combinators.combine(requests().list().ofMaxSize(3), instances(), scalars())
                .as((requests, instances, scalars) -> AppSpec.builder("/app")
                        .instances(instances)
                        .scalars(scalars)
                        .addNetworks(Network.bridge())
                        .container(AppContainer.mesos(requests.stream()
                                .map(request -> PortMapping.dynamic(80).withHostPort(request))
                                .toArray(PortMapping[]::new)))
                        .build());
    }

    private static Arbitrary<RunSpec> hostApps() {
        return Combinators.combine(
                        Arbitraries.oneOf(ports(), Arbitraries.of(0, 80))
                                .list()
                                .ofMaxSize(3)
                                .uniqueElements(),
                        Arbitraries.of(true, false),
                        instances(),
                        scalars())
                .as((ports, required, instances, scalars) -> AppSpec.builder("/app")
                        .instances(instances)
                        .scalars(scalars)
                        .requirePorts(required)
                        .portDefinitions(ports.stream().map(PortDefinition::of).toList())
                        .build());
    }

    private static Arbitrary<RunSpec> pods() {
        return Combinators.combine(
                        requests().list().ofMaxSize(3).uniqueElements(Object::toString), instances(), scalars())
                .as((requests, instances, scalars) -> {
                    List<Endpoint> endpoints = new ArrayList<>();
                    for (HostPortRequest request : requests) {
                        endpoints.add(Endpoint.builder()
                                .name("e" + endpoints.size())
                                .hostPort(request)
                                .build());
                    }
                    return PodSpec.builder("/pod")
                            .instances(instances)
                            .scalars(scalars)
                            .addContainers(PodContainer.of("c", endpoints.toArray(Endpoint[]::new)))
                            .build();
                });
    }

    @Provide
    Arbitrary<ClusterSnapshot> clusters() {
        return agents().list().ofMinSize(0).ofMaxSize(5).map(ClusterSnapshot::new);
    }

    private static Arbitrary<AgentSnapshot> agents() {
        return Combinators.combine(
                        roleResources(Role.ANY),
                        roleResources(Role.of("web")),
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(Tuple.of(9, Availability.ACTIVE), Tuple.of(1, Availability.INACTIVE)))
                .as((any, web, hasWeb, availability) -> new AgentSnapshot(
                        "S", "h", Source.TOTALS, availability, hasWeb ? List.of(any, web) : List.of(any)));
    }

    private static Arbitrary<RoleResources> roleResources(Role role) {
        Arbitrary<Resources> total = Combinators.combine(
                        portSet(role),
                        Arbitraries.of(0.3, 1.0, 4.0, 8.0),
                        Arbitraries.of(256.0, 1024.0, 8192.0),
                        gpus())
                .as((ports, cpus, mem, gpus) -> new Resources(ports, new Scalars(cpus, mem, 0, gpus)));
        Arbitrary<Resources> used = Combinators.combine(
                        portSet(role),
                        Arbitraries.of(0.0, 0.0, 0.3, 4.0),
                        Arbitraries.of(0.0, 0.0, 256.0),
                        Arbitraries.of(true, false))
                .as((ports, cpus, mem, idle) ->
                        idle ? Resources.none() : new Resources(ports, new Scalars(cpus, mem, 0, 0)));
        return Combinators.combine(total, used)
                .as((all, busy) -> new RoleResources(
                        role, Optional.empty(), VolumeUse.NONE, all, all.minus(busy), Resources.none()));
    }

    private static Arbitrary<Double> gpus() {
        return Arbitraries.frequency(Tuple.of(14, 0.0), Tuple.of(1, 1.0));
    }

    /** The two roles of an agent never share a port. */
    private static Arbitrary<PortRanges> portSet(Role role) {
        int begin = role.equals(Role.ANY) ? 31000 : 31003;
        PortRanges all = PortRanges.ofPorts(begin, begin + 1, begin + 2);
        Arbitrary<PortRanges> some = Arbitraries.integers()
                .between(begin, begin + 2)
                .set()
                .ofMaxSize(3)
                .map(ports -> PortRanges.ofPorts(
                        ports.stream().mapToInt(Integer::intValue).toArray()));
        return Arbitraries.oneOf(Arbitraries.just(all), some);
    }
}
