package io.github.marathonports.lint;

import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.violation.FieldPath;
import java.util.List;
import java.util.Map;

/**
 * One port of an accepted app or pod, and where the document says it.
 *
 * @param path the mapping, definition, number or endpoint; the list, or the document, for one that was filled in
 * @param hostPortPath the number that asks for a host port
 * @param described what it is, for a sentence: {@code mapping 0}
 * @param hostPort what it asks of an agent
 * @param protocols its single protocols; none for an endpoint that names none
 * @param labels the user's labels
 */
record PortPosition(
        FieldPath path,
        FieldPath hostPortPath,
        String described,
        HostPortRequest hostPort,
        List<String> protocols,
        Map<String, String> labels) {

    boolean isFixed() {
        return hostPort instanceof HostPortRequest.Static;
    }

    /** The host port of a fixed one. */
    int fixedPort() {
        return ((HostPortRequest.Static) hostPort).port();
    }

    /** Whether both speak a protocol; one that names none is taken to speak any. */
    boolean sharesProtocolWith(PortPosition other) {
        return protocols.isEmpty()
                || other.protocols.isEmpty()
                || protocols.stream().anyMatch(other.protocols::contains);
    }
}
