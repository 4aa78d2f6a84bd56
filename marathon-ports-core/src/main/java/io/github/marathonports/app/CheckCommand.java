package io.github.marathonports.app;

import io.github.marathonports.violation.FieldPath;
import java.util.Objects;

/**
 * A health check that runs a command in a shell, where it sees the variables of the task (S10, S13.2).
 *
 * <p>It probes no port of its own, so no rule about ports judges it. Immutable and thread-safe.
 *
 * @param path where the command stands
 * @param shell the command
 */
public record CheckCommand(FieldPath path, String shell) {
    /** Checks that nothing is missing. */
    public CheckCommand {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(shell, "shell");
    }
}
