package io.github.marathonports.explain;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.match.Scalar;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * One question that was asked of an agent, with its answer in numbers.
 *
 * <p>Checks form a tree: agent, resource and role, position. None is left out because another failed (S12.12). Immutable and
 * thread-safe.
 */
public sealed interface Check {

    /** How it ended. */
    Status status();

    /** The answer in one sentence for a person. */
    String sentence();

    /** The number of the rule that asks. */
    String rule();

    /** The checks that this one consists of, in order. */
    default List<Check> children() {
        return List.of();
    }

    /** Whether what is asked for is free now. */
    default boolean passed() {
        return status() == Status.PASSED;
    }

    /**
     * All checks of one agent.
     *
     * @param status the worst of its children
     * @param instancesNow how many of the wanted instances have room now
     * @param instancesEver how many would have room if nothing else ran; at least 1 where only an offer is known
     * @param children what was asked: whether it makes offers, each amount, the gpus, the ports
     */
    record OfAgent(Status status, int instancesNow, int instancesEver, List<Check> children) implements Check {
        /** Copies the children. */
        public OfAgent {
            children = List.copyOf(children);
        }

        /** The innermost checks that did not pass. */
        public List<Check> failures() {
            List<Check> failures = new ArrayList<>();
            collectFailures(this, failures);
            return failures;
        }

        private static void collectFailures(Check check, List<Check> failures) {
            if (check.passed()) {
                return;
            }
            if (check.children().stream().allMatch(Check::passed)) {
                failures.add(check);
            }
            check.children().forEach(child -> collectFailures(child, failures));
        }

        @Override
        public String sentence() {
            return switch (status) {
                case PASSED -> "room for " + Words.room(instancesNow);
                case WAITS -> "not now";
                case NEVER -> "never";
            };
        }

        @Override
        public String rule() {
            return "S12";
        }
    }

    /**
     * Whether the agent makes offers at all.
     *
     * @param status waiting when it does not
     */
    record MakesOffers(Status status) implements Check {
        @Override
        public String sentence() {
            return status == Status.PASSED ? "active" : "not active: it makes no offers";
        }

        @Override
        public String rule() {
            return "S12.10";
        }
    }

    /**
     * Whether there is enough of cpus, mem, disk or gpus.
     *
     * @param status how it ended
     * @param scalar which amount
     * @param asked how much one instance asks for
     * @param free how much of it is free for the accepted roles
     * @param total how much of it there is for them
     */
    record Amount(Status status, Scalar scalar, double asked, double free, double total) implements Check {
        private static final double NOISE = 1e-6;

        @Override
        public String sentence() {
            boolean isSum = isShortByRounding() && text(asked).equals(text(available()));
            return scalar.text() + ": " + text(asked) + " asked, " + text(free) + " free of " + text(total)
                    + (isSum ? "; Marathon takes it part by part, and rounding leaves it short" : "");
        }

        /** Whether it is short by no more than rounding makes of a sum (S12.15). */
        public boolean isShortByRounding() {
            return !passed() && Math.abs(asked - available()) < NOISE;
        }

        private double available() {
            return status == Status.NEVER ? total : free;
        }

        /** Sums of doubles without their last digits, unless these are what is short. */
        private String text(double amount) {
            return Scalars.text(isShortByRounding() ? amount : Math.rint(amount * 1e6) / 1e6);
        }

        @Override
        public String rule() {
            return "S12.15";
        }
    }

    /**
     * Whether Marathon keeps the agent for those who ask for gpus.
     *
     * @param status failed when it does
     */
    record GpusNotKept(Status status) implements Check {
        @Override
        public String sentence() {
            return status == Status.PASSED
                    ? "gpus: all in use, so Marathon does not keep this agent for those who ask for some"
                    : "gpus: Marathon declines agents with gpus for apps that ask for none; the label "
                            + "GPU_SCHEDULING_BEHAVIOR=unrestricted lets this app use them";
        }

        @Override
        public String rule() {
            return "S12.15";
        }
    }

    /**
     * All ports of an agent.
     *
     * @param status the worst of the positions
     * @param roles what is there for each role, accepted or not
     * @param positions what was asked, position by position
     */
    record OfPorts(Status status, List<RolePorts> roles, List<Check> positions) implements Check {
        /** Copies the lists. */
        public OfPorts {
            roles = List.copyOf(roles);
            positions = List.copyOf(positions);
        }

        @Override
        public List<Check> children() {
            return positions;
        }

        @Override
        public String sentence() {
            return roles.isEmpty()
                    ? "ports: there are none"
                    : "ports: " + roles.stream().map(RolePorts::sentence).collect(Collectors.joining("; "));
        }

        @Override
        public String rule() {
            return "S7.1";
        }
    }

    /**
     * The ports of an agent for one role.
     *
     * @param role the role
     * @param refusal why they do not count, in a few words; empty when they do
     * @param free what is free
     * @param total what there is
     */
    record RolePorts(Role role, String refusal, PortRanges free, PortRanges total) {
        /** Whether they count (S7.1, S12.7). */
        public boolean counts() {
            return refusal.isEmpty();
        }

        String sentence() {
            String numbers =
                    "role " + role + " " + free.size() + " free of " + total.size() + " in " + Words.ports(total);
            return counts() ? numbers : numbers + " (" + refusal + ")";
        }
    }

    /**
     * One position that asks for exactly one port.
     *
     * @param status how it ended
     * @param path where the document asks for it
     * @param port the port; 0 when {@code requirePorts} takes it literally (S12.2)
     * @param rule the rule that tells why it fails
     * @param nearest the free port of an accepted role nearest to it
     * @param otherRoles the roles for which the agent has the port although the run spec does not accept them (S12.7)
     * @param refusal why a port that is there for an accepted role does not count, in a few words (S7.1); empty when that is not so
     */
    record FixedPort(
            Status status,
            FieldPath path,
            int port,
            String rule,
            OptionalInt nearest,
            List<Role> otherRoles,
            String refusal)
            implements Check {
        /** Copies the list. */
        public FixedPort {
            otherRoles = List.copyOf(otherRoles);
        }

        @Override
        public String sentence() {
            return path + ": host port " + port + " " + answer();
        }

        private String answer() {
            String near = nearest.isPresent() ? "; nearest free port " + nearest.getAsInt() : "; no port is free";
            if (status == Status.PASSED) {
                return "is free";
            }
            if (rule.equals("S12.3")) {
                return "is in use" + near;
            }
            return notThere() + near;
        }

        private String notThere() {
            if (!refusal.isEmpty()) {
                return "is there but does not count: " + refusal;
            }
            if (!otherRoles.isEmpty()) {
                return "is there only for " + Words.roles(otherRoles) + ", which the app does not accept";
            }
            return port == 0
                    ? "is required literally, because requirePorts is true and Marathon takes 0 for a number here"
                    : status == Status.WAITS ? "is not in this offer" : "is not among this agent's ports";
        }
    }

    /**
     * All positions that ask for any port.
     *
     * @param status how it ended
     * @param paths where the document asks
     * @param free how many ports can be chosen from now, the app's own fixed ones left out
     * @param total how many could be if none were in use
     */
    record DynamicPorts(Status status, List<FieldPath> paths, int free, int total) implements Check {
        /** Copies the list. */
        public DynamicPorts {
            paths = List.copyOf(paths);
        }

        @Override
        public String sentence() {
            return (paths.size() == 1 ? paths.get(0).toString() : paths.get(0) + " to " + paths.get(paths.size() - 1))
                    + ": " + Words.count(paths.size(), "dynamic host port") + " asked, " + free + " free of " + total;
        }

        @Override
        public String rule() {
            return "S12.8";
        }
    }
}
