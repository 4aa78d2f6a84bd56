package io.github.marathonports.launch;

import io.github.marathonports.app.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One endpoint of a pod with its host port (S13).
 *
 * <p>Immutable and thread-safe.
 *
 * @param position counted from 0 across all containers
 * @param endpoint what was declared
 * @param hostPort the taken host port, if one was taken
 */
public record PodPort(int position, Endpoint endpoint, OptionalInt hostPort) implements TaskPort {

    @Override
    public Optional<String> name() {
        return Optional.of(endpoint.name());
    }

    @Override
    public Map<String, String> labels() {
        return endpoint.labels();
    }

    @Override
    public List<String> networkNames() {
        return endpoint.networkNames();
    }

    @Override
    public int declaredPort() {
        return endpoint.containerPort().orElse(0);
    }

    @Override
    public List<String> protocols() {
        return endpoint.protocols();
    }

    /** One for each protocol, or one without when none is declared (S13.3). */
    @Override
    public List<Optional<String>> bindingProtocols() {
        return protocols().isEmpty()
                ? List.of(Optional.empty())
                : protocols().stream().map(Optional::of).toList();
    }
}
