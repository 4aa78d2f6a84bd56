package io.github.marathonports.examples.cli;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ResourcesFlag;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An agent of which only its {@code --resources} is known. What that does not name in any role, a real agent finds out for
 * itself: ports are 31000-32000, cpus, mem and disk are the machine's, which nobody described, so they are plenty (decision 31).
 *
 * @param snapshot the agent
 * @param assumption what was taken for granted, such as {@code plenty of mem}
 */
record FlaggedAgent(AgentSnapshot snapshot, Optional<String> assumption) {
    /** More than any app asks for. */
    private static final double PLENTY = Double.POSITIVE_INFINITY;

    private static final PortRanges DEFAULT_PORTS = PortRanges.parse("[31000-32000]");

    /**
     * The agent of a text that a person typed: the text of the flag, or its JSON form, which Mesos takes too.
     *
     * @throws UnusableInputException if it is neither
     */
    static FlaggedAgent typed(String hostname, String text) {
        try {
            return of(hostname, text.stripLeading().startsWith("[") ? json(text) : ResourcesFlag.parseTyped(text));
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("--agent: " + e.getMessage());
        }
    }

    private static ResourcesFlag json(String text) {
        return MarathonJson.withDefaults()
                .tryReadCluster(text)
                .fold(read -> read.value().snapshot().agents().get(0).flag(), unreadable -> {
                    throw new UnusableInputException(
                            "--agent: " + unreadable.violations().get(0));
                });
    }

    /** The agent started with this flag. */
    static FlaggedAgent of(String hostname, ResourcesFlag flag) {
        List<OfferedResource> resources = new ArrayList<>(flag.resources());
        List<String> assumed = new ArrayList<>();
        List<String> plenty = Stream.of("cpus", "mem", "disk")
                .filter(name -> !isNamed(name, resources))
                .toList();
        if (!isNamed(Ports.NAME, resources)) {
            resources.add(Ports.of(Role.ANY, DEFAULT_PORTS));
            assumed.add("ports 31000-32000");
        }
        plenty.forEach(name -> resources.add(new Amount(name, Role.ANY, PLENTY, Optional.empty(), VolumeUse.NONE)));
        if (!plenty.isEmpty()) {
            assumed.add("plenty of " + String.join(", ", plenty));
        }
        return new FlaggedAgent(
                AgentSnapshot.idle("", hostname, new ResourcesFlag(resources)),
                assumed.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", assumed)));
    }

    private static boolean isNamed(String name, List<OfferedResource> resources) {
        return resources.stream().anyMatch(resource -> resource.name().equals(name));
    }
}
