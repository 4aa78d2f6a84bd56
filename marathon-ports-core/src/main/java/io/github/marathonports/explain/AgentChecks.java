package io.github.marathonports.explain;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.explain.Check.Amount;
import io.github.marathonports.explain.Check.DynamicPorts;
import io.github.marathonports.explain.Check.FixedPort;
import io.github.marathonports.explain.Check.GpusNotKept;
import io.github.marathonports.explain.Check.MakesOffers;
import io.github.marathonports.explain.Check.OfAgent;
import io.github.marathonports.explain.Check.OfPorts;
import io.github.marathonports.explain.Check.RolePorts;
import io.github.marathonports.match.Scalar;
import io.github.marathonports.offer.OfferedResource.Other;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;

/** Asks one agent everything that a run spec needs of it, and writes the answers down as a tree. */
final class AgentChecks {
    private final Demand demand;
    private final AgentSnapshot agent;
    private final Supply free;
    private final Supply total;
    private final PortRanges freePorts;

    AgentChecks(Demand demand, AgentSnapshot agent) {
        this.demand = demand;
        this.agent = agent;
        this.free = Supply.of(agent, Part.FREE, demand);
        this.total = Supply.of(agent, Part.TOTAL, demand);
        this.freePorts = agent.resources().stream()
                .filter(demand::accepts)
                .map(resources -> resources.free().ports())
                .reduce(PortRanges.empty(), PortRanges::union);
    }

    /** @param room how many instances fit on the agent, now and ever */
    OfAgent tree(Assessment room, int index) {
        List<Check> checks = new ArrayList<>();
        if (agent.availability() == Availability.INACTIVE) {
            checks.add(new MakesOffers(Status.WAITS));
        }
        for (Scalar scalar : List.of(Scalar.CPUS, Scalar.MEM, Scalar.DISK, Scalar.GPUS)) {
            if (scalar != Scalar.GPUS || scalar.of(demand.scalars()) > 0) {
                checks.add(amount(scalar));
            }
        }
        if (free.isKeptForGpus() || total.isKeptForGpus()) {
            checks.add(new GpusNotKept(status(!free.isKeptForGpus(), !total.isKeptForGpus())));
        }
        checks.add(ports());
        return new OfAgent(worst(checks), room.now(index), room.ever(index), checks);
    }

    /** What an offer lacks the agent may still have; so it is never said to be lacking for ever. */
    private Status status(boolean now, boolean ever) {
        return Status.of(now, ever || agent.source() == Source.OFFER);
    }

    private static Status worst(List<Check> checks) {
        return checks.stream().map(Check::status).reduce(Status.PASSED, Status::worse);
    }

    private Amount amount(Scalar scalar) {
        return new Amount(
                status(free.has(scalar), total.has(scalar)),
                scalar,
                scalar.of(demand.scalars()),
                free.amount(scalar),
                total.amount(scalar));
    }

    private OfPorts ports() {
        List<Check> positions = new ArrayList<>();
        demand.fixed().forEach(fixed -> positions.add(fixedPort(fixed)));
        if (!demand.dynamic().isEmpty()) {
            positions.add(new DynamicPorts(
                    status(free.hasDynamic(), total.hasDynamic()),
                    demand.dynamic(),
                    Math.max(0, free.choosable()),
                    Math.max(0, total.choosable())));
        }
        return new OfPorts(worst(positions), roles(), positions);
    }

    private FixedPort fixedPort(Demand.Fixed fixed) {
        boolean there = total.hasFixed(fixed.port());
        Status status = status(free.hasFixed(fixed.port()), there);
        List<RoleResources> uncounted = there ? List.of() : having(fixed.port());
        List<Role> others = otherRoles(uncounted);
        String refusal = others.isEmpty() && !uncounted.isEmpty() ? refusal(uncounted.get(0)) : "";
        boolean isInUse = status == Status.WAITS && there && agent.source() == Source.TOTALS;
        String rule = isInUse ? "S12.3" : !others.isEmpty() ? "S12.7" : !refusal.isEmpty() ? "S7.1" : fixed.rule();
        return new FixedPort(
                status, fixed.path(), fixed.port(), rule, freePorts.nearest(fixed.port()), others, refusal);
    }

    private List<RoleResources> having(int port) {
        return agent.resources().stream()
                .filter(resources -> resources.total().ports().contains(port))
                .toList();
    }

    private List<Role> otherRoles(List<RoleResources> uncounted) {
        return uncounted.stream()
                .map(RoleResources::role)
                .filter(role -> !demand.selector().acceptedRoles().contains(role))
                .distinct()
                .toList();
    }

    private List<RolePorts> roles() {
        return agent.resources().stream()
                .filter(resources -> !resources.total().ports().isEmpty())
                .map(resources -> new RolePorts(
                        resources.role(),
                        refusal(resources),
                        resources.free().ports(),
                        resources.total().ports()))
                .toList();
    }

    private String refusal(RoleResources resources) {
        return demand.selector()
                .refusal(new Other("ports", resources.role(), resources.reservation(), resources.volume()))
                .orElse("");
    }
}
