package io.github.marathonports.offer;

import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one agent offers at one moment, in the order of the offer (S7.1).
 *
 * <p>Its ranges are never sorted or merged: the reference's random ports depend on their order and number (S8.2). What counts of
 * it is worked out once for the selector that asks, and kept for the next question. Immutable and thread-safe.
 */
public final class Offer {
    private final Optional<String> id;
    private final String agentId;
    private final String hostname;
    private final List<OfferedResource> resources;
    /** What the last selector counted; worked out twice at worst, when two threads ask at once. */
    private @Nullable CountedPorts counted;

    /**
     * An offer.
     *
     * @param id the offer's id, if it has one
     * @param agentId the agent's id; empty text when the document names none
     * @param hostname the agent's hostname; empty text when the document names none
     * @param resources all resources in order
     */
    public Offer(Optional<String> id, String agentId, String hostname, List<OfferedResource> resources) {
        this.id = Objects.requireNonNull(id, "id");
        this.agentId = Objects.requireNonNull(agentId, "agentId");
        this.hostname = Objects.requireNonNull(hostname, "hostname");
        this.resources = List.copyOf(resources);
    }

    /** A builder for an offer that starts empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** The offer's id, if it has one. */
    public Optional<String> id() {
        return id;
    }

    /** The agent's id; empty text when the document names none. */
    public String agentId() {
        return agentId;
    }

    /** The agent's hostname; empty text when the document names none. */
    public String hostname() {
        return hostname;
    }

    /** All resources in order. */
    public List<OfferedResource> resources() {
        return resources;
    }

    /** The ports resources, in order. */
    public List<Ports> ports() {
        return resources.stream()
                .filter(Ports.class::isInstance)
                .map(Ports.class::cast)
                .toList();
    }

    /** The amounts, in order. */
    public List<Amount> amounts() {
        return resources.stream()
                .filter(Amount.class::isInstance)
                .map(Amount.class::cast)
                .toList();
    }

    /** What counts for a selector; most offers are asked by many run specs that accept the same roles. */
    CountedPorts counted(ResourceSelector selector) {
        CountedPorts last = counted;
        if (last == null || !last.selector().equals(selector)) {
            last = new CountedPorts(this, selector);
            counted = last;
        }
        return last;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Offer that
                && id.equals(that.id)
                && agentId.equals(that.agentId)
                && hostname.equals(that.hostname)
                && resources.equals(that.resources);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, agentId, hostname, resources);
    }

    /** All parts. */
    @Override
    public String toString() {
        return "Offer[id=" + id + ", agentId=" + agentId + ", hostname=" + hostname + ", resources=" + resources + "]";
    }

    /** Builds an {@link Offer} resource by resource; not thread-safe. */
    public static final class Builder {
        private Optional<String> id = Optional.empty();
        private String agentId = "";
        private String hostname = "";
        private final List<OfferedResource> resources = new ArrayList<>();

        private Builder() {}

        /** The offer's id. */
        public Builder id(String offerId) {
            this.id = Optional.of(offerId);
            return this;
        }

        /** The agent's id. */
        public Builder agentId(String agent) {
            this.agentId = Objects.requireNonNull(agent, "agentId");
            return this;
        }

        /** The agent's hostname. */
        public Builder hostname(String host) {
            this.hostname = Objects.requireNonNull(host, "hostname");
            return this;
        }

        /**
         * Unreserved ports, as a person types them: {@code [31000-32000]}, {@code 8080}.
         *
         * @throws IllegalArgumentException if the text is not a set of ports
         */
        public Builder ports(String role, String ranges) {
            return resource(Ports.of(Role.of(role), PortRanges.parseTyped(ranges)));
        }

        /** An unreserved amount of {@code cpus}, {@code mem}, {@code disk} or {@code gpus} for everybody. */
        public Builder amount(String name, double value) {
            return resource(new Amount(name, Role.ANY, value, Optional.empty(), VolumeUse.NONE));
        }

        /** Any resource, behind those already there. */
        public Builder resource(OfferedResource resource) {
            resources.add(resource);
            return this;
        }

        /** The offer. */
        public Offer build() {
            return new Offer(id, agentId, hostname, resources);
        }
    }
}
