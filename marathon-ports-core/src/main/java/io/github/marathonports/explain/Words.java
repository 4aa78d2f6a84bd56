package io.github.marathonports.explain;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Words that several sentences share. */
final class Words {
    private static final int RANGES_SHOWN = 6;
    private static final int NAMES_SHOWN = 3;

    private Words() {}

    /** {@code 1 instance}, {@code 2 instances}. */
    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@code 3 instances}, however many there may be. */
    static String room(long instances) {
        return instances >= Supply.PLENTY ? "any number of instances" : count((int) instances, "instance");
    }

    static String roles(Collection<Role> roles) {
        String names = roles.stream().map(Role::name).collect(Collectors.joining(", "));
        return (roles.size() == 1 ? "role " : "roles ") + names;
    }

    /** The set as Mesos writes it, cut when it is long. */
    static String ports(PortRanges ports) {
        List<PortRange> ranges = ports.ranges();
        if (ranges.size() <= RANGES_SHOWN) {
            return ports.toString();
        }
        return ranges.stream()
                .limit(RANGES_SHOWN)
                .map(PortRange::toString)
                .collect(Collectors.joining(", ", "[", ", and " + (ranges.size() - RANGES_SHOWN) + " more ranges]"));
    }

    /** The first few agents by name, and how many more. */
    static String agents(List<AgentSnapshot> agents) {
        String names =
                agents.stream().limit(NAMES_SHOWN).map(AgentSnapshot::name).collect(Collectors.joining(", "));
        int more = agents.size() - NAMES_SHOWN;
        return more > 0 ? names + " and " + more + " more" : names;
    }
}
