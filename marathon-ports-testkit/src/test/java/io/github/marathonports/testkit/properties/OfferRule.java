package io.github.marathonports.testkit.properties;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.GpuScheduling;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Role;
import io.github.marathonports.testkit.oracle.MatchOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** S12.15, sentence by sentence, in the plainest way; it shares nothing with the matcher but the values. */
final class OfferRule {
    private final RunSpec spec;
    private final Offer offer;
    private final OfferConfig config;
    private final List<String> roles;

    OfferRule(RunSpec spec, Offer offer, OfferConfig config) {
        this.spec = spec;
        this.offer = offer;
        this.config = config;
        this.roles = roles();
    }

    /** The app's roles, else those given, else {@code *} and the framework's role; an empty list says nothing. */
    private List<String> roles() {
        List<String> own = spec.acceptedResourceRoles().orElse(List.of());
        if (!own.isEmpty()) {
            return own;
        }
        List<Role> given = config.defaultAcceptedRoles().orElse(List.of());
        if (!given.isEmpty()) {
            return given.stream().map(Role::name).toList();
        }
        List<String> roles = new ArrayList<>(List.of("*"));
        config.frameworkRole().ifPresent(role -> roles.add(role.name()));
        return roles;
    }

    boolean takes() {
        return shortages().isEmpty() && !declinesScarce() && hasPorts();
    }

    List<DeclineReason> reasons() {
        if (takes()) {
            return List.of();
        }
        List<DeclineReason> reasons = new ArrayList<>(shortages());
        if (!anyResourceCounts()) {
            reasons.add(DeclineReason.UNFULFILLED_ROLE);
        }
        if (declinesScarce()) {
            reasons.add(DeclineReason.DECLINED_SCARCE_RESOURCES);
        }
        if (shortages().isEmpty() && !declinesScarce()) {
            reasons.add(DeclineReason.INSUFFICIENT_PORTS);
        }
        return reasons;
    }

    private List<DeclineReason> shortages() {
        List<DeclineReason> shortages = new ArrayList<>();
        addIfShort("cpus", spec.scalars().cpus(), DeclineReason.INSUFFICIENT_CPUS, shortages);
        addIfShort("mem", spec.scalars().mem(), DeclineReason.INSUFFICIENT_MEMORY, shortages);
        addIfShort("gpus", spec.scalars().gpus(), DeclineReason.INSUFFICIENT_GPUS, shortages);
        addIfShort("disk", spec.scalars().disk(), DeclineReason.INSUFFICIENT_DISK, shortages);
        return shortages;
    }

    private void addIfShort(String name, double asked, DeclineReason reason, List<DeclineReason> shortages) {
        double left = asked;
        List<Amount> shares = shares(name, asked);
        for (int i = shares.size() - 1; i >= 0; i--) {
            left = left - shares.get(i).value();
        }
        if (left > 0) {
            shortages.add(reason);
        }
    }

    /** Greedily in the order of the offer, the last taken first. */
    List<Amount> shares(String name, double asked) {
        List<Amount> shares = new ArrayList<>();
        double left = asked;
        for (OfferedResource resource : offer.resources()) {
            if (left > 0 && resource instanceof Amount amount && amount.name().equals(name) && counts(amount)) {
                double taken = amount.value() < left ? amount.value() : left;
                shares.add(0, new Amount(name, amount.role(), taken, amount.reservation(), amount.volume()));
                left = left - taken;
            }
        }
        return shares;
    }

    private boolean counts(OfferedResource resource) {
        boolean marathons = resource.reservation()
                .filter(held -> held.labels().containsKey("marathon_framework_id")
                        || held.labels().containsKey("marathon_task_id"))
                .isPresent();
        return roles.contains(resource.role().name()) && !marathons && resource.volume() == VolumeUse.NONE;
    }

    private boolean anyResourceCounts() {
        for (OfferedResource resource : offer.resources()) {
            if (counts(resource)) {
                return true;
            }
        }
        return false;
    }

    private boolean declinesScarce() {
        boolean gpus = false;
        for (OfferedResource resource : offer.resources()) {
            gpus |= resource instanceof Amount amount && amount.name().equals("gpus") && amount.value() > 0;
        }
        String label = spec.labels().getOrDefault("GPU_SCHEDULING_BEHAVIOR", "");
        boolean restricted = label.equals("restricted")
                || (!label.equals("unrestricted") && config.gpuScheduling() == GpuScheduling.RESTRICTED);
        return gpus && spec.scalars().gpus() == 0 && restricted;
    }

    private boolean hasPorts() {
        return MatchOracle.acceptingRoles(roles.toArray(String[]::new))
                .match(spec, offer, new Random(7))
                .isPresent();
    }
}
