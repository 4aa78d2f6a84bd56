package io.github.marathonports.testkit.assertj;

import io.github.marathonports.jackson.Reading;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.NetworkBinding;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.launch.PodTask;
import io.github.marathonports.launch.PortBinding;
import io.github.marathonports.match.NoMatchReason;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsMatchResult.NoMatch;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.serviceport.ServicePortAssignment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Decisions in words, for failures. */
final class Decisions {
    private Decisions() {}

    static String of(PortsMatchResult result) {
        return result.fold(Decisions::of, Decisions::of);
    }

    private static String of(Match match) {
        StringBuilder text = new StringBuilder("the offer has the ports\n");
        for (int i = 0; i < match.positions().size(); i++) {
            line(
                    text,
                    "position " + i + ": "
                            + match.positions().get(i).map(Decisions::of).orElse("takes none"));
        }
        return text.toString();
    }

    private static String of(TakenPort taken) {
        return "host port " + taken.port() + " of role " + taken.role()
                + taken.reservation()
                        .map(reservation -> ", reserved: " + reservation)
                        .orElse("");
    }

    private static String of(NoMatch noMatch) {
        StringBuilder text = new StringBuilder("the offer lacks ports\n");
        for (NoMatchReason reason : noMatch.reasons()) {
            line(text, reason.sentence() + " (" + reason.rule() + ")");
        }
        return text.toString();
    }

    static String of(OfferMatchResult result) {
        return result.fold(
                taken -> "the offer is taken\n" + listed(taken.scalars()) + of(taken.ports()),
                declined -> "the offer is declined: " + declined.reasons() + "\n" + listed(declined.scalars())
                        + of(declined.ports()));
    }

    static String of(Reading<?> reading) {
        return reading.fold(
                read -> "read: " + read.value() + "\n",
                unreadable -> unreadable.source() + " cannot be read\n" + listed(unreadable.violations()));
    }

    static String of(Normalization<?> normalization) {
        return normalization.fold(
                accepted -> "accepted: " + accepted.spec() + "\n" + listed(accepted.steps()),
                rejected -> "rejected at stage " + rejected.stage() + "\n" + listed(rejected.violations()));
    }

    static String of(ServicePortAssignment assignment) {
        return assignment.fold(
                assigned -> "service ports are assigned\n"
                        + listed(assigned.apps().stream()
                                .map(app -> app.id() + ": " + app.servicePorts())
                                .toList()),
                exhausted -> exhausted + "\n");
    }

    static String of(LaunchPlan plan) {
        return "task of " + plan.app().id() + " on " + host(plan.hostname()) + "\nenvironment\n"
                + indented(plan.environment().toString())
                + "bindings\n"
                + plan.containerBindings()
                        .map(bindings -> bindings.portBindings().stream()
                                .map(binding -> "  " + of(binding) + "\n")
                                .collect(Collectors.joining()))
                        .orElse("")
                + "discovery " + plan.discovery().name() + "\n"
                + listed(plan.discovery().ports());
    }

    static String of(PodLaunchPlan plan) {
        StringBuilder text = new StringBuilder("task of " + plan.pod().id() + " on " + host(plan.hostname()) + "\n");
        plan.networkBindings().forEach(network -> text.append(of(network)));
        plan.tasks().forEach(task -> text.append(of(task)));
        return text.toString();
    }

    static String of(PodTask task) {
        return "container " + task.name() + ", host ports " + task.hostPorts() + ", health check port "
                + number(task.healthCheckPort()) + "\n"
                + indented(task.environment().toString())
                + listed(task.discovery());
    }

    private static String of(NetworkBinding network) {
        return "network " + network.name() + "\n"
                + network.portBindings().stream()
                        .map(binding -> "  " + of(binding) + "\n")
                        .collect(Collectors.joining());
    }

    static String of(PortBinding binding) {
        return "host port " + binding.hostPort() + " to container port " + binding.containerPort()
                + binding.protocol().map(protocol -> " " + protocol).orElse("");
    }

    static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "none";
    }

    private static String host(Optional<String> hostname) {
        return hostname.orElse("an agent without hostname");
    }

    private static String listed(List<?> items) {
        return items.stream().map(item -> "  " + item + "\n").collect(Collectors.joining());
    }

    private static String indented(String lines) {
        return lines.lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }
}
