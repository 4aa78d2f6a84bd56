package io.github.marathonports.launch;

import java.util.Optional;

/**
 * One port mapping as the containerizer gets it (S10.8).
 *
 * <p>Immutable and thread-safe.
 *
 * @param hostPort the taken host port
 * @param containerPort the port inside the container; never 0
 * @param protocol {@code tcp} or {@code udp}; for a MESOS container also {@code udp,tcp}, as declared; empty for a pod's
 *     endpoint that declares none
 */
public record PortBinding(int hostPort, int containerPort, Optional<String> protocol) {}
