package io.github.marathonports.serviceport;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.range.PortRange;
import java.util.List;
import java.util.function.Function;

/**
 * The service ports of one update, or why it fails as a whole (S6.4).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ServicePortAssignment {

    /** Handles both answers. */
    <T> T fold(Function<? super Assigned, ? extends T> assigned, Function<? super Exhausted, ? extends T> exhausted);

    /**
     * The apps, for callers to whom an exhausted range is a bug.
     *
     * @throws IllegalStateException naming the range and what was missing
     */
    List<AppSpec> orElseThrow();

    /** Where a service port that was not fixed came from (S6.3). */
    enum Origin {
        /** The app's previous version had it. */
        PREVIOUS_VERSION,
        /** The lowest free number of the range. */
        RANGE
    }

    /**
     * One service port that replaced a 0.
     *
     * @param app whose
     * @param position of which mapping or definition, counted from 0
     * @param port the number
     * @param origin where it came from
     */
    record AssignedPort(RunSpecId app, int position, int port, Origin origin) {}

    /**
     * Every changed app has its service ports.
     *
     * @param apps all apps after the update, in the caller's order
     * @param ports what replaced the zeros, in the order of assignment
     */
    record Assigned(List<AppSpec> apps, List<AssignedPort> ports) implements ServicePortAssignment {
        /** Copies the lists. */
        public Assigned {
            apps = List.copyOf(apps);
            ports = List.copyOf(ports);
        }

        @Override
        public <T> T fold(
                Function<? super Assigned, ? extends T> assigned, Function<? super Exhausted, ? extends T> exhausted) {
            return assigned.apply(this);
        }

        @Override
        public List<AppSpec> orElseThrow() {
            return apps;
        }
    }

    /**
     * The range has too few free numbers; nothing is assigned (S6.4).
     *
     * @param range the configured range, inclusive
     * @param asked how many numbers of the range the update needs
     * @param free how many were free
     * @param app the first app that got too few
     */
    record Exhausted(PortRange range, int asked, int free, RunSpecId app) implements ServicePortAssignment {

        @Override
        public <T> T fold(
                Function<? super Assigned, ? extends T> assigned, Function<? super Exhausted, ? extends T> exhausted) {
            return exhausted.apply(this);
        }

        @Override
        public List<AppSpec> orElseThrow() {
            throw new IllegalStateException(toString());
        }

        /** The refusal in one sentence. */
        @Override
        public String toString() {
            return "service port range " + range + " is exhausted: the update needs " + asked + " numbers but only "
                    + free
                    + " are free; the first app without is " + app
                    + ": widen local_port_min..local_port_max, or remove apps (S6.4)";
        }
    }
}
