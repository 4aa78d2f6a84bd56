package io.github.marathonports.explain;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.explain.Remedy.AcceptRole;
import io.github.marathonports.explain.Remedy.AskForAnyPort;
import io.github.marathonports.explain.Remedy.FewerInstances;
import io.github.marathonports.explain.Remedy.MoreAgents;
import io.github.marathonports.explain.Remedy.StopRequiringPorts;
import io.github.marathonports.explain.Remedy.Together;
import io.github.marathonports.explain.Remedy.UseAgentsWithGpus;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.offer.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Thinks of changes and keeps those that cure: single ones, or where none does, two together. */
final class RemedyFinder {
    /** Beyond these, a list of remedies helps nobody. */
    private static final int MOST_PAIRS = 5;

    private static final int MOST_ROLES = 8;
    private static final int MOST_AGENTS = 10_000;

    private final OfferConfig config;

    RemedyFinder(OfferConfig config) {
        this.config = config;
    }

    List<Remedy> remedies(Situation situation) {
        if (situation.fits(config)) {
            return List.of();
        }
        List<Remedy> candidates = candidates(situation);
        List<Remedy> cures = candidates.stream()
                .filter(remedy -> situation.after(remedy).fits(config))
                .toList();
        return cures.isEmpty() ? pairs(situation, candidates) : cures;
    }

    private List<Remedy> pairs(Situation situation, List<Remedy> candidates) {
        List<Remedy> cures = new ArrayList<>();
        Set<Set<Class<?>>> kinds = new LinkedHashSet<>();
        for (Remedy first : candidates) {
            Situation changed = situation.after(first);
            for (Remedy second : candidates(changed)) {
                boolean isNew = !first.getClass().equals(second.getClass())
                        && !kinds.contains(Set.of(first.getClass(), second.getClass()));
                if (isNew && cures.size() < MOST_PAIRS && changed.after(second).fits(config)) {
                    kinds.add(Set.of(first.getClass(), second.getClass()));
                    cures.add(new Together(first, second));
                }
            }
        }
        new SmallerAmounts(situation, config)
                .pairs().stream()
                        .filter(pair -> situation.after(pair).fits(config))
                        .limit(MOST_PAIRS - cures.size())
                        .forEach(cures::add);
        return cures;
    }

    private List<Remedy> candidates(Situation situation) {
        Demand demand = new Demand(situation.spec(), config);
        Assessment assessment = new Assessment(demand, situation.cluster());
        List<Remedy> candidates = new ArrayList<>();
        addPorts(situation, demand, assessment, candidates);
        new MorePorts(situation, demand).find().ifPresent(candidates::add);
        addRoles(situation, demand, candidates);
        if (demand.declinesGpus()) {
            candidates.add(new UseAgentsWithGpus());
        }
        if (assessment.instancesNow() > 0) {
            candidates.add(new FewerInstances(assessment.instancesNow()));
        }
        addAgents(situation, demand, assessment, candidates);
        candidates.addAll(new SmallerAmounts(situation, config).single());
        return candidates;
    }

    private void addPorts(Situation situation, Demand demand, Assessment assessment, List<Remedy> candidates) {
        List<List<Demand.Fixed>> choices = new ReplaceablePorts(situation, demand).choices(assessment.nearest());
        if (requiresPorts(situation)) {
            candidates.add(new StopRequiringPorts());
        } else {
            addFirstThatCures(
                    situation,
                    choices.stream().<Remedy>map(RemedyFinder::anyPort).toList(),
                    candidates);
        }
        addFirstThatCures(
                situation,
                choices.stream()
                        .<Remedy>flatMap(ports -> new OtherPorts(situation, config, ports).find().stream())
                        .toList(),
                candidates);
    }

    private static Remedy anyPort(List<Demand.Fixed> ports) {
        return new AskForAnyPort(ports.stream().map(Demand.Fixed::path).toList());
    }

    /** The smallest change of a kind that cures; or the smallest one, which may cure together with another. */
    private void addFirstThatCures(Situation situation, List<Remedy> choices, List<Remedy> candidates) {
        choices.stream()
                .filter(remedy -> situation.after(remedy).fits(config))
                .findFirst()
                .or(() -> choices.stream().findFirst())
                .ifPresent(candidates::add);
    }

    private static boolean requiresPorts(Situation situation) {
        return situation.spec() instanceof AppSpec app && app.requirePorts();
    }

    private static void addRoles(Situation situation, Demand demand, List<Remedy> candidates) {
        Set<Role> accepted = demand.selector().acceptedRoles();
        situation.cluster().agents().stream()
                .flatMap(agent -> agent.resources().stream())
                .map(RoleResources::role)
                .filter(role -> !accepted.contains(role))
                .distinct()
                .limit(MOST_ROLES)
                .forEach(role -> {
                    List<Role> all = new ArrayList<>(accepted);
                    all.add(role);
                    candidates.add(new AcceptRole(role, all));
                });
    }

    private static void addAgents(Situation situation, Demand demand, Assessment assessment, List<Remedy> candidates) {
        int missing = situation.spec().instances() - assessment.instancesNow();
        int best = -1;
        for (int i = 0; i < situation.cluster().size(); i++) {
            boolean better = best < 0 || assessment.ever(i) > assessment.ever(best);
            if (assessment.ever(i) > 0
                    && better
                    && situation.cluster().agents().get(i).source() == Source.TOTALS) {
                best = i;
            }
        }
        if (best >= 0) {
            AgentSnapshot like = situation.cluster().agents().get(best);
            int room = Math.min(roomOnCopy(like, demand), missing);
            int count = room == 0 ? MOST_AGENTS + 1 : (missing + room - 1) / room;
            if (count <= MOST_AGENTS) {
                candidates.add(new MoreAgents(count, like));
            }
        }
    }

    /** A copy lacks what was reserved for the run spec's role on the original, and has what was reserved for others. */
    private static int roomOnCopy(AgentSnapshot like, Demand demand) {
        return Supply.of(like.idleCopy("", ""), Part.TOTAL, demand).instances();
    }
}
