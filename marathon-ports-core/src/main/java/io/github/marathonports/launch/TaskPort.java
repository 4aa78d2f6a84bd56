package io.github.marathonports.launch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One port of a task once its host port is known: what discovery and bindings of apps and pods read (S10.8, S11, S13.3, S13.5).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface TaskPort permits ResolvedPort, PodPort {

    /** The position among all ports of the run spec, counted from 0. */
    int position();

    /** The name; an endpoint always has one. */
    Optional<String> name();

    /** The user's labels, in document order. */
    Map<String, String> labels();

    /** The container networks it belongs to; empty means all. */
    List<String> networkNames();

    /** The taken host port, if one was taken. */
    OptionalInt hostPort();

    /** The container port as declared (in an app on the host network the service port); 0 when there is none. */
    int declaredPort();

    /** The single protocols in the order in which discovery lists them. */
    List<String> protocols();

    /** The protocols of its bindings on a network, one binding each. */
    List<Optional<String>> bindingProtocols();

    /** The port inside the container: the declared one, and the host port where none is declared (S10.8, S13.3). */
    default int containerPort() {
        return declaredPort() == 0 && hostPort().isPresent() ? hostPort().getAsInt() : declaredPort();
    }
}
