package io.github.marathonports.jackson;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The documents from which the agents of a cluster can be read, each recognised by itself.
 *
 * <p>Immutable and thread-safe.
 */
public enum ClusterShape {
    /** Marathon's queue, {@code {"queue": [{"lastUnusedOffers": [...]}]}}, or one entry of it. */
    MARATHON_QUEUE("Marathon's queue with unused offers", "GET /v2/queue?embed=lastUnusedOffers"),
    /** Offers as Marathon's queue shows them, one or a list: {@code {"agentId", "hostname", "resources"}}. */
    MARATHON_OFFERS("offers as Marathon shows them", "one or a list, taken from its queue"),
    /** Offers as Mesos sends them to a framework, one, a list or an event: {@code {"agent_id": {"value"}, "resources"}}. */
    MESOS_OFFERS("Mesos offers", "one, a list, or the event OFFERS of the scheduler API"),
    /** The state of a Mesos master, {@code {"slaves": [...]}}, or the list of its agents. */
    MESOS_MASTER_STATE("a Mesos master state", "GET /state, /master/state or /slaves"),
    /** The state of a Mesos agent, {@code {"resources": {...}, "frameworks": [...]}}, or one agent of a master's state. */
    MESOS_AGENT_STATE("a Mesos agent state", "GET /state on an agent, or one entry of a master's slaves"),
    /** The text of an agent's {@code --resources}: {@code ports(*):[31000-32000];cpus:4}. */
    RESOURCES_TEXT("the text of an agent's --resources", "like ports(*):[31000-32000];cpus:4"),
    /** The JSON form of an agent's {@code --resources}: a list of {@code {"name", "type", "scalar" | "ranges" | "set"}}. */
    RESOURCES_JSON("the JSON form of an agent's --resources", "a list of {name, type, scalar | ranges | set}");

    private final String description;
    private final String origin;

    ClusterShape(String description, String origin) {
        this.description = description;
        this.origin = origin;
    }

    /** What it is, for people, to stand behind "this is": {@code a Mesos master state}. */
    public String description() {
        return description;
    }

    /** Where a person gets it or what it looks like: {@code GET /state, /master/state or /slaves}. */
    public String origin() {
        return origin;
    }

    /** Whether it is made of offers, which show only what is free; the others show what an agent has in total. */
    public boolean isOffers() {
        return this == MARATHON_QUEUE || this == MARATHON_OFFERS || this == MESOS_OFFERS;
    }

    /** All shapes, each in a line of its own. */
    static String all() {
        return described(values());
    }

    /** The shapes made of offers, each in a line of its own. */
    static String allOffers() {
        return described(Arrays.stream(values()).filter(ClusterShape::isOffers).toArray(ClusterShape[]::new));
    }

    private static String described(ClusterShape... shapes) {
        return Arrays.stream(shapes)
                .map(shape -> "\n    - " + shape.description + " (" + shape.origin + ")")
                .collect(Collectors.joining());
    }
}
