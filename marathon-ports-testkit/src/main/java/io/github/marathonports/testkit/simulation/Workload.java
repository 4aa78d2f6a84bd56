package io.github.marathonports.testkit.simulation;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.Explainer;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.match.OfferMatcher;
import io.github.marathonports.match.PortsRequest;
import io.github.marathonports.offer.ResourceSelector;
import java.util.List;

/** What each task of an app or pod asks for, worked out once. */
final class Workload {
    /** Where gpus stand among the amounts. */
    static final int GPUS = 2;

    private final RunSpec spec;
    private final PortsRequest request;
    private final ResourceSelector selector;
    private final long[] amounts;
    private final boolean declinesGpus;
    private final int[] fixedPorts;
    private final int dynamicPorts;

    Workload(RunSpec spec) {
        if (spec.instances() < 1) {
            throw new IllegalArgumentException(
                    spec.id() + " must have at least one instance to be simulated but has " + spec.instances());
        }
        Explainer.withDefaults().explain(spec, ClusterSnapshot.of()).launchFailures().stream()
                .findFirst()
                .ifPresent(failure -> {
                    throw new IllegalArgumentException(spec.id() + " cannot be simulated: " + failure.sentence());
                });
        this.spec = spec;
        this.request = PortsRequest.of(spec);
        this.selector = OfferConfig.defaults().selector(spec);
        this.amounts = thousandths(spec.scalars());
        this.declinesGpus = OfferMatcher.declinesScarceGpus(spec, OfferConfig.defaults());
        boolean required = request.kind() == PortsRequest.Kind.REQUIRED;
        this.fixedPorts = request.kind() == PortsRequest.Kind.DYNAMIC
                ? new int[0]
                : request.positions().stream()
                        .filter(position -> required || position instanceof HostPortRequest.Static)
                        .mapToInt(position -> position instanceof HostPortRequest.Static fixed ? fixed.port() : 0)
                        .toArray();
        this.dynamicPorts = required
                ? 0
                : (int) request.positions().stream()
                        .filter(HostPortRequest.Dynamic.class::isInstance)
                        .count();
    }

    /** cpus, mem, gpus, disk: the order in which Marathon compares them (S12.15). */
    static long[] thousandths(Scalars scalars) {
        return new long[] {
            Math.round(scalars.cpus() * 1000),
            Math.round(scalars.mem() * 1000),
            Math.round(scalars.gpus() * 1000),
            Math.round(scalars.disk() * 1000)
        };
    }

    int instances() {
        return spec.instances();
    }

    /** The service ports as declared, zeros included; none for a pod. */
    List<Integer> servicePorts() {
        return spec instanceof AppSpec app ? app.servicePorts() : List.of();
    }

    PortsRequest request() {
        return request;
    }

    ResourceSelector selector() {
        return selector;
    }

    /** How much of each amount, in thousandths, in Marathon's order. */
    long[] amounts() {
        return amounts;
    }

    /** Whether it leaves agents with gpus to those that ask for some (S12.15). */
    boolean declinesGpus() {
        return declinesGpus;
    }

    /** The ports that must be there. */
    int[] fixedPorts() {
        return fixedPorts;
    }

    /** Whether it asks for this port by number, so that no strategy has a say. */
    boolean isFixed(int port) {
        for (int fixed : fixedPorts) {
            if (fixed == port) {
                return true;
            }
        }
        return false;
    }

    /** How many ports must be there besides, whichever. */
    int dynamicPorts() {
        return dynamicPorts;
    }

    @Override
    public String toString() {
        return spec.id().toString();
    }
}
