package io.github.marathonports.match;

import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsMatchResult.NoMatch;
import io.github.marathonports.offer.CountedPorts;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.ResourceSelector;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether one offer has the ports that a run spec asks for, and which it takes (S7).
 *
 * <p>It consumes nothing while matching (S7.6) and never looks at cpus, memory or constraints. Immutable and thread-safe.
 */
public final class PortsMatcher {
    private final PortStrategy strategy;

    private PortsMatcher(PortStrategy strategy) {
        this.strategy = Objects.requireNonNull(strategy, "strategy");
    }

    /** A matcher that chooses dynamic ports so. */
    public static PortsMatcher of(PortStrategy strategy) {
        return new PortsMatcher(strategy);
    }

    /**
     * Matches an app or pod against an offer.
     *
     * @param spec what is asked for
     * @param offer what is offered
     * @param selector which of the offered resources count
     * @param random where dynamic ports come from; drawn from only as S8.3 says
     */
    public PortsMatchResult match(RunSpec spec, Offer offer, ResourceSelector selector, RandomGenerator random) {
        PortsRequest request = PortsRequest.of(spec);
        CountedPorts ports = CountedPorts.of(offer, selector);
        TakenPort[] taken = taken(request, ports, random);
        return taken == null ? new NoMatch(new NoMatchReasons(request, offer, ports)) : new Match(taken);
    }

    /**
     * Matches what is asked against what counts, for callers who match many run specs against one offer.
     *
     * @return empty when the offer lacks ports; {@link #match(RunSpec, Offer, ResourceSelector, RandomGenerator)} says which
     */
    public Optional<Match> match(PortsRequest request, CountedPorts ports, RandomGenerator random) {
        return Optional.ofNullable(taken(request, ports, random)).map(Match::new);
    }

    private @Nullable TakenPort @Nullable [] taken(PortsRequest request, CountedPorts ports, RandomGenerator random) {
        if (!request.asksAnything()) {
            return new TakenPort[request.positions().size()];
        }
        return switch (request.kind()) {
            case REQUIRED -> required(request, ports);
            case MAPPINGS, DYNAMIC -> chosen(request, ports, strategy.start(ports, random));
        };
    }

    /** S7.4. */
    private static @Nullable TakenPort @Nullable [] required(PortsRequest request, CountedPorts ports) {
        TakenPort[] taken = new TakenPort[request.positions().size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = fixed(literal(request.positions().get(i)), ports);
            if (taken[i] == null) {
                return null;
            }
        }
        return taken;
    }

    /** The number that {@code requirePorts} looks for; a dynamic port stands for the 0 in the document (S7.4). */
    static int literal(HostPortRequest position) {
        return position instanceof HostPortRequest.Static fixed ? fixed.port() : 0;
    }

    /** S7.3 and S7.5. */
    private static @Nullable TakenPort @Nullable [] chosen(
            PortsRequest request, CountedPorts ports, PortSequence sequence) {
        TakenPort[] taken = new TakenPort[request.positions().size()];
        for (int i = 0; i < taken.length; i++) {
            HostPortRequest position = request.positions().get(i);
            if (position.isAsked()) {
                taken[i] = position instanceof HostPortRequest.Static fixed
                        ? fixed(fixed.port(), ports)
                        : next(sequence, request, ports);
                if (taken[i] == null) {
                    return null;
                }
            }
        }
        return taken;
    }

    private static @Nullable TakenPort fixed(int port, CountedPorts ports) {
        int range = ports.rangeContaining(port);
        return range < 0 ? null : taken(port, range, ports);
    }

    /** The next port that is not one of the app's own fixed ones. */
    private static @Nullable TakenPort next(PortSequence sequence, PortsRequest request, CountedPorts ports) {
        while (sequence.advance()) {
            if (!request.asksFor(sequence.port())) {
                return taken(sequence.port(), sequence.range(), ports);
            }
        }
        return null;
    }

    private static TakenPort taken(int port, int range, CountedPorts ports) {
        Ports resource = ports.resource(range);
        return new TakenPort(port, resource.role(), resource.reservation());
    }
}
