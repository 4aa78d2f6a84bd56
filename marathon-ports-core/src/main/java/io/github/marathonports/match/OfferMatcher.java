package io.github.marathonports.match;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.match.OfferMatchResult.Declined;
import io.github.marathonports.match.OfferMatchResult.Taken;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.ResourceSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Decides on one offer as Marathon does: cpus, memory, gpus, disk, roles and ports together (S12.15).
 *
 * <p>It never looks at constraints and volumes. Immutable and thread-safe.
 */
public final class OfferMatcher {
    private final OfferConfig config;
    private final PortsMatcher portsMatcher;

    private OfferMatcher(OfferConfig config, PortsMatcher portsMatcher) {
        this.config = Objects.requireNonNull(config, "config");
        this.portsMatcher = Objects.requireNonNull(portsMatcher, "portsMatcher");
    }

    /** A matcher with these flags that takes ports so. */
    public static OfferMatcher of(OfferConfig config, PortsMatcher portsMatcher) {
        return new OfferMatcher(config, portsMatcher);
    }

    /**
     * What Marathon does with this offer.
     *
     * @param random where dynamic ports come from
     */
    public OfferMatchResult match(RunSpec spec, Offer offer, RandomGenerator random) {
        ResourceSelector selector = config.selector(spec);
        List<ScalarMatch> scalars = ScalarMatcher.match(spec.scalars(), offer, selector);
        PortsMatchResult ports = portsMatcher.match(spec, offer, selector, random);
        List<DeclineReason> shortages = scalars.stream()
                .filter(scalar -> !scalar.suffices())
                .map(scalar -> scalar.scalar().shortage())
                .toList();
        boolean scarce =
                declinesScarceGpus(spec, config) && offer.resources().stream().anyMatch(OfferMatcher::isGpus);
        if (shortages.isEmpty() && !scarce && ports instanceof Match match) {
            return new Taken(scalars, match);
        }
        List<DeclineReason> reasons = new ArrayList<>(shortages);
        if (offer.resources().stream().noneMatch(selector::accepts)) {
            reasons.add(DeclineReason.UNFULFILLED_ROLE);
        }
        if (scarce) {
            reasons.add(DeclineReason.DECLINED_SCARCE_RESOURCES);
        } else if (shortages.isEmpty()) {
            reasons.add(DeclineReason.INSUFFICIENT_PORTS);
        }
        return new Declined(reasons, scalars, ports);
    }

    /** Whether Marathon declines every offer with gpus for this run spec, because it asks for none (S12.15). */
    public static boolean declinesScarceGpus(RunSpec spec, OfferConfig config) {
        return spec.scalars().gpus() == 0
                && config.gpuScheduling().unlessLabelled(spec.labels()) == GpuScheduling.RESTRICTED;
    }

    private static boolean isGpus(OfferedResource resource) {
        return resource instanceof Amount amount && amount.name().equals(Scalar.GPUS.text()) && amount.value() > 0;
    }
}
