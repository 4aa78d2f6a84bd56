package io.github.marathonports.testkit.oracle;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.network.NetworkMode;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Which host ports an app or pod takes from one offer, by writing every offered port down, one by one (S7, S8.2).
 *
 * <p>With one seed it draws what the reference strategy draws. Immutable and thread-safe.
 */
public final class MatchOracle {

    /**
     * A port and the resource it comes from.
     *
     * @param port the port
     * @param resource one of the offer's
     */
    public record Took(int port, Ports resource) {}

    private final List<String> acceptedRoles;

    private MatchOracle(List<String> acceptedRoles) {
        this.acceptedRoles = List.copyOf(acceptedRoles);
    }

    /** An oracle that counts what is offered for these roles. */
    public static MatchOracle acceptingRoles(String... roles) {
        return new MatchOracle(List.of(roles));
    }

    /** What each position takes, empty where it asks for nothing; empty altogether when the offer lacks a port. */
    public Optional<List<Optional<Took>>> match(RunSpec spec, Offer offer, RandomGenerator random) {
        return spec instanceof AppSpec app ? match(app, offer, random) : match((PodSpec) spec, offer, random);
    }

    private Optional<List<Optional<Took>>> match(AppSpec app, Offer offer, RandomGenerator random) {
        List<PortMapping> mappings =
                app.container().isPresent() ? app.container().get().portMappings() : List.of();
        if (!mappings.isEmpty()) {
            List<HostPortRequest> asked = new ArrayList<>();
            for (PortMapping mapping : mappings) {
                asked.add(mapping.hostPort());
            }
            return mapped(asked, offer, random);
        }
        boolean host = app.networks().get(0).mode() == NetworkMode.HOST;
        return host && app.requirePorts()
                ? required(app.portDefinitions(), offer)
                : anyPorts(app.portDefinitions().size(), offer, random);
    }

    private Optional<List<Optional<Took>>> match(PodSpec pod, Offer offer, RandomGenerator random) {
        List<HostPortRequest> asked = new ArrayList<>();
        for (PodContainer container : pod.containers()) {
            for (Endpoint endpoint : container.endpoints()) {
                asked.add(endpoint.hostPort());
            }
        }
        return mapped(asked, offer, random);
    }

    /** S7.4. */
    private Optional<List<Optional<Took>>> required(List<PortDefinition> definitions, Offer offer) {
        List<Optional<Took>> taken = new ArrayList<>();
        for (PortDefinition definition : definitions) {
            Optional<Took> found = first(definition.port(), offer);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            taken.add(found);
        }
        return Optional.of(taken);
    }

    /** S7.5. */
    private Optional<List<Optional<Took>>> anyPorts(int count, Offer offer, RandomGenerator random) {
        if (count == 0) {
            return Optional.of(List.of());
        }
        List<Took> sequence = sequence(offer, random);
        List<Optional<Took>> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i >= sequence.size()) {
                return Optional.empty();
            }
            taken.add(Optional.of(sequence.get(i)));
        }
        return Optional.of(taken);
    }

    /** S7.3. */
    private Optional<List<Optional<Took>>> mapped(List<HostPortRequest> asked, Offer offer, RandomGenerator random) {
        BitSet own = new BitSet();
        boolean anything = false;
        for (HostPortRequest request : asked) {
            anything |= !(request instanceof HostPortRequest.None);
            if (request instanceof HostPortRequest.Static fixed) {
                own.set(fixed.port());
            }
        }
        List<Took> sequence = anything ? sequence(offer, random) : List.of();
        sequence = new ArrayList<>(sequence);
        sequence.removeIf(candidate -> own.get(candidate.port()));
        List<Optional<Took>> taken = new ArrayList<>();
        for (HostPortRequest request : asked) {
            Optional<Took> found = Optional.empty();
            if (request instanceof HostPortRequest.Static fixed) {
                found = first(fixed.port(), offer);
            } else if (request instanceof HostPortRequest.Dynamic && !sequence.isEmpty()) {
                found = Optional.of(sequence.remove(0));
            }
            if (found.isEmpty() && !(request instanceof HostPortRequest.None)) {
                return Optional.empty();
            }
            taken.add(found);
        }
        return Optional.of(taken);
    }

    /** The first place in the order of the offer where a port is. */
    private Optional<Took> first(int port, Offer offer) {
        for (List<Took> range : ranges(offer)) {
            for (Took candidate : range) {
                if (candidate.port() == port) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    /** S8.2: all ranges shuffled, written down one behind the other, and turned so that the start comes first. */
    private List<Took> sequence(Offer offer, RandomGenerator random) {
        List<List<Took>> ranges = ranges(offer);
        int total = 0;
        for (List<Took> range : ranges) {
            total += range.size();
        }
        if (total == 0) {
            return List.of();
        }
        for (int i = ranges.size(); i >= 2; i--) {
            int other = random.nextInt(i);
            List<Took> moved = ranges.get(i - 1);
            ranges.set(i - 1, ranges.get(other));
            ranges.set(other, moved);
        }
        int start = random.nextInt(total);
        List<Took> all = new ArrayList<>();
        ranges.forEach(all::addAll);
        List<Took> turned = new ArrayList<>(all.subList(start, total));
        turned.addAll(all.subList(0, start));
        return turned;
    }

    /** S7.1: every range that counts, as the list of its ports. */
    private List<List<Took>> ranges(Offer offer) {
        List<List<Took>> ranges = new ArrayList<>();
        for (OfferedResource resource : offer.resources()) {
            if (resource instanceof Ports ports && counts(ports)) {
                for (OfferedRange range : ports.ranges()) {
                    List<Took> written = new ArrayList<>();
                    for (int port = range.begin(); port <= range.end(); port++) {
                        written.add(new Took(port, ports));
                    }
                    ranges.add(written);
                }
            }
        }
        return ranges;
    }

    private boolean counts(Ports ports) {
        boolean marathons = ports.reservation().isPresent()
                && (ports.reservation().get().labels().containsKey("marathon_framework_id")
                        || ports.reservation().get().labels().containsKey("marathon_task_id"));
        return acceptedRoles.contains(ports.role().name()) && ports.volume() == VolumeUse.NONE && !marathons;
    }
}
