package io.github.marathonports.match;

import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.offer.CountedPorts;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.ResourceSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

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
        Optional<Match> match = match(request, ports, random);
        return match.isPresent() ? match.get() : new NoMatchReasons(request, offer, selector, ports).collect();
    }

    /**
     * Matches what is asked against what counts, for callers who match many run specs against one offer.
     *
     * @return empty when the offer lacks ports; {@link #match(RunSpec, Offer, ResourceSelector, RandomGenerator)} says which
     */
    public Optional<Match> match(PortsRequest request, CountedPorts ports, RandomGenerator random) {
        if (!request.asksAnything()) {
            return Optional.of(new Match(request.positions().stream()
                    .map(position -> Optional.<TakenPort>empty())
                    .toList()));
        }
        return switch (request.kind()) {
            case REQUIRED -> required(request, ports);
            case MAPPINGS, DYNAMIC -> chosen(request, ports, strategy.start(ports, random));
        };
    }

    /** S7.4. */
    private static Optional<Match> required(PortsRequest request, CountedPorts ports) {
        List<Optional<TakenPort>> taken = new ArrayList<>(request.positions().size());
        for (HostPortRequest position : request.positions()) {
            int port = literal(position);
            int range = ports.rangeContaining(port);
            if (range < 0) {
                return Optional.empty();
            }
            taken.add(Optional.of(taken(port, range, ports)));
        }
        return Optional.of(new Match(taken));
    }

    /** The number that {@code requirePorts} looks for; a dynamic port stands for the 0 in the document (S7.4). */
    static int literal(HostPortRequest position) {
        return position instanceof HostPortRequest.Static fixed ? fixed.port() : 0;
    }

    /** S7.3 and S7.5. */
    private static Optional<Match> chosen(PortsRequest request, CountedPorts ports, PortSequence sequence) {
        List<Optional<TakenPort>> taken = new ArrayList<>(request.positions().size());
        for (HostPortRequest position : request.positions()) {
            if (position instanceof HostPortRequest.Static fixed) {
                int range = ports.rangeContaining(fixed.port());
                if (range < 0) {
                    return Optional.empty();
                }
                taken.add(Optional.of(taken(fixed.port(), range, ports)));
            } else if (position.isAsked()) {
                if (!advance(sequence, request)) {
                    return Optional.empty();
                }
                taken.add(Optional.of(taken(sequence.port(), sequence.range(), ports)));
            } else {
                taken.add(Optional.empty());
            }
        }
        return Optional.of(new Match(taken));
    }

    /** Moves to the next port that is not one of the app's own fixed ones. */
    private static boolean advance(PortSequence sequence, PortsRequest request) {
        while (sequence.advance()) {
            if (!request.asksFor(sequence.port())) {
                return true;
            }
        }
        return false;
    }

    private static TakenPort taken(int port, int range, CountedPorts ports) {
        return new TakenPort(
                port, ports.resource(range).role(), ports.resource(range).reservation());
    }
}
