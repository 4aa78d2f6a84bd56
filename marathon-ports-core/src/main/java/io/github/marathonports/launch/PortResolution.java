package io.github.marathonports.launch;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.range.PortNumber;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Settles the effective port of every position (S10.1). */
final class PortResolution {
    /** The lowest number that S10.1 makes up; the highest is 65535. */
    private static final int LOWEST_GENERATED = 1025;

    private final AppSpec app;
    private final List<OptionalInt> hostPorts;
    private final RandomGenerator random;
    /** The numbers that must not be made up, collected when the first one is. */
    private @Nullable BitSet excluded;

    private PortResolution(AppSpec app, List<OptionalInt> hostPorts, RandomGenerator random) {
        this.app = app;
        this.hostPorts = hostPorts;
        this.random = random;
    }

    /** @throws IllegalArgumentException if the host ports are not what the app's positions ask for */
    static List<ResolvedPort> resolve(AppSpec app, List<OptionalInt> hostPorts, RandomGenerator random) {
        TakenHostPorts.require(app, hostPorts);
        return new PortResolution(app, hostPorts, random).resolved();
    }

    private int declaredPort(int position) {
        return app.portMappings().isEmpty()
                ? app.portDefinitions().get(position).port()
                : app.portMappings().get(position).containerPort();
    }

    private BitSet knownNumbers() {
        BitSet known = new BitSet(PortNumber.MAX + 1);
        for (int i = 0; i < hostPorts.size(); i++) {
            hostPorts.get(i).ifPresent(known::set);
            known.set(declaredPort(i));
        }
        return known;
    }

    private List<ResolvedPort> resolved() {
        ResolvedPort[] ports = new ResolvedPort[hostPorts.size()];
        for (int i = 0; i < ports.length; i++) {
            ports[i] = app.portMappings().isEmpty()
                    ? ofDefinition(i, app.portDefinitions().get(i))
                    : ofMapping(i, app.portMappings().get(i));
        }
        return List.of(ports);
    }

    private ResolvedPort ofDefinition(int position, PortDefinition definition) {
        return new ResolvedPort(
                position,
                definition.name(),
                definition.protocol(),
                definition.labels(),
                List.of(),
                definition.port(),
                hostPorts.get(position),
                effectivePort(position));
    }

    private ResolvedPort ofMapping(int position, PortMapping mapping) {
        return new ResolvedPort(
                position,
                mapping.name(),
                mapping.protocol(),
                mapping.labels(),
                mapping.networkNames(),
                mapping.containerPort(),
                hostPorts.get(position),
                effectivePort(position));
    }

    private int effectivePort(int position) {
        if (hostPorts.get(position).isPresent()) {
            return hostPorts.get(position).getAsInt();
        }
        int declared = declaredPort(position);
        return declared != 0 ? declared : generated();
    }

    private int generated() {
        BitSet taken = excluded == null ? knownNumbers() : excluded;
        excluded = taken;
        int free = PortNumber.MAX
                + 1
                - LOWEST_GENERATED
                - taken.get(LOWEST_GENERATED, PortNumber.MAX + 1).cardinality();
        if (free == 0) {
            throw new IllegalArgumentException(
                    "app " + app.id() + " has so many ports that no number in 1025..65535 is left (S10.1)");
        }
        int port = taken.nextClearBit(LOWEST_GENERATED + random.nextInt(PortNumber.MAX + 1 - LOWEST_GENERATED));
        if (port > PortNumber.MAX) {
            port = taken.nextClearBit(LOWEST_GENERATED);
        }
        taken.set(port);
        return port;
    }
}
