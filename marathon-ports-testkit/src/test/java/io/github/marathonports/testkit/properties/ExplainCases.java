package io.github.marathonports.testkit.properties;

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
import io.github.marathonports.match.OfferMatchResult.Taken;
import io.github.marathonports.match.ScalarMatch;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Small clusters and what runs on them, so that every verdict comes up; and what is left when something starts. */
final class ExplainCases {
    private ExplainCases() {}

    /** What is left of an agent: each share is taken from the resources of its role; none of them is reserved. */
    static AgentSnapshot without(AgentSnapshot agent, Taken taken) {
        return AgentSnapshot.of(
                agent.id(),
                agent.hostname(),
                agent.resources().stream()
                        .map(part -> new RoleResources(
                                part.role(),
                                part.reservation(),
                                part.volume(),
                                part.total(),
                                part.free().minus(share(part.role(), taken)),
                                part.offered()))
                        .toList());
    }

    private static Resources share(Role role, Taken taken) {
        PortRanges ports = PortRanges.ofPorts(taken.ports().takenPorts().stream()
                .filter(port -> port.role().equals(role))
                .mapToInt(TakenPort::port)
                .toArray());
        Scalars amounts = new Scalars(0, 0, 0, 0);
        for (ScalarMatch match : taken.scalars()) {
            double sum = match.consumed().stream()
                    .filter(amount -> amount.role().equals(role))
                    .mapToDouble(Amount::value)
                    .sum();
            amounts = match.scalar().in(amounts, sum);
        }
        return new Resources(ports, amounts);
    }

    static Arbitrary<RunSpec> specs() {
        return Combinators.combine(
                        Arbitraries.oneOf(bridgeApps(), hostApps(), pods()),
                        Arbitraries.frequency(
                                Tuple.of(6, List.of("*")),
                                Tuple.of(1, List.of("web")),
                                Tuple.of(2, List.of("*", "web"))))
                .as(ExplainCases::accepting);
    }

    private static RunSpec accepting(RunSpec spec, List<String> roles) {
        return spec instanceof PodSpec pod
                ? PodSpec.builder(pod.id().toString())
                        .from(pod)
                        .acceptedResourceRoles(roles)
                        .build()
                : AppSpec.builder()
                        .from((AppSpec) spec)
                        .acceptedResourceRoles(roles)
                        .build();
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

    static Arbitrary<ClusterSnapshot> clusters() {
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
