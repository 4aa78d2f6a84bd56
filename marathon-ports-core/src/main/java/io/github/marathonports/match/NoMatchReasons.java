package io.github.marathonports.match;

import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.match.NoMatchReason.FixedPortNotOffered;
import io.github.marathonports.match.NoMatchReason.NotCounted;
import io.github.marathonports.match.NoMatchReason.TooFewPorts;
import io.github.marathonports.match.PortsRequest.Kind;
import io.github.marathonports.offer.CountedPorts;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Finds everything that an offer lacks, once it is known that it lacks something and somebody asks. */
final class NoMatchReasons implements Supplier<List<NoMatchReason>> {
    private final PortsRequest request;
    private final Offer offer;
    private final CountedPorts ports;

    NoMatchReasons(PortsRequest request, Offer offer, CountedPorts ports) {
        this.request = request;
        this.offer = offer;
        this.ports = ports;
    }

    @Override
    public List<NoMatchReason> get() {
        List<NoMatchReason> reasons = new ArrayList<>();
        for (int i = 0; i < request.positions().size(); i++) {
            HostPortRequest position = request.positions().get(i);
            if (isFixed(position) && ports.rangeContaining(PortsMatcher.literal(position)) < 0) {
                reasons.add(notOffered(i, PortsMatcher.literal(position)));
            }
        }
        int available = available();
        if (request.kind() != Kind.REQUIRED && request.dynamicCount() > available) {
            reasons.add(new TooFewPorts(
                    request.kind() == Kind.MAPPINGS ? "S7.3" : "S7.5",
                    request.dynamicCount(),
                    available,
                    ports.selector().acceptedRoles(),
                    ports.toPortRanges()));
        }
        return List.copyOf(reasons);
    }

    private boolean isFixed(HostPortRequest position) {
        return request.kind() == Kind.REQUIRED || position instanceof HostPortRequest.Static;
    }

    /** How many ports the random sequence has left when the app's own fixed ones are passed over. */
    private int available() {
        int[] fixed = distinctFixedPorts();
        int own = 0;
        for (int range = 0; range < ports.rangeCount(); range++) {
            for (int port : fixed) {
                own += port >= ports.begin(range) && port <= ports.end(range) ? 1 : 0;
            }
        }
        return ports.total() - own;
    }

    private int[] distinctFixedPorts() {
        return request.positions().stream()
                .filter(HostPortRequest.Static.class::isInstance)
                .mapToInt(PortsMatcher::literal)
                .distinct()
                .toArray();
    }

    private FixedPortNotOffered notOffered(int position, int port) {
        return new FixedPortNotOffered(
                request.kind() == Kind.MAPPINGS ? "S7.3" : port == 0 ? "S12.2" : "S7.4",
                position,
                port,
                ports.selector().acceptedRoles(),
                ports.toPortRanges(),
                ports.toPortRanges().nearest(port),
                notCounted(port));
    }

    private List<NotCounted> notCounted(int port) {
        List<NotCounted> found = new ArrayList<>();
        for (Ports resource : offer.ports()) {
            boolean has = resource.ranges().stream().anyMatch(range -> range.contains(port));
            if (has) {
                ports.selector()
                        .refusal(resource)
                        .ifPresent(reason -> found.add(new NotCounted(resource.role(), reason)));
            }
        }
        return found;
    }
}
