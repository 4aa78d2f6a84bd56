package io.github.marathonports.explain;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.match.OfferMatchResult.Declined;
import io.github.marathonports.match.OfferMatcher;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatcher;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Why an app or pod waits on a cluster, or where it starts, and what cures it (S12).
 *
 * <p>It is decided by run spec, cluster and Marathon's flags alone: two explanations are equal when these are. Verdict and numbers
 * are there at once; the checks of an agent, the headline and the remedies are worked out when asked for. Immutable and
 * thread-safe.
 */
public final class Explanation {
    private final Demand demand;
    private final ClusterSnapshot cluster;
    private final Assessment assessment;
    private volatile @Nullable Extent extent;
    private volatile @Nullable List<Remedy> remedies;

    Explanation(RunSpec spec, ClusterSnapshot cluster, OfferConfig config) {
        this.demand = new Demand(spec, config);
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.assessment = new Assessment(demand, cluster);
    }

    /** The app or pod that was explained. */
    public RunSpec spec() {
        return demand.spec();
    }

    /** The cluster on which it was explained. */
    public ClusterSnapshot cluster() {
        return cluster;
    }

    /** Whether the instances can start. */
    public Verdict verdict() {
        return assessment.verdict();
    }

    /** The verdict and its cause in one sentence. */
    public String headline() {
        return new Headline(this, demand, extent()).sentence();
    }

    /** How many of the wanted instances can start now. */
    public int instancesNow() {
        return assessment.instancesNow();
    }

    /** How many of the wanted instances can start now without what is on its way in an offer, to Marathon or to another framework. */
    public int instancesWithoutOffered() {
        long room = 0;
        Supply supply = new Supply(demand);
        for (AgentSnapshot agent : cluster.agents()) {
            supply.load(agent, Part.UNOFFERED);
            room += supply.instances();
        }
        return (int) Math.min(room, instancesNow());
    }

    /** How many of the wanted instances would have room if nothing else ran; a guess where only offers are known. */
    public int instancesEver() {
        return assessment.instancesEver();
    }

    /** Whether some agents are known only by an offer, which never shows what they have in total. */
    public boolean knowsOnlyOffers() {
        return assessment.knowsOnlyOffers();
    }

    /** Where the instances would start now: the agents in order, until all wanted instances have room. */
    public List<Room> placement() {
        List<Room> placement = new ArrayList<>();
        int left = spec().instances();
        for (int i = 0; i < cluster.size() && left > 0; i++) {
            int here = Math.min(left, assessment.now(i));
            if (here > 0) {
                placement.add(new Room(cluster.agents().get(i), here));
                left -= here;
            }
        }
        return placement;
    }

    /**
     * Room on one agent.
     *
     * @param agent the agent
     * @param instances how many instances start there
     */
    public record Room(AgentSnapshot agent, int instances) {}

    /** Every agent with its checks, in the order of the cluster. */
    public List<AgentFit> agents() {
        List<AgentFit> agents = new ArrayList<>(cluster.size());
        for (int i = 0; i < cluster.size(); i++) {
            agents.add(agent(i));
        }
        return agents;
    }

    /**
     * One agent with its checks.
     *
     * @param index its place in the cluster, counted from 0
     */
    public AgentFit agent(int index) {
        AgentSnapshot agent = cluster.agents().get(index);
        return new AgentFit(agent, new AgentChecks(demand, agent).tree(assessment, index));
    }

    /** The agents in groups that end in the same way, check by check, each group in the order of its first agent. */
    public List<AgentGroup> groups() {
        Map<List<Object>, List<AgentFit>> groups = new LinkedHashMap<>();
        for (AgentFit fit : agents()) {
            groups.computeIfAbsent(shape(fit.checks()), shape -> new ArrayList<>())
                    .add(fit);
        }
        return groups.values().stream().map(AgentGroup::of).toList();
    }

    private static List<Object> shape(Check check) {
        List<Object> shape = new ArrayList<>();
        shape.add(check.getClass());
        shape.add(check.status());
        shape.add(check.rule());
        check.children().forEach(child -> shape.add(shape(child)));
        return shape;
    }

    /** The agent that lacks least, in total first and then of what is free; empty without agents. */
    public Optional<AgentFit> nearestFit() {
        return assessment.nearest() < 0 ? Optional.empty() : Optional.of(agent(assessment.nearest()));
    }

    /** Whether some active agent would have room if nothing else ran. */
    boolean activeAgentsCanEver() {
        for (int i = 0; i < cluster.size(); i++) {
            if (assessment.ever(i) > 0 && cluster.agents().get(i).availability() == Availability.ACTIVE) {
                return true;
            }
        }
        return false;
    }

    /** Each fixed host port: on how many agents it is, on how many it is free, and the port nearest to it. */
    public List<FixedPortCount> fixedPorts() {
        Extent seen = extent();
        return demand.fixed().stream()
                .map(fixed -> new FixedPortCount(
                        fixed.path(),
                        fixed.port(),
                        cluster.size(),
                        seen.having(fixed.port()),
                        seen.free(fixed.port()),
                        seen.offered()))
                .toList();
    }

    /** What would let all instances start now; each was tried on this cluster. Empty when they can, or when nothing known helps. */
    public List<Remedy> remedies() {
        List<Remedy> found = remedies;
        if (found == null) {
            found = new RemedyFinder(demand.config()).remedies(new Situation(spec(), cluster));
            remedies = found;
        }
        return found;
    }

    /** Whether a rolling update of all instances can ever finish. */
    public Rollout rollout() {
        return Rollout.of(demand, assessment, cluster.agents());
    }

    /** What Marathon itself would say of one agent's offer now (S12.15); empty when it takes it. */
    public List<DeclineReason> declineReasons(AgentSnapshot agent) {
        return OfferMatcher.of(demand.config(), PortsMatcher.of(PortStrategy.reference()))
                .match(spec(), agent.freeOffer(), new Random(0))
                .fold(taken -> List.of(), Declined::reasons);
    }

    /** How many active agents Marathon would count under each reason, the highest priority first (S12.10). */
    public Map<DeclineReason, Integer> funnel() {
        Map<DeclineReason, Integer> counts = new EnumMap<>(DeclineReason.class);
        for (AgentSnapshot agent : cluster.agents()) {
            if (agent.availability() == Availability.ACTIVE) {
                DeclineReason.funnel(declineReasons(agent)).ifPresent(reason -> counts.merge(reason, 1, Integer::sum));
            }
        }
        return counts;
    }

    /** What lets every task fail although its offer matches (S12.4, S13.4), in order of the positions. */
    public List<LaunchFailure> launchFailures() {
        return LaunchFailures.of(spec());
    }

    /** The fields of the document that may rule agents out and that nobody looked at here: constraints and volumes that stay. */
    public List<String> notLookedAt() {
        return NotLookedAt.in(spec());
    }

    private Extent extent() {
        Extent seen = extent;
        if (seen == null) {
            seen = new Extent(demand, cluster);
            extent = seen;
        }
        return seen;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Explanation that
                && spec().equals(that.spec())
                && cluster.equals(that.cluster)
                && demand.config().equals(that.demand.config());
    }

    @Override
    public int hashCode() {
        return Objects.hash(spec(), cluster, demand.config());
    }

    /** The whole explanation for a person, with at most ten groups of agents. */
    @Override
    public String toString() {
        return toText(10);
    }

    /**
     * The whole explanation for a person.
     *
     * @param groups how many groups of agents are shown at most
     */
    public String toText(int groups) {
        return new ExplanationText(this, groups).text();
    }
}
