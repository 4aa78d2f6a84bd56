package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.testkit.cluster.FakeAgent;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.SampleReportingFormat;

/**
 * How the samples of a falsified property read: apps and pods as the JSON that Marathon would show, documents as the JSON that somebody
 * posts, offers and agents in the text of Mesos' {@code --resources}; jqwik finds it by itself.
 */
public final class MarathonPortsReportingFormat implements SampleReportingFormat {
    private static final Map<Class<?>, Function<Object, String>> FORMATS = Map.of(
            AppSpec.class, app -> oneLine(MarathonJson.write((AppSpec) app)),
            PodSpec.class, pod -> oneLine(MarathonJson.write((PodSpec) pod)),
            RunSpecDocument.class, document -> PostedJson.of((RunSpecDocument) document),
            BrokenDocument.class, broken -> of((BrokenDocument<?>) broken),
            Offer.class, offer -> of((Offer) offer),
            FakeAgent.class, agent -> of((FakeAgent) agent),
            FakeCluster.class, Object::toString,
            AgentSnapshot.class, agent -> of((AgentSnapshot) agent),
            ClusterSnapshot.class, cluster -> of((ClusterSnapshot) cluster));

    /** The format; jqwik makes it. */
    public MarathonPortsReportingFormat() {}

    @Override
    public boolean appliesTo(Object value) {
        return FORMATS.keySet().stream().anyMatch(type -> type.isInstance(value));
    }

    @Override
    public Object report(Object value) {
        return FORMATS.entrySet().stream()
                .filter(format -> format.getKey().isInstance(value))
                .findFirst()
                .map(format -> format.getValue().apply(value))
                .orElseThrow(
                        () -> new IllegalArgumentException("value must be one that this formats but was " + value));
    }

    private static String oneLine(String json) {
        return json.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    private static String of(BrokenDocument<?> broken) {
        return PostedJson.of(broken.document()) + " breaks " + broken.code() + " ("
                + broken.code().rule() + ")";
    }

    private static String of(Offer offer) {
        return "offer of " + offer.agentId() + ": " + resources(offer.resources());
    }

    private static String of(FakeAgent agent) {
        return "agent " + agent.id() + ": "
                + resources(agent.snapshot().totalOffer().resources()) + inUse(agent);
    }

    private static String of(ClusterSnapshot cluster) {
        return cluster.agents().stream()
                .map(MarathonPortsReportingFormat::of)
                .toList()
                .toString();
    }

    private static String of(AgentSnapshot agent) {
        String inUse = agent.resources().stream()
                .filter(part -> !part.used().ports().isEmpty())
                .map(part ->
                        ", in use ports(" + part.role() + "):" + part.used().ports())
                .collect(Collectors.joining());
        return "agent " + agent.id() + ": " + resources(agent.totalOffer().resources()) + inUse;
    }

    private static String inUse(FakeAgent agent) {
        Map<String, List<Integer>> byHolder = agent.portsInUse().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        return byHolder.entrySet().stream()
                .map(entry -> ", " + entry.getKey() + " holds "
                        + PortRanges.ofPorts(entry.getValue().stream()
                                .mapToInt(Integer::intValue)
                                .toArray()))
                .collect(Collectors.joining());
    }

    private static String resources(List<OfferedResource> resources) {
        return resources.stream().map(MarathonPortsReportingFormat::of).collect(Collectors.joining(";"));
    }

    private static String of(OfferedResource resource) {
        String value = resource instanceof Ports ports
                ? ports.ranges().toString()
                : resource instanceof Amount amount ? String.valueOf(amount.value()) : "?";
        return resource.name() + "(" + resource.role() + "):" + value
                + resource.reservation().map(MarathonPortsReportingFormat::of).orElse("")
                + (resource.volume() == VolumeUse.PERSISTENT ? " with a volume" : "");
    }

    private static String of(Reservation reservation) {
        return " reserved" + reservation.principal().map(name -> " by " + name).orElse("")
                + (reservation.labels().isEmpty() ? "" : " " + reservation.labels());
    }
}
