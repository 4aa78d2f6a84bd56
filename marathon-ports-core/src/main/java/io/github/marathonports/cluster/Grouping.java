package io.github.marathonports.cluster;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;

/** Gathers single resources by role, reservation and volume, in the order in which each kind first appears. */
final class Grouping {
    private Grouping() {}

    static List<RoleResources> byKind(List<OfferedResource> resources) {
        List<RoleResources> groups = new ArrayList<>();
        for (OfferedResource resource : resources) {
            add(resource, groups);
        }
        return groups;
    }

    private static void add(OfferedResource resource, List<RoleResources> groups) {
        for (int i = 0; i < groups.size(); i++) {
            RoleResources group = groups.get(i);
            if (group.isAlike(resource)) {
                Resources sum = group.total().plus(resources(resource));
                groups.set(i, group.with(sum, sum));
                return;
            }
        }
        Resources total = resources(resource);
        groups.add(new RoleResources(
                resource.role(), resource.reservation(), resource.volume(), total, total, Resources.none()));
    }

    private static Resources resources(OfferedResource resource) {
        if (resource instanceof Ports ports) {
            return Resources.ofPorts(ports.portRanges());
        }
        return resource instanceof Amount amount
                ? new Resources(PortRanges.empty(), scalars(amount))
                : Resources.none();
    }

    /** Only cpus, mem, disk and gpus count (S12.15). */
    private static Scalars scalars(Amount amount) {
        double value = amount.value();
        return switch (amount.name()) {
            case "cpus" -> new Scalars(value, 0, 0, 0);
            case "mem" -> new Scalars(0, value, 0, 0);
            case "disk" -> new Scalars(0, 0, value, 0);
            case "gpus" -> new Scalars(0, 0, 0, value);
            default -> Resources.none().scalars();
        };
    }
}
