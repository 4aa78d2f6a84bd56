package io.github.marathonports.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.OfferMatchResult.Declined;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.testkit.cluster.FakeAgent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** An agent of the simulation, all arrays, does what Marathon does with the offers of a {@link FakeAgent} of the same text. */
class SimulatedAgentProperties {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();

    /** A running task on both sides. */
    private record Twin(SimulatedTask simulated, String fake) {}

    @Property
    void tasks_come_and_go_as_on_a_fake_agent_with_the_same_ports_and_reasons(
            @ForAll @Size(min = 5, max = 40) List<@From("specs") RunSpec> specs,
            @ForAll("texts") String resources,
            @ForAll long seed) {
        FakeAgent fake = FakeAgent.builder().id("S0").resources(resources).build();
        SimulatedAgent simulated = new SimulatedAgent(new AgentKind(resources), SimulationStrategy.reference());
        Random random = new Random(seed);
        Deque<Twin> running = new ArrayDeque<>();
        for (int now = 0; now < specs.size(); now++) {
            if (!running.isEmpty() && random.nextInt(3) == 0) {
                Twin twin = running.remove();
                simulated.release(twin.simulated, now);
                fake.release(twin.fake);
            }
            launch(new Workload(specs.get(now)), specs.get(now), simulated, fake, now)
                    .ifPresent(running::add);
            assertThat(simulated.metrics(0, 1 + now).freeRanges()).isNotNegative();
        }
    }

    @Example
    void S12_15_parts_that_add_up_to_less_in_doubles_are_declined_as_marathon_declines_them() {
        AppSpec app = AppSpec.builder("/a")
                .acceptedResourceRoles(List.of("*", "web"))
                .scalars(new Scalars(1, 0, 0, 0))
                .portDefinitions(List.of())
                .build();
        FakeAgent fake =
                FakeAgent.builder().id("S0").resources("cpus:0.7;cpus(web):0.3").build();
        SimulatedAgent simulated =
                new SimulatedAgent(new AgentKind("cpus:0.7;cpus(web):0.3"), SimulationStrategy.reference());
        assertThat(MARATHON.matchOffer(app, fake.offer(), new Random(1))).isInstanceOf(Declined.class);
        assertThat(simulated.shortage(new Workload(app))).contains(DeclineReason.INSUFFICIENT_CPUS);
    }

    private static Optional<Twin> launch(
            Workload workload, RunSpec spec, SimulatedAgent simulated, FakeAgent fake, int now) {
        OfferMatchResult expected = MARATHON.matchOffer(spec, fake.offer(), new Random(now));
        Optional<DeclineReason> shortage = simulated.shortage(workload);
        Optional<Match> match = shortage.isPresent() ? Optional.empty() : simulated.match(workload, new Random(now));
        Optional<Match> taken = expected.fold(there -> Optional.of(there.ports()), declined -> Optional.empty());
        Statistics.label("taken").collect(taken.isPresent()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 20);
            coverage.check(false).percentage(share -> share > 20);
        });
        assertThat(match).as("%s on %s", spec, fake).isEqualTo(taken);
        if (expected instanceof Declined declined) {
            assertThat(shortage.orElse(DeclineReason.INSUFFICIENT_PORTS)).isIn(declined.reasons());
            return Optional.empty();
        }
        fake.take("task-" + now, spec, match.orElseThrow());
        return Optional.of(
                new Twin(simulated.take(workload, match.orElseThrow(), now, new LongSamples()), "task-" + now));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                "ports:[31000-31007]",
                "ports:[31000-31003, 31006-31015];cpus:3",
                "ports:[31000-31003];ports(web):[31004-31015];cpus:2;cpus(web):2;mem:512;mem(web):512",
                "ports:[31000-31015];gpus:1",
                "ports:[31000-31015];gpus(web):1;cpus:4",
                "ports:[31000-31015];disk:20;mem:300",
                "ports:[];ports(web):[31000-31015]",
                "ports:[]");
    }

    @Provide
    Arbitrary<RunSpec> specs() {
        return Combinators.combine(
                        Arbitraries.defaultFor(RunSpec.class),
                        Arbitraries.of(List.of("*"), List.of("web"), List.of("web", "*"))
                                .optional(),
                        Arbitraries.of(
                                new Scalars(1, 128, 0, 0),
                                new Scalars(0.1, 32, 0, 0),
                                new Scalars(0.1, 32, 10, 0),
                                new Scalars(0.1, 32, 0, 1)))
                .as(SimulatedAgentProperties::changed)
                .filter(SimulatedAgentProperties::canLaunch);
    }

    private static RunSpec changed(RunSpec spec, Optional<List<String>> roles, Scalars scalars) {
        return spec instanceof AppSpec app
                ? AppSpec.builder()
                        .from(app)
                        .acceptedResourceRoles(roles)
                        .scalars(scalars)
                        .build()
                : PodSpec.builder(spec.id().toString())
                        .from((PodSpec) spec)
                        .acceptedResourceRoles(roles)
                        .scalars(scalars)
                        .build();
    }

    /** S12.4: the simulation refuses the others. */
    private static boolean canLaunch(RunSpec spec) {
        return MARATHON.explain(spec, ClusterSnapshot.of()).launchFailures().isEmpty();
    }
}
