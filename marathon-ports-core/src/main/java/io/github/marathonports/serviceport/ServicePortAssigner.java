package io.github.marathonports.serviceport;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.serviceport.ServicePortAssignment.Assigned;
import io.github.marathonports.serviceport.ServicePortAssignment.AssignedPort;
import io.github.marathonports.serviceport.ServicePortAssignment.Exhausted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives the zeros among the service ports of changed apps their numbers, as Marathon does on every update (S6).
 *
 * <p>It is a pure function: it remembers nothing from one update to the next, and it never checks that fixed service ports
 * lie in the range or differ between apps, because Marathon does not (S6.3). Immutable and thread-safe.
 */
public final class ServicePortAssigner {
    /** Marathon's range without flags, 10000..20000 inclusive (S6.1). */
    public static final PortRange DEFAULT_RANGE = PortRange.of(10000, 20000);

    private final PortRange range;

    private ServicePortAssigner(PortRange range) {
        this.range = range;
    }

    /** An assigner for this range ({@code local_port_min}..{@code local_port_max}, inclusive). */
    public static ServicePortAssigner of(PortRange range) {
        return new ServicePortAssigner(range);
    }

    /** The range it hands out from, inclusive. */
    public PortRange range() {
        return range;
    }

    /**
     * The apps after an update, with service ports, where the changed apps are those whose definition differs (S6.1).
     *
     * @param before all apps before the update
     * @param after all apps after it, in the order in which they are served (S6.7)
     * @throws IllegalArgumentException if one of the lists holds an id twice
     */
    public ServicePortAssignment assign(Collection<AppSpec> before, List<AppSpec> after) {
        Map<RunSpecId, AppSpec> previous = byId(before);
        return assign(previous, after, app -> isChanged(previous.get(app.id()), app));
    }

    /**
     * The same, for a caller who knows which apps changed (S6.1).
     *
     * @param changed whether an app of {@code after} is new or changed
     * @throws IllegalArgumentException if one of the lists holds an id twice
     */
    public ServicePortAssignment assign(Collection<AppSpec> before, List<AppSpec> after, Predicate<AppSpec> changed) {
        return assign(byId(before), after, changed);
    }

    private static boolean isChanged(@Nullable AppSpec previous, AppSpec app) {
        return previous == null || !previous.isSameDefinitionAs(app);
    }

    private static Map<RunSpecId, AppSpec> byId(Collection<AppSpec> apps) {
        Map<RunSpecId, AppSpec> byId = new HashMap<>(apps.size() * 2);
        for (AppSpec app : apps) {
            if (byId.put(app.id(), app) != null) {
                throw new IllegalArgumentException("app ids must be unique but " + app.id() + " is there twice");
            }
        }
        return byId;
    }

    private ServicePortAssignment assign(
            Map<RunSpecId, AppSpec> previous, List<AppSpec> after, Predicate<AppSpec> changed) {
        byId(after);
        Map<RunSpecId, ChangedApp> changes = new LinkedHashMap<>();
        for (AppSpec app : after) {
            if (changed.test(app)) {
                changes.put(app.id(), change(previous.get(app.id()), app));
            }
        }
        ServicePortsInUse inUse = new ServicePortsInUse(range, previous.values(), after);
        Optional<Exhausted> exhausted = exhausted(changes.values(), inUse.count());
        return exhausted.isPresent() ? exhausted.get() : assigned(after, changes, inUse);
    }

    private ChangedApp change(@Nullable AppSpec previous, AppSpec app) {
        return ChangedApp.of(app, previous == null ? new int[0] : servicePorts(previous), range);
    }

    private static int[] servicePorts(AppSpec app) {
        return app.servicePorts().stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Whether the range has too few numbers for these changed apps, served in this order (S6.4); empty when it has enough.
     *
     * @param free how many numbers of the range are free during the update (S6.2)
     */
    public Optional<Exhausted> exhausted(Collection<ChangedApp> changes, int free) {
        int asked = 0;
        RunSpecId firstWithout = null;
        for (ChangedApp change : changes) {
            asked += change.fresh();
            if (asked > free && firstWithout == null) {
                firstWithout = change.app().id();
            }
        }
        return firstWithout == null ? Optional.empty() : Optional.of(new Exhausted(range, asked, free, firstWithout));
    }

    private static Assigned assigned(List<AppSpec> after, Map<RunSpecId, ChangedApp> changes, FreeServicePorts free) {
        List<AppSpec> apps = new ArrayList<>(after.size());
        List<AssignedPort> ports = new ArrayList<>();
        for (AppSpec app : after) {
            ChangedApp change = changes.get(app.id());
            apps.add(
                    change == null || !change.hasZeros() ? app : app.withServicePorts(boxed(change.fill(free, ports))));
        }
        return new Assigned(apps, ports);
    }

    private static List<Integer> boxed(int[] ports) {
        return Arrays.stream(ports).boxed().toList();
    }
}
