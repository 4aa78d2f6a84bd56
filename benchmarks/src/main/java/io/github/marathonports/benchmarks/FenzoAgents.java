package io.github.marathonports.benchmarks;

import com.netflix.fenzo.ConstraintEvaluator;
import com.netflix.fenzo.SchedulingResult;
import com.netflix.fenzo.TaskRequest;
import com.netflix.fenzo.TaskScheduler;
import com.netflix.fenzo.VMAssignmentResult;
import com.netflix.fenzo.VMTaskFitnessCalculator;
import com.netflix.fenzo.VirtualMachineLease;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.mesos.Protos;
import org.jspecify.annotations.Nullable;

/** Agents and tasks of the workloads as Netflix Fenzo sees them. */
final class FenzoAgents implements AutoCloseable {
    private final TaskScheduler scheduler = new TaskScheduler.Builder()
            .withLeaseRejectAction(lease -> {})
            .withLeaseOfferExpirySecs(Integer.MAX_VALUE)
            .withFitnessGoodEnoughFunction(fitness -> true)
            .build();
    private final List<VirtualMachineLease> leases;

    FenzoAgents(int agents) {
        this.leases = IntStream.range(0, agents)
                .<VirtualMachineLease>mapToObj(i -> new Lease("L" + i, "agent" + i + ".example"))
                .toList();
    }

    /** So many tasks. */
    static List<Task> tasks(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Task("task-" + i)).toList();
    }

    /** Places tasks on the agents; how many have three ports in the end. */
    int place(List<Task> tasks) {
        SchedulingResult result = scheduler.scheduleOnce(tasks, leases);
        return (int) result.getResultMap().values().stream()
                .map(VMAssignmentResult::getTasksAssigned)
                .flatMap(assigned -> assigned.stream())
                .filter(task -> task.getAssignedPorts().size() == Task.PORTS)
                .count();
    }

    /** The same, and the offers are taken back for the next time. */
    int placeAgain(List<Task> tasks) {
        int placed = place(tasks);
        scheduler.expireAllLeases();
        return placed;
    }

    @Override
    public void close() {
        scheduler.shutdown();
    }

    /** An offer of ten cpus and 31000-32000. */
    private record Lease(String id, String hostname) implements VirtualMachineLease {
        @Override
        public String getId() {
            return id;
        }

        @Override
        public long getOfferedTime() {
            return System.currentTimeMillis();
        }

        @Override
        public String getVMID() {
            return hostname;
        }

        @Override
        public double cpuCores() {
            return 10;
        }

        @Override
        public double memoryMB() {
            return 10_000;
        }

        @Override
        public double networkMbps() {
            return 10_000;
        }

        @Override
        public double diskMB() {
            return 10_000;
        }

        @Override
        public List<Range> portRanges() {
            return List.of(new Range(31000, 32000));
        }

        @Override
        public Protos.@Nullable Offer getOffer() {
            return null;
        }

        @Override
        public Map<String, Protos.Attribute> getAttributeMap() {
            // Fenzo asks for the attribute named null, which Map.of() refuses.
            return Collections.emptyMap();
        }

        @Override
        public @Nullable Double getScalarValue(String name) {
            return null;
        }

        @Override
        public Map<String, Double> getScalarValues() {
            return Map.of();
        }
    }

    /** A task of one cpu and three ports. */
    static final class Task implements TaskRequest {
        private static final int PORTS = 3;

        private final String id;
        private @Nullable AssignedResources assigned;

        Task(String id) {
            this.id = id;
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        public String taskGroupName() {
            return "";
        }

        @Override
        public double getCPUs() {
            return 1;
        }

        @Override
        public double getMemory() {
            return 128;
        }

        @Override
        public double getNetworkMbps() {
            return 0;
        }

        @Override
        public double getDisk() {
            return 0;
        }

        @Override
        public int getPorts() {
            return PORTS;
        }

        @Override
        public Map<String, Double> getScalarRequests() {
            return Map.of();
        }

        @Override
        public Map<String, NamedResourceSetRequest> getCustomNamedResources() {
            return Map.of();
        }

        @Override
        public List<? extends ConstraintEvaluator> getHardConstraints() {
            return List.of();
        }

        @Override
        public List<? extends VMTaskFitnessCalculator> getSoftConstraints() {
            return List.of();
        }

        @Override
        public void setAssignedResources(AssignedResources resources) {
            this.assigned = resources;
        }

        @Override
        public @Nullable AssignedResources getAssignedResources() {
            return assigned;
        }
    }
}
