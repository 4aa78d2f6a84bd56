package io.github.marathonports.examples.cli;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.examples.cli.Placement.Attempt;
import io.github.marathonports.examples.cli.Placement.Placed;
import io.github.marathonports.examples.cli.Placement.Plan;
import io.github.marathonports.launch.ContainerBindings;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.NetworkBinding;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.launch.PodPort;
import io.github.marathonports.launch.PortBinding;
import io.github.marathonports.launch.ResolvedPort;
import io.github.marathonports.match.NoMatchReason;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.ScalarMatch;
import java.util.ArrayList;
import java.util.List;

/** A placement as a person reads it. */
final class PlacementText {
    private final Placement placement;
    private final StringBuilder text = new StringBuilder();

    private PlacementText(Placement placement) {
        this.placement = placement;
    }

    static String of(Placement placement) {
        PlacementText text = new PlacementText(placement);
        placement.placed().ifPresentOrElse(text::placed, text::notPlaced);
        return text.text.toString();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private void notPlaced() {
        int agents = placement.agents().size();
        line(placement.spec().id() + " fits on none of " + (agents == 1 ? "1 agent." : agents + " agents."));
        line("");
        ScarcePort.of(placement.explanation()).forEach(port -> line(port.sentence()));
        placement.attempts().forEach(this::attempt);
    }

    private void attempt(Attempt attempt) {
        line("");
        line(name(attempt.agent()));
        if (attempt.agent().availability() == Availability.INACTIVE) {
            line("  is not active, so it makes no offers");
            return;
        }
        List<String> reasons = attempt.ports()
                .fold(
                        match -> List.of("ports fit"),
                        noMatch -> noMatch.reasons().stream()
                                .map(PlacementText::sentence)
                                .toList());
        reasons.forEach(reason -> line("  " + reason));
        attempt.shortages().forEach(shortage -> line("  " + sentence(shortage)));
        if (attempt.isKeptForGpus()) {
            line("  Marathon keeps agents with gpus for apps that ask for gpus (S12.15)");
        } else if (attempt.shortages().isEmpty()) {
            line("  cpus, mem, disk and gpus fit");
        }
    }

    private static String sentence(NoMatchReason reason) {
        return reason.sentence() + " (" + reason.rule() + ")";
    }

    private static String sentence(ScalarMatch shortage) {
        return Scalars.text(shortage.asked()) + " " + shortage.scalar().text() + " asked but only "
                + Scalars.text(shortage.offered()) + " free";
    }

    private static String name(AgentSnapshot agent) {
        if (agent.id().isEmpty()) {
            return agent.hostname();
        }
        return agent.hostname().isEmpty() ? "agent " + agent.id() : agent.hostname() + " (agent " + agent.id() + ")";
    }

    private void placed(Placed placed) {
        line(placement.spec().id() + " fits on " + name(placed.agent()) + ".");
        int passed = placement.attempts().size() - 1;
        if (passed > 0) {
            line(passed + (passed == 1 ? " agent before it does not fit:" : " agents before it do not fit:"));
            placement.attempts().subList(0, passed).forEach(this::attempt);
        }
        if (placed.plan() instanceof Plan.OfPod pod) {
            pod(pod.plan());
        } else {
            app(((Plan.OfApp) placed.plan()).plan(), placed.match());
        }
    }

    private void app(LaunchPlan plan, Match match) {
        section("Ports", portRows(plan.app(), plan, match));
        section("Environment", VariableRows.of(plan.environment().variables()));
        plan.containerBindings().ifPresent(bindings -> section("Bindings", bindingRows(bindings)));
    }

    private void pod(PodLaunchPlan plan) {
        section(
                "Endpoints",
                plan.ports().stream().map(PlacementText::endpointRow).toList());
        plan.tasks()
                .forEach(task -> section(
                        "Environment of " + task.name(),
                        VariableRows.of(task.environment().variables())));
        section("Bindings", networkRows(plan.networkBindings()));
    }

    private static List<String> endpointRow(PodPort port) {
        return List.of(
                String.valueOf(port.position()),
                port.endpoint().name(),
                String.join(",", port.protocols()),
                port.hostPort().isPresent() ? "host port " + port.hostPort().getAsInt() : "no host port",
                port.containerPort() == 0 ? "" : "container port " + port.containerPort());
    }

    private void section(String title, List<List<String>> rows) {
        line("");
        line(title);
        if (rows.isEmpty()) {
            line("  none");
        }
        Table.lines(rows).forEach(row -> line("  " + row));
    }

    private static List<List<String>> portRows(AppSpec app, LaunchPlan plan, Match match) {
        List<List<String>> rows = new ArrayList<>();
        for (ResolvedPort port : plan.ports()) {
            int position = port.position();
            rows.add(List.of(
                    String.valueOf(position),
                    port.name().orElse("-"),
                    port.protocol().text(),
                    match.hostPorts().get(position).isPresent()
                            ? "host port " + match.hostPorts().get(position).getAsInt()
                            : "no host port",
                    app.isHostMode() ? "" : "container port " + port.containerPort(),
                    "service port " + app.servicePort(position)));
        }
        return rows;
    }

    private static List<List<String>> bindingRows(ContainerBindings bindings) {
        List<List<String>> rows = new ArrayList<>();
        bindings.docker()
                .ifPresent(docker -> docker.portBindings()
                        .forEach(binding -> rows.add(List.of("DOCKER " + docker.network(), described(binding)))));
        rows.addAll(networkRows(bindings.networks()));
        return rows;
    }

    private static List<List<String>> networkRows(List<NetworkBinding> networks) {
        return networks.stream()
                .flatMap(network -> network.portBindings().stream()
                        .map(binding -> List.of("network " + network.name(), described(binding))))
                .toList();
    }

    private static String described(PortBinding binding) {
        return "host port " + binding.hostPort() + " to container port " + binding.containerPort()
                + binding.protocol().map(protocol -> "/" + protocol).orElse("");
    }
}
