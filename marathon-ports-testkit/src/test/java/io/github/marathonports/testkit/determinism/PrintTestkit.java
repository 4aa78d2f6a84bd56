package io.github.marathonports.testkit.determinism;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.testkit.cluster.FakeAgent;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.cluster.FakeTask;
import io.github.marathonports.testkit.marathon.FakeMarathon;
import io.github.marathonports.testkit.simulation.Arrivals;
import io.github.marathonports.testkit.simulation.ClusterSimulation;
import io.github.marathonports.testkit.simulation.Lifetimes;
import io.github.marathonports.testkit.simulation.SimulationChart;
import io.github.marathonports.testkit.simulation.SimulationReport;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A program that prints everything that the testkit can print: the life of a Marathon on a cluster, and a simulation. */
final class PrintTestkit {
    private static final AppSpec WEB = AppSpec.builder("/web")
            .addNetworks(Network.bridge())
            .container(AppContainer.docker(PortMapping.fixed(80, 31001), PortMapping.dynamic(443)))
            .acceptedResourceRoles(List.of("*", "web"))
            .putEnv("A", "1")
            .putEnv("B", "2")
            .putLabels("x", "1")
            .putLabels("y", "2")
            .instances(3)
            .build();
    private static final PodSpec POD = PodSpec.builder("/pod")
            .addNetworks(Network.container("one"))
            .addContainers(PodContainer.of(
                    "front",
                    Endpoint.builder()
                            .name("http")
                            .containerPort(8080)
                            .hostPort(HostPortRequest.dynamic())
                            .protocols(List.of("tcp", "udp"))
                            .build()))
            .instances(2)
            .build();

    private PrintTestkit() {}

    /** Prints to standard output. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        live(out);
        simulate(out);
        out.flush();
    }

    private static void live(PrintStream out) {
        Reservation reservation = new Reservation(Optional.of("ops"), Map.of("team", "x"));
        FakeCluster cluster = FakeCluster.builder()
                .agents("ports:[31000-31005];cpus:3", "ports(db):[80-81];ports(web):[31001-31009];cpus:2")
                .agent(FakeAgent.builder()
                        .id("S2")
                        .resources("ports:[31000-31003]")
                        .reserved(reservation, "ports(web):[31010-31012];cpus(web):4")
                        .attribute("rack", "r2")
                        .attribute("zone", "z1")
                        .build())
                .shuffledOffers()
                .seed(7)
                .build();
        FakeMarathon marathon = FakeMarathon.on(cluster, new Random(7));
        marathon.deploy(WEB, POD);
        marathon.run(3);
        cluster.agentLost("S0");
        marathon.run(2);
        cluster.agentReturns("S0");
        cluster.fail(cluster.tasks().get(0));
        marathon.deploy(AppSpec.builder().from(WEB).cmd("next").build());
        marathon.run(6);
        out.println(marathon);
        out.println(marathon.log());
        out.println(marathon.specs());
        out.println(cluster.toMesosState());
        out.println(cluster.snapshot());
        cluster.tasks().forEach(task -> print(task, out));
        out.println(cluster.marathon().explain(marathon.spec("/web"), cluster.snapshot()));
    }

    private static void print(FakeTask task, PrintStream out) {
        out.println(task + "\n" + task.environment() + task.networks() + task.discovery() + task.assignments()
                + task.containers());
    }

    private static void simulate(PrintStream out) {
        SimulationReport report = ClusterSimulation.builder()
                .agents(20, "ports:[31000-31019];ports(web):[80-89];cpus:16;cpus(web):4;gpus:1")
                .agents(10, "ports:[31000-31009];cpus:4")
                .apps(WEB, POD)
                .arrivals(Arrivals.atRandom(Duration.ofMinutes(1)))
                .lifetimes(Lifetimes.exponential(Duration.ofHours(1)))
                .seed(7)
                .run(Duration.ofHours(24));
        out.println(report);
        out.println(report.toCsv());
        out.println(report.agentsToCsv());
        out.println(SimulationChart.svg(report));
    }
}
