package io.github.marathonports.serviceport;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.app.ServicePorts;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.serviceport.ServicePortAssignment.Assigned;
import io.github.marathonports.serviceport.ServicePortAssignment.AssignedPort;
import io.github.marathonports.serviceport.ServicePortAssignment.Exhausted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
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
        return assign(before, after, ServicePortAssigner::isChanged);
    }

    /**
     * The same, for a caller who knows which apps changed (S6.1).
     *
     * @param changed whether an app of {@code after} is new or changed
     * @throws IllegalArgumentException if one of the lists holds an id twice
     */
    public ServicePortAssignment assign(Collection<AppSpec> before, List<AppSpec> after, Predicate<AppSpec> changed) {
        return assign(before, after, (previous, app) -> changed.test(app));
    }

    private static boolean isChanged(@Nullable AppSpec previous, AppSpec app) {
        return previous == null || !previous.isSameDefinitionAs(app);
    }

    private ServicePortAssignment assign(
            Collection<AppSpec> before, List<AppSpec> after, BiPredicate<@Nullable AppSpec, AppSpec> changed) {
        AppIndex earlier = new AppIndex(before.size());
        ServicePortsInUse inUse = new ServicePortsInUse(range);
        for (AppSpec app : before) {
            earlier.add(app);
            inUse.add(app);
        }
        List<ChangedApp> changes = new ArrayList<>();
        for (AppSpec app : after) {
            AppSpec previous = earlier.find(app);
            if (previous != app) {
                inUse.add(app);
            }
            if (changed.test(previous, app)) {
                changes.add(change(previous, app));
            }
        }
        Optional<Exhausted> exhausted = exhausted(changes, inUse.count());
        return exhausted.isPresent() ? exhausted.get() : assigned(after, changes, inUse);
    }

    private ChangedApp change(@Nullable AppSpec previous, AppSpec app) {
        return ChangedApp.of(app, previous == null ? ServicePorts.none() : previous, range);
    }

    /**
     * Whether the range has too few numbers for these changed apps, served in this order (S6.4); empty when it has enough.
     *
     * @param free how many numbers of the range are free during the update (S6.2)
     */
    public Optional<Exhausted> exhausted(List<ChangedApp> changes, int free) {
        int asked = 0;
        RunSpecId firstWithout = null;
        for (int i = 0; i < changes.size(); i++) {
            asked += changes.get(i).fresh();
            if (asked > free && firstWithout == null) {
                firstWithout = changes.get(i).app().id();
            }
        }
        return firstWithout == null ? Optional.empty() : Optional.of(new Exhausted(range, asked, free, firstWithout));
    }

    private static Assigned assigned(List<AppSpec> after, List<ChangedApp> changes, FreeServicePorts free) {
        AppSpec[] apps = after.toArray(AppSpec[]::new);
        List<AssignedPort> ports = new ArrayList<>();
        int position = 0;
        for (ChangedApp change : changes) {
            while (apps[position] != change.app()) {
                position++;
            }
            if (change.hasZeros()) {
                apps[position] = change.app().withServicePorts(boxed(change.fill(free, ports)));
            }
        }
        return new Assigned(List.of(apps), ports);
    }

    private static List<Integer> boxed(int[] ports) {
        List<Integer> boxed = new ArrayList<>(ports.length);
        for (int port : ports) {
            boxed.add(port);
        }
        return boxed;
    }
}
