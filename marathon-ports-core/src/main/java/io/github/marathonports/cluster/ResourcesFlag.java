package io.github.marathonports.cluster;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.Role;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an agent is started with, as its flag {@code --resources} says it: {@code ports(*):[31000-32000];cpus:4;mem(web):2048}.
 *
 * <p>The role may be left out, then it is {@code *}. Sets ({@code {a,b}}) are read and kept by name only, as no rule of ports
 * looks at them. Immutable and thread-safe.
 *
 * @param resources the resources in the order of the text
 */
public record ResourcesFlag(List<OfferedResource> resources) {
    /** Copies the resources. */
    public ResourcesFlag {
        resources = List.copyOf(resources);
    }

    /**
     * Reads the flag exactly as Mesos does.
     *
     * @throws IllegalArgumentException if the text is anything else; a single port {@code [8080]} is refused, and so is
     *     {@code [80,443]}, which Mesos reads as the range 80-443
     */
    public static ResourcesFlag parse(String text) {
        return new ResourcesFlag(new ResourcesText(text, ResourcesText.Ports.STRICT).resources());
    }

    /**
     * Reads the flag as a person types it: like {@link #parse}, but a single port {@code ports:8080} stands for itself.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ResourcesFlag parseTyped(String text) {
        return new ResourcesFlag(new ResourcesText(text, ResourcesText.Ports.TYPED).resources());
    }

    /** The text of the flag; {@link #parse} reads it back. Sets and infinite amounts, which nobody can write, are left out. */
    @Override
    public String toString() {
        return resources.stream()
                .filter(ResourcesFlag::isWritable)
                .map(ResourcesFlag::text)
                .collect(Collectors.joining(";"));
    }

    private static boolean isWritable(OfferedResource resource) {
        return resource instanceof Ports || (resource instanceof Amount amount && Double.isFinite(amount.value()));
    }

    private static String text(OfferedResource resource) {
        String role = resource.role().equals(Role.ANY) ? "" : "(" + resource.role() + ")";
        return resource.name() + role + ":" + value(resource);
    }

    private static String value(OfferedResource resource) {
        return resource instanceof Amount amount
                ? Scalars.text(amount.value())
                : ((Ports) resource)
                        .ranges().stream().map(OfferedRange::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
