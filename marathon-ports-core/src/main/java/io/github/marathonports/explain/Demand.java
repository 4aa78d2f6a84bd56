package io.github.marathonports.explain;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.app.ServicePortSource;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.match.OfferMatcher;
import io.github.marathonports.match.PortsRequest;
import io.github.marathonports.match.PortsRequest.Kind;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.List;

/** What one instance of a run spec asks of an agent, prepared once and asked of every agent. */
final class Demand {
    /** One position that asks for exactly one port. */
    record Fixed(int position, FieldPath path, int port, String rule) {}

    private final RunSpec spec;
    private final OfferConfig config;
    private final ResourceSelector selector;
    private final List<Fixed> fixed;
    private final int[] distinctFixed;
    private final List<FieldPath> dynamic;
    private final boolean declinesGpus;

    Demand(RunSpec spec, OfferConfig config) {
        this.spec = spec;
        this.config = config;
        this.selector = config.selector(spec);
        PortsRequest request = PortsRequest.of(spec);
        List<FieldPath> paths = PositionPaths.of(spec);
        this.fixed = fixed(request, paths, spec);
        this.distinctFixed = fixed.stream().mapToInt(Fixed::port).distinct().toArray();
        this.dynamic = dynamic(request, paths);
        this.declinesGpus = OfferMatcher.declinesScarceGpus(spec, config);
    }

    private static List<Fixed> fixed(PortsRequest request, List<FieldPath> paths, RunSpec spec) {
        boolean required = request.kind() == Kind.REQUIRED;
        List<Fixed> fixed = new ArrayList<>();
        for (int i = 0; i < request.positions().size(); i++) {
            if (request.positions().get(i) instanceof HostPortRequest.Static port) {
                fixed.add(new Fixed(i, paths.get(i), port.port(), isAssigned(required, spec) ? "S12.2" : "S12.1"));
            } else if (required) {
                fixed.add(new Fixed(i, paths.get(i), 0, "S12.2"));
            }
        }
        return List.copyOf(fixed);
    }

    /** Whether the required numbers are service ports that Marathon may have chosen itself (S6.6). */
    private static boolean isAssigned(boolean required, RunSpec spec) {
        return required && spec instanceof AppSpec app && app.servicePortSource() == ServicePortSource.ASSIGNED;
    }

    private static List<FieldPath> dynamic(PortsRequest request, List<FieldPath> paths) {
        List<FieldPath> dynamic = new ArrayList<>();
        for (int i = 0; i < request.positions().size(); i++) {
            if (request.kind() != Kind.REQUIRED && request.positions().get(i) instanceof HostPortRequest.Dynamic) {
                dynamic.add(paths.get(i));
            }
        }
        return List.copyOf(dynamic);
    }

    RunSpec spec() {
        return spec;
    }

    OfferConfig config() {
        return config;
    }

    ResourceSelector selector() {
        return selector;
    }

    Scalars scalars() {
        return spec.scalars();
    }

    /** The positions that ask for exactly one port, in order. */
    List<Fixed> fixed() {
        return fixed;
    }

    /** The fixed ports, each once. */
    int[] distinctFixed() {
        return distinctFixed;
    }

    /** The positions that ask for any port, in order. */
    List<FieldPath> dynamic() {
        return dynamic;
    }

    /** Whether these resources count for the run spec (S7.1). */
    boolean accepts(RoleResources resources) {
        return selector.accepts(resources.role(), resources.reservation(), resources.volume());
    }

    /** Whether Marathon keeps agents with gpus for others, because this run spec asks for none (S12.15). */
    boolean declinesGpus() {
        return declinesGpus;
    }

    /** The role under which something would be added for this run spec. */
    Role ownRole() {
        return selector.acceptedRoles().contains(Role.ANY)
                ? Role.ANY
                : selector.acceptedRoles().iterator().next();
    }
}
