package io.github.marathonports.testkit.cluster;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.testkit.cluster.LaunchRefusal.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What Mesos and the agent look at before a task runs, in order; the first thing that is wrong is the refusal. */
final class LaunchCheck {
    private final FakeAgent agent;

    LaunchCheck(FakeAgent agent) {
        this.agent = agent;
    }

    Optional<LaunchRefusal> refusal(String taskId, Claim claim) {
        return exists(taskId)
                .or(() -> claim.match().takenPorts().stream()
                        .flatMap(taken -> unavailable(taken).stream())
                        .findFirst())
                .or(() -> twice(taskId, RepeatedPort.of(claim.spec(), claim.match())))
                .or(() -> noContainerPort(taskId, claim.spec()))
                .or(() -> tooLittle(taskId, Shares.of(agent.pools(), agent.free(), claim)));
    }

    Optional<LaunchRefusal> refusal(String holder, PortRanges ports) {
        PortRanges foreign = ports.minus(Shares.ofPorts(agent.pools(), ports).ports());
        return exists(holder)
                .or(() -> foreign.ports().boxed().findFirst().map(port -> foreign(port, "")))
                .or(() -> ports.ports()
                        .boxed()
                        .flatMap(port -> held(port).stream())
                        .findFirst());
    }

    private Optional<LaunchRefusal> exists(String taskId) {
        return agent.isHolder(taskId)
                ? Optional.of(LaunchRefusal.of(Kind.TASK_EXISTS, subject() + ": " + taskId + " is there already"))
                : Optional.empty();
    }

    private Optional<LaunchRefusal> unavailable(TakenPort taken) {
        if (agent.pools().stream().noneMatch(pool -> pool.has(taken))) {
            String reserved =
                    taken.reservation().map(by -> ", reserved by " + by).orElse("");
            return Optional.of(foreign(
                    taken.port(),
                    " for role " + taken.role() + reserved + ": the match was made against another agent"));
        }
        return held(taken.port());
    }

    private LaunchRefusal foreign(int port, String why) {
        return LaunchRefusal.ofPort(Kind.NOT_OFFERED, port, subject() + " does not have port " + port + why);
    }

    private Optional<LaunchRefusal> held(int port) {
        return agent.holderOf(port)
                .map(holder -> LaunchRefusal.held(
                        port, holder, subject() + ": port " + port + " is already held by " + holder));
    }

    private Optional<LaunchRefusal> twice(String taskId, OptionalInt repeated) {
        return repeated.isEmpty()
                ? Optional.empty()
                : Optional.of(LaunchRefusal.ofPort(
                        Kind.PORT_TWICE,
                        repeated.getAsInt(),
                        subject() + ": task " + taskId + " takes port " + repeated.getAsInt()
                                + " twice with one protocol, so it cannot run (S12.4)"));
    }

    /** A pod on a container network has them all, and one in host mode none. */
    private Optional<LaunchRefusal> noContainerPort(String taskId, RunSpec spec) {
        List<Endpoint> endpoints = spec instanceof PodSpec pod && !pod.isHostMode() ? pod.endpoints() : List.of();
        return endpoints.stream()
                .filter(endpoint -> endpoint.containerPort().isEmpty())
                .findFirst()
                .map(endpoint -> LaunchRefusal.of(
                        Kind.NO_CONTAINER_PORT,
                        subject() + ": endpoint " + endpoint.name() + " of " + taskId
                                + " has no container port, which a bridge network needs, so it cannot run (S13.4)"));
    }

    private Optional<LaunchRefusal> tooLittle(String taskId, Shares shares) {
        return shares.areComplete()
                ? Optional.empty()
                : Optional.of(LaunchRefusal.of(
                        Kind.TOO_LITTLE,
                        subject() + " has too little for task " + taskId + ": it lacks " + shares.missing()));
    }

    private String subject() {
        return "agent " + agent.id();
    }
}
