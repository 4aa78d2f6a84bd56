package io.github.marathonports.serviceport;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.serviceport.ServicePortAssignment.AssignedPort;
import io.github.marathonports.serviceport.ServicePortAssignment.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        ServicePortsInUse inUse = new ServicePortsInUse(range, previous.values(), after);
        int free = inUse.free();
        int asked = 0;
        List<AppSpec> apps = new ArrayList<>(after.size());
        List<AssignedPort> ports = new ArrayList<>();
        RunSpecId firstWithout = null;
        for (AppSpec app : after) {
            List<Integer> zeros = changed.test(app) ? zeros(app) : List.of();
            List<Integer> reusable = zeros.isEmpty() ? List.of() : reusable(previous.get(app.id()), app);
            asked += Math.max(0, zeros.size() - reusable.size());
            if (asked > free) {
                firstWithout = firstWithout == null ? app.id() : firstWithout;
            } else {
                apps.add(zeros.isEmpty() ? app : filled(app, zeros, reusable, inUse, ports));
            }
        }
        return firstWithout == null
                ? new ServicePortAssignment.Assigned(apps, ports)
                : new ServicePortAssignment.Exhausted(range, asked, free, firstWithout);
    }

    private static List<Integer> zeros(AppSpec app) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < app.portCount(); i++) {
            if (app.servicePort(i) == 0) {
                positions.add(i);
            }
        }
        return positions;
    }

    /** What the previous version had in the range and the new one does not name, in old order (S6.3). */
    private List<Integer> reusable(@Nullable AppSpec previous, AppSpec app) {
        if (previous == null) {
            return List.of();
        }
        List<Integer> named = app.servicePorts();
        return previous.servicePorts().stream()
                .filter(port -> port != 0 && range.contains(port) && !named.contains(port))
                .toList();
    }

    private static AppSpec filled(
            AppSpec app,
            List<Integer> zeros,
            List<Integer> reusable,
            ServicePortsInUse inUse,
            List<AssignedPort> ports) {
        List<Integer> servicePorts = new ArrayList<>(app.servicePorts());
        for (int i = 0; i < zeros.size(); i++) {
            boolean reused = i < reusable.size();
            int port = reused ? reusable.get(i) : inUse.take();
            servicePorts.set(zeros.get(i), port);
            ports.add(new AssignedPort(app.id(), zeros.get(i), port, reused ? Origin.PREVIOUS_VERSION : Origin.RANGE));
        }
        return app.withServicePorts(servicePorts);
    }
}
