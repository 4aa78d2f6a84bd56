package io.github.marathonports.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.Verdict;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.launch.LaunchConfig;
import io.github.marathonports.launch.LaunchPlanner;
import io.github.marathonports.lint.Finding;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.normalize.Normalization.Rejected;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.testkit.jqwik.AppDocumentArbitraries;
import io.github.marathonports.testkit.jqwik.MarathonPortsDomain;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** What lint says agrees with what normaliser, matcher and launch planner do. */
@Domain(MarathonPortsDomain.class)
@Domain(DomainContext.Global.class)
class LintProperties {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();

    /** What a canonical, complete document cannot be told. */
    private static final Set<FindingCode> NOT_OF_CANONICAL_APPS = EnumSet.of(
            FindingCode.REJECTED,
            FindingCode.PORT_MAPPINGS_DROPPED,
            FindingCode.PORT_DEFINITIONS_DROPPED,
            FindingCode.BLANK_PORT_MAPPING,
            FindingCode.REQUIRE_PORTS_IGNORED,
            FindingCode.PORTS_AND_PORT_DEFINITIONS,
            FindingCode.UNKNOWN_PORT_FIELD,
            FindingCode.OLD_FIELD);

    private static List<FindingCode> codes(AppDocument document) {
        return MARATHON.linter().lint(List.of(document)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Provide
    Arbitrary<AppDocument> anyDocuments() {
        return AppDocumentArbitraries.anyDocuments();
    }

    @Property
    void S2_3_lint_claims_a_rejection_exactly_when_the_normaliser_rejects(
            @ForAll("anyDocuments") AppDocument document) {
        boolean rejected = MARATHON.normalize(document) instanceof Rejected;
        Statistics.label("rejected").collect(rejected);
        assertThat(codes(document).contains(FindingCode.REJECTED)).isEqualTo(rejected);
    }

    @Property
    void linting_twice_says_the_same(@ForAll("anyDocuments") AppDocument document) {
        assertThat(MARATHON.linter().lint(List.of(document)))
                .isEqualTo(MARATHON.linter().lint(List.of(document)))
                .asString()
                .isEqualTo(MARATHON.linter().lint(List.of(document)).toString());
    }

    @Property
    void what_Marathon_shows_is_neither_refused_nor_changed_nor_old(@ForAll AppSpec app) {
        assertThat(codes(MarathonJson.readApp(MarathonJson.write(app))))
                .doesNotContainAnyElementsOf(NOT_OF_CANONICAL_APPS);
    }

    /** Two launches with other random ports have in common exactly the variables that can be foreseen. */
    @Property
    void S10_a_variable_is_undefined_exactly_when_some_launch_does_not_define_it(@ForAll AppSpec app) {
        Set<String> one = variables(app, 61000, 1);
        Set<String> other = variables(app, 62000, 2);
        for (String name : one) {
            if (name.matches("PORT\\w*")) {
                AppDocument document = MarathonJson.readApp(MarathonJson.write(app));
                assertThat(codes(withCommand(document, "serve $" + name)).contains(FindingCode.UNDEFINED_PORT_VARIABLE))
                        .as(name)
                        .isEqualTo(!other.contains(name));
            }
        }
    }

    private static AppDocument withCommand(AppDocument document, String cmd) {
        return AppDocument.builder().from(document).cmd(cmd).build();
    }

    private static Set<String> variables(AppSpec app, int firstDynamic, long seed) {
        List<OptionalInt> hostPorts = new ArrayList<>();
        for (HostPortRequest request : app.hostPortRequests()) {
            hostPorts.add(
                    request instanceof HostPortRequest.Static fixed
                            ? OptionalInt.of(fixed.port())
                            : request.isAsked()
                                    ? OptionalInt.of(firstDynamic + hostPorts.size())
                                    : OptionalInt.empty());
        }
        return LaunchPlanner.of(LaunchConfig.defaults())
                .plan(app, hostPorts, Optional.empty(), new Random(seed))
                .environment()
                .asMap()
                .keySet();
    }

    @Property
    void S12_1_a_port_that_lint_finds_on_no_agent_never_matches_and_is_never_explained_otherwise(
            @ForAll AppSpec app, @ForAll List<PortRanges> agents) {
        ClusterSnapshot cluster = new ClusterSnapshot(agents.stream()
                .map(ports -> AgentSnapshot.of(
                        Offer.builder().ports("*", ports.toString()).build()))
                .map(agent -> AgentSnapshot.of("", "", agent.resources()))
                .toList());
        AppDocument document = MarathonJson.readApp(MarathonJson.write(app));
        boolean never = MARATHON.linter(cluster).lint(List.of(document)).findings().stream()
                .anyMatch(finding -> finding.code() == FindingCode.HOST_PORT_ON_NO_AGENT);
        boolean matches = cluster.freeOffers().stream()
                .anyMatch(offer -> MARATHON.match(app, offer, new Random(0)).isMatch());
        Statistics.label("never, matches").collect(never, matches);
        assertThat(never && matches).isFalse();
        assertThat(never && MARATHON.explain(app, cluster).verdict() != Verdict.NEVER && app.instances() > 0)
                .isFalse();
    }
}
