package io.github.marathonports.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.GpuScheduling;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.OfferMatchResult.Declined;
import io.github.marathonports.match.OfferMatcher;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatcher;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import io.github.marathonports.testkit.jqwik.AppArbitraries;
import io.github.marathonports.testkit.jqwik.OfferArbitraries;
import io.github.marathonports.testkit.jqwik.PodArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What Marathon does with one offer, held against S12.15 as it is written. */
class OfferProperties {
    private static final List<List<String>> ROLE_LISTS =
            List.of(List.of("*"), List.of("web"), List.of("*", "web"), List.of("web", "db"), List.of());

    @Property(tries = 3000)
    void S12_15_the_answer_is_that_of_the_rule_read_word_by_word(
            @ForAll("specs") RunSpec spec, @ForAll("offers") Offer offer, @ForAll("configs") OfferConfig config) {
        OfferMatchResult result = OfferMatcher.of(config, PortsMatcher.of(PortStrategy.reference()))
                .match(spec, offer, new Random(7));
        OfferRule rule = new OfferRule(spec, offer, config);
        assertThat(result.isMatch()).isEqualTo(rule.takes());
        assertThat(result.fold(taken -> List.<DeclineReason>of(), Declined::reasons))
                .isEqualTo(rule.reasons());
        if (result.isMatch()) {
            assertThat(result.scalars())
                    .allSatisfy(scalar -> assertThat(scalar.consumed())
                            .isEqualTo(rule.shares(scalar.scalar().text(), scalar.asked())));
        }
        Statistics.label("answer")
                .collect(result.isMatch() ? "taken" : rule.reasons().get(0))
                .coverage(coverage -> {
                    coverage.check("taken").percentage(share -> share > 3);
                    coverage.check(DeclineReason.INSUFFICIENT_PORTS).percentage(share -> share > 1);
                    coverage.check(DeclineReason.DECLINED_SCARCE_RESOURCES).percentage(share -> share > 1);
                });
    }

    @Provide
    Arbitrary<RunSpec> specs() {
        return Combinators.combine(
                        Arbitraries.oneOf(AppArbitraries.apps(), PodArbitraries.pods()),
                        Combinators.combine(
                                        Arbitraries.of(0, 0.1, 0.5, 1),
                                        Arbitraries.of(0, 32, 128),
                                        Arbitraries.of(0, 0, 10),
                                        Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 1)))
                                .as((cpus, mem, disk, gpus) -> new Scalars(cpus.doubleValue(), mem, disk, gpus)),
                        Arbitraries.of(ROLE_LISTS).optional(0.5),
                        Arbitraries.of("restricted", "unrestricted", "Restricted")
                                .optional(0.3))
                .as(OfferProperties::changed);
    }

    private static RunSpec changed(
            RunSpec spec, Scalars scalars, Optional<List<String>> roles, Optional<String> behaviour) {
        Map<String, String> labels =
                behaviour.map(text -> Map.of(GpuScheduling.LABEL, text)).orElse(Map.of());
        return spec instanceof PodSpec pod
                ? PodSpec.builder(pod.id().toString())
                        .from(pod)
                        .scalars(Scalars.POD_EXECUTOR.plus(scalars))
                        .acceptedResourceRoles(roles)
                        .labels(labels)
                        .build()
                : AppSpec.builder()
                        .from((AppSpec) spec)
                        .scalars(scalars)
                        .acceptedResourceRoles(roles)
                        .labels(labels)
                        .build();
    }

    @Provide
    Arbitrary<OfferConfig> configs() {
        return Combinators.combine(
                        Arbitraries.of("web", "*").map(Role::of).optional(0.4),
                        Arbitraries.of(ROLE_LISTS)
                                .map(roles -> roles.stream().map(Role::of).toList())
                                .optional(0.4),
                        Arbitraries.of(GpuScheduling.class))
                .as(OfferConfig::new);
    }

    /** The domain's offers have ports only. */
    @Provide
    Arbitrary<Offer> offers() {
        return Combinators.combine(
                        OfferArbitraries.offers(),
                        amounts().list().ofMaxSize(8),
                        Arbitraries.frequency(Tuple.of(2, true), Tuple.of(1, false)),
                        Arbitraries.integers())
                .as((offer, amounts, plenty, order) -> {
                    List<OfferedResource> resources = new ArrayList<>(amounts);
                    if (plenty) {
                        List.of("cpus", "mem", "disk").forEach(name -> resources.add(amount(name, "*", 4096)));
                    }
                    resources.addAll(offer.resources());
                    Collections.shuffle(resources, new Random(order));
                    return new Offer(offer.id(), offer.agentId(), offer.hostname(), resources);
                });
    }

    private static Amount amount(String name, String role, double value) {
        return new Amount(name, Role.of(role), value, Optional.empty(), VolumeUse.NONE);
    }

    private static Arbitrary<Amount> amounts() {
        Arbitrary<Reservation> reservations = Arbitraries.of(
                Reservation.empty(),
                new Reservation(Optional.of("ops"), Map.of("team", "blue")),
                new Reservation(Optional.empty(), Map.of("marathon_task_id", "t.1")),
                new Reservation(Optional.empty(), Map.of("marathon_framework_id", "f")));
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, "cpus"),
                                Tuple.of(4, "mem"),
                                Tuple.of(3, "disk"),
                                Tuple.of(1, "gpus"),
                                Tuple.of(1, "bandwidth")),
                        Arbitraries.of("*", "*", "web", "db"),
                        Arbitraries.of(0.0, 0.05, 0.1, 0.3, 0.5, 1.0, 16.0, 32.0),
                        reservations.optional(0.3),
                        Arbitraries.frequency(Tuple.of(9, VolumeUse.NONE), Tuple.of(1, VolumeUse.PERSISTENT)))
                .as((name, role, value, reservation, volume) ->
                        new Amount(name, Role.of(role), value, reservation, volume));
    }
}
