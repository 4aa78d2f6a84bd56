package io.github.marathonports.launch;

import io.github.marathonports.network.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One port position of a task with every number settled (S10.1).
 *
 * <p>Immutable and thread-safe.
 *
 * @param position counted from 0
 * @param name the name, if it has one
 * @param protocol the protocol
 * @param labels the user's labels, in document order
 * @param networkNames the container networks it belongs to; empty means all, and always empty in host mode
 * @param declaredPort the container port, or in host mode the service port, as declared; 0..65535
 * @param hostPort the taken host port, if one was taken
 * @param effectivePort the port that the task should listen on; 1..65535
 */
public record ResolvedPort(
        int position,
        Optional<String> name,
        Protocol protocol,
        Map<String, String> labels,
        List<String> networkNames,
        int declaredPort,
        OptionalInt hostPort,
        int effectivePort)
        implements TaskPort {

    /** Whether neither the agent nor the document gave a number, so that a random one was made up (S10.1). */
    public boolean isGenerated() {
        return hostPort.isEmpty() && declaredPort == 0;
    }

    @Override
    public List<String> protocols() {
        return protocol.expansion();
    }

    /** The protocol as declared: {@code udp,tcp} stays one binding (S10.8). */
    @Override
    public List<Optional<String>> bindingProtocols() {
        return List.of(Optional.of(protocol.text()));
    }
}
