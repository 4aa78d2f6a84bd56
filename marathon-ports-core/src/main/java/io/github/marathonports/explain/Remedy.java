package io.github.marathonports.explain;

import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.ResourcesFlag;
import io.github.marathonports.match.GpuScheduling;
import io.github.marathonports.match.Scalar;
import io.github.marathonports.offer.Role;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A change of the app or of the cluster that lets all instances start.
 *
 * <p>{@link Explanation#remedies()} gives only those that were tried and cure. Immutable and thread-safe.
 */
public sealed interface Remedy {

    /** What to do, in one sentence. */
    String sentence();

    /** The app or pod with the change. */
    default RunSpec applyTo(RunSpec spec) {
        return spec;
    }

    /** The cluster with the change. */
    default ClusterSnapshot applyTo(ClusterSnapshot cluster) {
        return cluster;
    }

    /**
     * Let Marathon choose host ports.
     *
     * @param paths the fields that become 0
     */
    record AskForAnyPort(List<FieldPath> paths) implements Remedy {
        /** Copies the list. */
        public AskForAnyPort {
            paths = List.copyOf(paths);
        }

        @Override
        public RunSpec applyTo(RunSpec spec) {
            Map<FieldPath, HostPortRequest> changes = new LinkedHashMap<>();
            paths.forEach(path -> changes.put(path, HostPortRequest.dynamic()));
            return SpecChanges.withHostPorts(spec, changes);
        }

        @Override
        public String sentence() {
            return "set " + join(paths) + " to 0: Marathon then takes any free host port";
        }

        private static String join(List<FieldPath> paths) {
            return paths.stream().map(FieldPath::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * Ask for other host ports.
     *
     * @param replacements which ports take the place of which
     */
    record AskForOtherPorts(List<Replacement> replacements) implements Remedy {
        /**
         * One port in place of another.
         *
         * @param path where
         * @param from the port asked for now
         * @param to the port to ask for
         * @param agents on how many agents it is free, with everything else that is asked for
         */
        public record Replacement(FieldPath path, int from, int to, int agents) {}

        /** Copies the list. */
        public AskForOtherPorts {
            replacements = List.copyOf(replacements);
        }

        @Override
        public RunSpec applyTo(RunSpec spec) {
            Map<FieldPath, HostPortRequest> changes = new LinkedHashMap<>();
            replacements.forEach(change -> changes.put(change.path(), HostPortRequest.fixed(change.to())));
            return SpecChanges.withHostPorts(spec, changes);
        }

        @Override
        public String sentence() {
            return replacements.stream()
                    .map(change -> "set " + change.path() + " to " + change.to() + " instead of " + change.from()
                            + ": free on " + Words.count(change.agents(), "agent") + " with room for the task")
                    .collect(Collectors.joining("; "));
        }
    }

    /** Take the numbers of the port definitions for service ports only. */
    record StopRequiringPorts() implements Remedy {
        @Override
        public RunSpec applyTo(RunSpec spec) {
            return SpecChanges.withoutRequirePorts(spec);
        }

        @Override
        public String sentence() {
            return "set /requirePorts to false: Marathon then takes any free host ports, and the numbers stay service ports";
        }
    }

    /**
     * Accept the resources of one more role.
     *
     * @param role the role to accept
     * @param all all roles that are accepted then
     */
    record AcceptRole(Role role, List<Role> all) implements Remedy {
        /** Copies the list. */
        public AcceptRole {
            all = List.copyOf(all);
        }

        @Override
        public RunSpec applyTo(RunSpec spec) {
            return SpecChanges.accepting(spec, all);
        }

        @Override
        public String sentence() {
            return "accept role " + role + ": \"acceptedResourceRoles\": "
                    + all.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ", "[", "]"))
                    + (role.equals(Role.ANY) ? "" : "; Marathon has to be registered for that role");
        }
    }

    /**
     * Start agents with more ports.
     *
     * @param agents which agents, and with which flag
     */
    record StartAgentsWith(List<Flag> agents) implements Remedy {
        private static final int FLAGS_SHOWN = 3;

        /**
         * An agent and the flag to start it with.
         *
         * @param index its place in the cluster, counted from 0
         * @param agent how a person calls it
         * @param role the role of the added ports
         * @param added what is added
         * @param flag the whole {@code --resources} with it
         */
        public record Flag(int index, String agent, Role role, Resources added, ResourcesFlag flag) {}

        /** Copies the list. */
        public StartAgentsWith {
            agents = List.copyOf(agents);
        }

        @Override
        public ClusterSnapshot applyTo(ClusterSnapshot cluster) {
            List<AgentSnapshot> changed = new ArrayList<>(cluster.agents());
            for (Flag flag : agents) {
                changed.set(flag.index(), changed.get(flag.index()).withAdded(flag.role(), flag.added()));
            }
            return new ClusterSnapshot(changed);
        }

        @Override
        public String sentence() {
            Map<String, List<String>> byFlag = new LinkedHashMap<>();
            agents.forEach(flag -> byFlag.computeIfAbsent(flag.flag().toString(), text -> new ArrayList<>())
                    .add(flag.agent()));
            int more = byFlag.values().stream()
                    .skip(FLAGS_SHOWN)
                    .mapToInt(List::size)
                    .sum();
            return byFlag.entrySet().stream()
                            .limit(FLAGS_SHOWN)
                            .map(entry ->
                                    "start " + names(entry.getValue()) + " with --resources='" + entry.getKey() + "'")
                            .collect(Collectors.joining("; "))
                    + (more == 0
                            ? ""
                            : "; and " + Words.count(more, "more agent") + " likewise, each with its own flag");
        }

        private static String names(List<String> names) {
            return names.size() <= 3
                    ? String.join(", ", names)
                    : String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more";
        }
    }

    /** Take agents with gpus too, although none are asked for. */
    record UseAgentsWithGpus() implements Remedy {
        @Override
        public RunSpec applyTo(RunSpec spec) {
            return SpecChanges.labelled(spec, GpuScheduling.LABEL, GpuScheduling.UNRESTRICTED.text());
        }

        @Override
        public String sentence() {
            return "add the label \"" + GpuScheduling.LABEL + "\": \"" + GpuScheduling.UNRESTRICTED.text()
                    + "\": Marathon then takes agents with gpus for it";
        }
    }

    /**
     * Want fewer instances.
     *
     * @param instances how many have room now
     */
    record FewerInstances(int instances) implements Remedy {
        @Override
        public RunSpec applyTo(RunSpec spec) {
            return SpecChanges.withInstances(spec, instances);
        }

        @Override
        public String sentence() {
            return "set instances to " + instances;
        }
    }

    /**
     * Add agents.
     *
     * @param count how many
     * @param like the agent that they are like, with nothing running on them
     */
    record MoreAgents(int count, AgentSnapshot like) implements Remedy {
        @Override
        public ClusterSnapshot applyTo(ClusterSnapshot cluster) {
            List<AgentSnapshot> more = new ArrayList<>(cluster.agents());
            AgentSnapshot copy = like.idleCopy("", "");
            for (int i = 1; i <= count; i++) {
                more.add(AgentSnapshot.of("added-" + i, "added-" + i, copy.resources()));
            }
            return new ClusterSnapshot(more);
        }

        @Override
        public String sentence() {
            return "add " + Words.count(count, "agent") + " like " + like.name() + ", started with --resources='"
                    + like.flag() + "'";
        }
    }

    /**
     * Ask for less of an amount. What a pod's executor takes cannot be changed and is left out of the numbers (S12.15).
     *
     * @param scalar which amount
     * @param from how much one instance asks for now, in all containers together
     * @param to how much is free for it where it could run
     */
    record AskForLess(Scalar scalar, double from, double to) implements Remedy {
        @Override
        public RunSpec applyTo(RunSpec spec) {
            return SpecChanges.withScalars(
                    spec, scalar.in(spec.scalars(), SmallerAmounts.ofExecutor(scalar, spec) + to));
        }

        @Override
        public String sentence() {
            return "ask for at most " + Scalars.text(to) + " " + scalar.text() + " instead of " + Scalars.text(from);
        }
    }

    /**
     * Two changes that cure only together.
     *
     * @param first the one
     * @param second the other
     */
    record Together(Remedy first, Remedy second) implements Remedy {
        @Override
        public RunSpec applyTo(RunSpec spec) {
            return second.applyTo(first.applyTo(spec));
        }

        @Override
        public ClusterSnapshot applyTo(ClusterSnapshot cluster) {
            return second.applyTo(first.applyTo(cluster));
        }

        @Override
        public String sentence() {
            return first.sentence() + "; and " + second.sentence();
        }
    }
}
