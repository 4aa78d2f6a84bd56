package io.github.marathonports.explain;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.match.OfferConfig;
import java.util.Objects;

/**
 * Says why an app or pod waits, or where it would start, and what would cure it (S12).
 *
 * <p>It never stops at the first thing that fails (S12.12), and never looks at constraints or volumes. Immutable and thread-safe.
 */
public final class Explainer {
    private static final Explainer DEFAULTS = new Explainer(OfferConfig.defaults());

    private final OfferConfig config;

    private Explainer(OfferConfig config) {
        this.config = Objects.requireNonNull(config, "config");
    }

    /** An explainer for a Marathon without flags. */
    public static Explainer withDefaults() {
        return DEFAULTS;
    }

    /** An explainer for a Marathon with these flags. */
    public static Explainer of(OfferConfig config) {
        return new Explainer(config);
    }

    /**
     * Explains one app or pod on one cluster. All its instances are taken to be still wanted: what already runs of it is among
     * what is in use.
     *
     * @param spec what is to run; an app should have its service ports assigned, because {@code requirePorts} takes them for host
     *     ports (S6.6)
     * @param cluster the agents
     */
    public Explanation explain(RunSpec spec, ClusterSnapshot cluster) {
        return new Explanation(spec, cluster, config);
    }
}
