package io.github.marathonports.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.match.OfferMatchResult.Declined;
import io.github.marathonports.match.OfferMatchResult.Taken;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Role;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OfferMatcherTest {
    private static final AppSpec APP =
            AppSpec.builder("/web").addPortDefinitions(PortDefinition.of(0)).build();

    private static OfferMatchResult match(AppSpec app, Offer offer, OfferConfig config) {
        return OfferMatcher.of(config, PortsMatcher.of(PortStrategy.reference()))
                .match(app, offer, new Random(1));
    }

    private static Offer.Builder offer() {
        return Offer.builder().amount("cpus", 4).amount("mem", 1024).ports("*", "[31000-31005]");
    }

    @Test
    void S12_12_ports_are_looked_at_even_when_Marathon_stops_at_the_cpus() {
        Offer poor = Offer.builder().amount("cpus", 0.5).amount("mem", 1024).build();
        Declined declined = (Declined) match(APP, poor, OfferConfig.defaults());
        assertThat(declined.reasons()).containsExactly(DeclineReason.INSUFFICIENT_CPUS);
        assertThat(declined.ports().isMatch()).isFalse();
        assertThat(declined.scalars()).extracting(ScalarMatch::suffices).containsExactly(false, true);
    }

    @Test
    void S12_15_the_label_of_an_app_wins_over_the_gpu_flag() {
        Offer gpus = offer().amount("gpus", 1).build();
        AppSpec unrestricted = AppSpec.builder("/web")
                .putLabels(GpuScheduling.LABEL, "unrestricted")
                .build();
        AppSpec restricted = AppSpec.builder("/web")
                .putLabels(GpuScheduling.LABEL, "restricted")
                .build();
        AppSpec misspelt =
                AppSpec.builder("/web").putLabels(GpuScheduling.LABEL, "none").build();
        OfferConfig open = OfferConfig.defaults().withGpuScheduling(GpuScheduling.UNRESTRICTED);

        assertThat(match(APP, gpus, OfferConfig.defaults()).isMatch()).isFalse();
        assertThat(match(unrestricted, gpus, OfferConfig.defaults()).isMatch()).isTrue();
        assertThat(match(APP, gpus, open).isMatch()).isTrue();
        assertThat(match(restricted, gpus, open).isMatch()).isFalse();
        assertThat(match(misspelt, gpus, OfferConfig.defaults()).isMatch()).isFalse();
    }

    @Test
    void S12_15_the_roles_are_the_apps_own_else_the_default_ones_else_everybodys_and_the_frameworks() {
        AppSpec own =
                AppSpec.builder("/web").acceptedResourceRoles(List.of("web")).build();
        OfferConfig config = OfferConfig.defaults().withFrameworkRole(Role.of("marathon"));
        assertThat(OfferConfig.defaults().acceptedRoles(APP)).containsExactly(Role.ANY);
        assertThat(config.acceptedRoles(APP)).containsExactly(Role.ANY, Role.of("marathon"));
        assertThat(config.acceptedRoles(own)).containsExactly(Role.of("web"));
        assertThat(config.withDefaultAcceptedRoles(List.of(Role.of("blue"))).acceptedRoles(APP))
                .containsExactly(Role.of("blue"));
        assertThat(config.withFrameworkRole(Role.ANY).acceptedRoles(APP)).containsExactly(Role.ANY);
    }

    @Test
    void S12_15_a_resource_with_a_volume_is_none_that_counts_for_its_role() {
        Offer volumeOnly = new Offer(
                Optional.empty(),
                "S1",
                "h",
                List.of(new Amount("disk", Role.ANY, 10, Optional.empty(), VolumeUse.PERSISTENT)));
        assertThat(((Declined) match(APP, volumeOnly, OfferConfig.defaults())).reasons())
                .containsExactly(
                        DeclineReason.INSUFFICIENT_CPUS,
                        DeclineReason.INSUFFICIENT_MEMORY,
                        DeclineReason.UNFULFILLED_ROLE);
    }

    @Test
    void S12_15_shares_are_taken_in_the_order_of_the_offer_until_nothing_is_missing() {
        Offer parts = Offer.builder()
                .amount("cpus", 0)
                .amount("cpus", 0.75)
                .amount("cpus", 0.75)
                .amount("cpus", 4)
                .amount("mem", 1024)
                .ports("*", "[31000-31005]")
                .build();
        ScalarMatch cpus = match(APP, parts, OfferConfig.defaults()).scalars().get(0);
        assertThat(cpus.consumed()).extracting(Amount::value).containsExactly(0.25, 0.75, 0.0);
    }

    @Test
    void S12_15_amounts_are_taken_greedily_and_the_last_share_is_told_first() {
        Offer offer = Offer.builder()
                .amount("cpus", 0.75)
                .amount("cpus", 0)
                .amount("mem", 1024)
                .amount("cpus", 4)
                .amount("cpus", 8)
                .ports("*", "[31000-31005]")
                .build();
        Taken taken = (Taken) match(APP, offer, OfferConfig.defaults());
        assertThat(taken.scalars().get(0).consumed()).extracting(Amount::value).containsExactly(0.25, 0.0, 0.75);
    }

    @Test
    void S12_10_the_reason_shown_first_is_the_one_with_the_highest_priority() {
        assertThat(DeclineReason.funnel(List.of(DeclineReason.INSUFFICIENT_CPUS, DeclineReason.UNFULFILLED_ROLE)))
                .contains(DeclineReason.UNFULFILLED_ROLE);
        assertThat(DeclineReason.funnel(List.of())).isEmpty();
    }
}
