package io.github.marathonports.ledger;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.app.ServicePorts;
import io.github.marathonports.ledger.ServicePortUpdate.Applied;
import io.github.marathonports.ledger.ServicePortUpdate.Refused;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.serviceport.ChangedApp;
import io.github.marathonports.serviceport.ServicePortAssigner;
import io.github.marathonports.serviceport.ServicePortAssignment.AssignedPort;
import io.github.marathonports.serviceport.ServicePortAssignment.Exhausted;
import io.github.marathonports.serviceport.ServicePortAssignment.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The service ports of a cluster whose apps come, change and go (S6), kept so that an update costs what it changes and not what
 * the cluster holds.
 *
 * <p>It answers as {@link ServicePortAssigner} does: after an update, {@link #apps()} is what the assigner gives for the apps
 * before, and after it for those that the update leaves alone followed by those it names, in the caller's order. It never looks
 * at an app that an update does not name.
 *
 * <p>Mutable. Safe for many readers and one writer at a time: readers do not wait for each other, a second writer waits for the
 * first, and nobody sees half an update.
 */
public final class ServicePortLedger {
    private final PortRange range;
    private final ServicePortAssigner assigner;
    private final ServicePortCounts counts;
    private final Map<RunSpecId, LedgerApp> apps = new LinkedHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private ServicePortLedger(PortRange range) {
        this.range = range;
        this.assigner = ServicePortAssigner.of(range);
        this.counts = new ServicePortCounts(range);
    }

    /** A ledger of a cluster without apps that hands out from this range ({@code local_port_min}..{@code local_port_max}). */
    public static ServicePortLedger of(PortRange range) {
        return new ServicePortLedger(range);
    }

    /**
     * A ledger of a cluster that runs these apps; they are left alone, zeros included (S6.1).
     *
     * @param apps the apps with the service ports they have
     * @throws IllegalArgumentException if an id is there twice
     */
    public static ServicePortLedger of(PortRange range, Collection<AppSpec> apps) {
        ServicePortLedger ledger = new ServicePortLedger(range);
        for (AppSpec app : apps) {
            if (ledger.apps.containsKey(app.id())) {
                throw namedTwice(app.id());
            }
            ledger.count(app);
            ledger.apps.put(app.id(), LedgerApp.unchanged(app));
        }
        return ledger;
    }

    /** An update that posts one app, new or known. */
    public ServicePortUpdate update(AppSpec app) {
        return update(List.of(app), List.of());
    }

    /**
     * One update of several apps, as Marathon serves it: as a whole or not at all (S6.4).
     *
     * <p>Apps that are new or whose definition differs (S6.1) have their zeros assigned in the order given (S6.7). The ports of
     * removed apps and of previous versions are in use until the update is over (S6.2).
     *
     * @param posted the apps that are new or may have changed, each in its whole definition
     * @param removed the ids of apps that go
     * @throws IllegalArgumentException if an id is named twice, or one to remove is not there
     */
    public ServicePortUpdate update(Collection<AppSpec> posted, Collection<RunSpecId> removed) {
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            return apply(List.copyOf(posted), List.copyOf(removed));
        } finally {
            writing.unlock();
        }
    }

    /**
     * An update that removes an app.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public void remove(RunSpecId id) {
        update(List.of(), List.of(id));
    }

    private void requireNamedOnce(List<AppSpec> posted, List<RunSpecId> removed) {
        for (int i = 0; i < removed.size(); i++) {
            if (!apps.containsKey(removed.get(i))) {
                throw new IllegalArgumentException(
                        "app to remove must be in the ledger but " + removed.get(i) + " is not");
            }
        }
        if (posted.size() + removed.size() > 1) {
            Set<RunSpecId> named = new HashSet<>();
            removed.forEach(id -> requireNew(named, id));
            posted.forEach(app -> requireNew(named, app.id()));
        }
    }

    private static void requireNew(Set<RunSpecId> named, RunSpecId id) {
        if (!named.add(id)) {
            throw namedTwice(id);
        }
    }

    private static IllegalArgumentException namedTwice(RunSpecId id) {
        return new IllegalArgumentException("app ids must be unique but " + id + " is there twice");
    }

    private ServicePortUpdate apply(List<AppSpec> posted, List<RunSpecId> removed) {
        requireNamedOnce(posted, removed);
        List<ChangedApp> changes = new ArrayList<>(posted.size());
        for (int i = 0; i < posted.size(); i++) {
            AppSpec app = posted.get(i);
            LedgerApp previous = apps.get(app.id());
            if (previous == null || !previous.isSameDefinitionAs(app)) {
                changes.add(ChangedApp.of(app, previous == null ? ServicePorts.none() : previous, range));
            }
            count(app);
        }
        Optional<Exhausted> exhausted = assigner.exhausted(changes, counts.count());
        if (exhausted.isPresent()) {
            posted.forEach(this::uncount);
            return new Refused(exhausted.get());
        }
        List<AssignedPort> assigned = new ArrayList<>(2);
        LedgerApp[] next = filled(posted, changes, assigned);
        for (int i = 0; i < removed.size(); i++) {
            forget(removed.get(i));
        }
        for (LedgerApp app : next) {
            forget(app.id());
        }
        for (LedgerApp app : next) {
            apps.put(app.id(), app);
        }
        return new Applied(assigned);
    }

    /** The apps as they will be; while they are filled the ports of the old ones are still in use (S6.2). */
    private LedgerApp[] filled(List<AppSpec> posted, List<ChangedApp> changes, List<AssignedPort> assigned) {
        LedgerApp[] filled = new LedgerApp[posted.size()];
        int next = 0;
        for (int i = 0; i < filled.length; i++) {
            AppSpec app = posted.get(i);
            boolean changed = next < changes.size() && changes.get(next).app() == app;
            filled[i] = changed
                    ? LedgerApp.filled(app, changes.get(next++).fill(counts, assigned))
                    : LedgerApp.unchanged(app);
        }
        countReused(assigned);
        return filled;
    }

    /** Once for the version that goes, once for the one that comes. */
    private void countReused(List<AssignedPort> assigned) {
        for (int i = 0; i < assigned.size(); i++) {
            if (assigned.get(i).origin() == Origin.PREVIOUS_VERSION) {
                counts.add(assigned.get(i).port());
            }
        }
    }

    /** Counts the ports that the definition names; those of its zeros are counted when they are taken. */
    private void count(ServicePorts ports) {
        for (int i = 0; i < ports.portCount(); i++) {
            counts.add(ports.servicePort(i));
        }
    }

    private void uncount(ServicePorts ports) {
        for (int i = 0; i < ports.portCount(); i++) {
            counts.remove(ports.servicePort(i));
        }
    }

    private void forget(RunSpecId id) {
        LedgerApp previous = apps.remove(id);
        if (previous != null) {
            uncount(previous);
        }
    }

    /** The range that it hands out from, inclusive. */
    public PortRange range() {
        return range;
    }

    /** One app with its service ports; empty when there is none of this id. */
    public Optional<AppSpec> app(RunSpecId id) {
        return reading(() -> Optional.ofNullable(apps.get(id)).map(LedgerApp::app));
    }

    /** A snapshot of all apps with their service ports, those last posted last. */
    public List<AppSpec> apps() {
        return reading(() -> apps.values().stream().map(LedgerApp::app).toList());
    }

    /** Every service port that some app has, in the range or outside. */
    public PortRanges inUse() {
        return reading(() -> PortRanges.ofPorts(apps.values().stream()
                .flatMapToInt(LedgerApp::servicePorts)
                .filter(port -> port != 0)
                .toArray()));
    }

    /** How many numbers of the range no app has. */
    public int free() {
        return reading(counts::count);
    }

    private <T> T reading(Supplier<T> answer) {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            return answer.get();
        } finally {
            reading.unlock();
        }
    }
}
