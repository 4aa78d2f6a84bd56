package io.github.marathonports.app;

import io.github.marathonports.network.Labels;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One container of a pod, as far as it concerns ports (S13.1).
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the container's name
 * @param endpoints its ports, in order
 * @param healthChecks the endpoints that its health check names, over http and then over tcp; usually at most one (S13.7)
 * @param environment the user's own variables, the pod's included; Marathon's win over them (S13.5)
 * @param command what it runs; empty leaves it to the image
 */
public record PodContainer(
        String name,
        List<Endpoint> endpoints,
        List<EndpointCheck> healthChecks,
        Map<String, String> environment,
        Optional<Command> command) {

    /** Copies the lists, keeping their order. */
    public PodContainer {
        Objects.requireNonNull(name, "name");
        healthChecks = List.copyOf(healthChecks);
        endpoints = List.copyOf(endpoints);
        environment = Labels.copyOf(environment);
        Objects.requireNonNull(command, "command");
    }

    /** A container with these endpoints, without health check or variables of its own. */
    public static PodContainer of(String name, Endpoint... endpoints) {
        return new PodContainer(name, List.of(endpoints), List.of(), Map.of(), Optional.empty());
    }

    /** This container with other endpoints. */
    public PodContainer withEndpoints(List<Endpoint> others) {
        return new PodContainer(name, others, healthChecks, environment, command);
    }

    /** The endpoint of this name, if the container has it. */
    public Optional<Endpoint> endpoint(String endpointName) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.name().equals(endpointName))
                .findFirst();
    }

    /**
     * What a container runs.
     *
     * @param form whether a shell sees it
     * @param words the one line for a shell, or the arguments in order
     */
    public record Command(Form form, List<String> words) {
        /** Whether a shell sees a command, and so expands variables in it. */
        public enum Form {
            /** {@code exec.command.shell}: one line. */
            SHELL,
            /** {@code exec.command.argv}: arguments that no shell sees. */
            ARGV
        }

        /** Copies the words. */
        public Command {
            Objects.requireNonNull(form, "form");
            words = List.copyOf(words);
        }
    }

    /**
     * A health check that probes an endpoint.
     *
     * @param kind over which protocol
     * @param endpoint the endpoint's name
     */
    public record EndpointCheck(Kind kind, String endpoint) {
        /** The protocol of a health check that has a port. */
        public enum Kind {
            /** {@code healthCheck.http}. */
            HTTP,
            /** {@code healthCheck.tcp}. */
            TCP
        }
    }
}
