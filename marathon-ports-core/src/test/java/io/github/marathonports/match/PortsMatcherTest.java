package io.github.marathonports.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.match.NoMatchReason.FixedPortNotOffered;
import io.github.marathonports.match.NoMatchReason.TooFewPorts;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsMatchResult.NoMatch;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PortsMatcherTest {
    private static final PortsMatcher MATCHER = PortsMatcher.of(PortStrategy.reference());

    /** A generator that must not be asked. */
    private static final RandomGenerator NEVER = () -> {
        throw new AssertionError("nothing may be drawn");
    };

    private static AppSpec bridged(PortMapping... mappings) {
        return AppSpec.builder("/a")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .build();
    }

    private static AppSpec required(int... ports) {
        AppSpec.Builder app = AppSpec.builder("/a").requirePorts(true);
        for (int port : ports) {
            app.addPortDefinitions(PortDefinition.of(port));
        }
        return app.build();
    }

    private static PortsMatchResult match(AppSpec app, String ranges, RandomGenerator random) {
        return MATCHER.match(app, Offer.builder().ports("*", ranges).build(), ResourceSelector.unreserved(), random);
    }

    private static NoMatch noMatch(AppSpec app, String ranges) {
        return match(app, ranges, new Random(1))
                .fold(
                        match -> {
                            throw new AssertionError(match);
                        },
                        noMatch -> noMatch);
    }

    @Test
    void S7_2_an_app_without_ports_matches_and_takes_nothing() {
        Match match = match(bridged(), "[]", NEVER).orElseThrow();
        assertThat(match.positions()).isEmpty();
        assertThat(match.consumedResources()).isEmpty();
    }

    @Test
    void S7_3_the_founding_note_asks_for_880_where_31000_to_32000_is_offered() {
        NoMatch answer = noMatch(bridged(PortMapping.fixed(80, 880)), "[31000-32000]");
        assertThat(answer.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.sentence())
                    .isEqualTo("host port 880 is not offered; offered to role *: [31000-32000]; nearest 31000");
            assertThat(reason.rule()).isEqualTo("S7.3");
        });
        assertThatThrownBy(answer::orElseThrow).hasMessageContaining("host port 880");
    }

    @Test
    void every_reason_is_given_not_only_the_first() {
        AppSpec app = bridged(
                PortMapping.fixed(80, 880), PortMapping.fixed(81, 5), PortMapping.dynamic(1), PortMapping.dynamic(2));
        assertThat(noMatch(app, "[5-6]").reasons())
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(FixedPortNotOffered.class),
                        second -> assertThat(second).isInstanceOfSatisfying(TooFewPorts.class, few -> {
                            assertThat(few.asked()).isEqualTo(2);
                            assertThat(few.available()).isEqualTo(1);
                        }));
    }

    @Test
    void S7_3_a_dynamic_port_is_never_one_of_the_apps_own_fixed_ports() {
        AppSpec app = bridged(PortMapping.dynamic(1), PortMapping.fixed(80, 5), PortMapping.dynamic(2));
        for (int seed = 0; seed < 50; seed++) {
            assertThat(match(app, "[4-6]", new Random(seed)).orElseThrow().takenPorts())
                    .extracting(TakenPort::port)
                    .doesNotHaveDuplicates()
                    .contains(5);
        }
    }

    @Test
    void S7_4_required_ports_draw_nothing() {
        assertThat(match(required(80, 443), "[443-443, 80-80]", NEVER)
                        .orElseThrow()
                        .takenPorts())
                .extracting(TakenPort::port)
                .containsExactly(80, 443);
    }

    @Test
    void S12_2_a_required_0_is_looked_for_literally() {
        assertThat(noMatch(required(0), "[31000-32000]").reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.rule()).isEqualTo("S12.2");
                    assertThat(reason.sentence()).startsWith("host port 0 is required literally");
                });
        assertThat(match(required(0), "[0-1]", NEVER).isMatch()).isTrue();
    }

    @Test
    void S7_6_the_same_fixed_port_matches_twice() {
        AppSpec app = bridged(PortMapping.fixed(80, 5), PortMapping.fixed(81, 5));
        assertThat(match(app, "[5-5]", new Random(1)).orElseThrow().takenPorts())
                .extracting(TakenPort::port)
                .containsExactly(5, 5);
    }

    @Test
    void S12_7_ports_of_a_role_that_is_not_accepted_do_not_count_and_are_named() {
        Offer offer = Offer.builder()
                .ports("*", "[31000-31001]")
                .ports("web", "[880]")
                .build();
        AppSpec app = bridged(PortMapping.fixed(80, 880));
        PortsMatchResult refused = MATCHER.match(app, offer, ResourceSelector.unreserved(), new Random(1));
        String sentence =
                refused.fold(match -> "", noMatch -> noMatch.reasons().get(0).sentence());
        assertThat(sentence).contains("it is offered to role web, but role web is not accepted");
        ResourceSelector web = ResourceSelector.acceptingRoles(Role.of("web"));
        assertThat(MATCHER.match(app, offer, web, new Random(1)).orElseThrow().takenPorts())
                .extracting(TakenPort::role)
                .containsExactly(Role.of("web"));
    }

    @Test
    void S8_2_nothing_is_drawn_from_an_empty_offer() {
        assertThat(match(bridged(PortMapping.dynamic(80)), "[]", NEVER).isMatch())
                .isFalse();
    }

    @Test
    void S8_3_the_draw_happens_also_when_only_fixed_ports_are_asked() {
        Random random = new Random(7);
        match(bridged(PortMapping.fixed(80, 5)), "[1-10]", random);
        assertThat(random.nextInt()).isNotEqualTo(new Random(7).nextInt());
    }
}
