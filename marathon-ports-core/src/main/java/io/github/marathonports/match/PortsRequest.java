package io.github.marathonports.match;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.RunSpec;
import java.util.List;

/**
 * What a run spec asks of an offer: how its positions are matched, and what each asks for (S5.1, S7.2-S7.5).
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind which rule matches the positions
 * @param positions what each position asks for, in order
 */
public record PortsRequest(Kind kind, List<HostPortRequest> positions) {

    /** The rule that matches the positions. */
    public enum Kind {
        /** Port mappings and endpoints: each position by what it asks for (S7.3). */
        MAPPINGS,
        /** Host mode with {@code requirePorts}: every number literally, 0 included (S7.4). */
        REQUIRED,
        /** Host mode without: as many dynamic ports as there are definitions (S7.5). */
        DYNAMIC
    }

    /** Copies the positions. */
    public PortsRequest {
        positions = List.copyOf(positions);
    }

    /** What a run spec asks for. */
    public static PortsRequest of(RunSpec spec) {
        return new PortsRequest(kind(spec), spec.hostPortRequests());
    }

    /** Endpoints are matched as mappings are, in host mode too (S7.3). */
    private static Kind kind(RunSpec spec) {
        if (!(spec instanceof AppSpec app) || !app.isHostMode()) {
            return Kind.MAPPINGS;
        }
        return app.requirePorts() ? Kind.REQUIRED : Kind.DYNAMIC;
    }

    /** Whether any position asks for a host port at all (S7.2). */
    public boolean asksAnything() {
        for (HostPortRequest position : positions) {
            if (position.isAsked()) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is one of the fixed ports asked for; a dynamic port must be none of them (S7.3). */
    boolean asksFor(int port) {
        for (HostPortRequest position : positions) {
            if (position instanceof HostPortRequest.Static fixed && fixed.port() == port) {
                return true;
            }
        }
        return false;
    }

    /** How many positions ask for any port. */
    int dynamicCount() {
        int count = 0;
        for (HostPortRequest position : positions) {
            count += position instanceof HostPortRequest.Dynamic ? 1 : 0;
        }
        return count;
    }
}
