package io.github.marathonports.lint;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.launch.LaunchConfig;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.serviceport.ServicePortAssigner;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a linter knows besides the documents: Marathon's flags, and the agents if somebody named them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param normalization the flags that change what a document means
 * @param launch the flags that change what a task sees
 * @param offers the flags that decide which roles count (S12.7)
 * @param servicePortRange the service ports that Marathon hands out (S6.1)
 * @param cluster the agents. Lint speaks of what can never be, so it looks at what they have in total, in use or not. Without a
 *     cluster, and with agents that are known only by an offer, the rules that need one keep silent, or speak of Mesos' default
 *     31000-32000
 */
public record LintOptions(
        NormalizationConfig normalization,
        LaunchConfig launch,
        OfferConfig offers,
        PortRange servicePortRange,
        Optional<ClusterSnapshot> cluster) {

    /** The ports that a Mesos agent offers when nobody configures it (S12.1). */
    public static final PortRange DEFAULT_AGENT_PORTS = PortRange.of(31000, 32000);

    /** Checks that nothing is missing. */
    public LintOptions {
        Objects.requireNonNull(normalization, "normalization");
        Objects.requireNonNull(launch, "launch");
        Objects.requireNonNull(offers, "offers");
        Objects.requireNonNull(servicePortRange, "servicePortRange");
        Objects.requireNonNull(cluster, "cluster");
    }

    /** Marathon without flags, and no cluster. */
    public static LintOptions defaults() {
        return new LintOptions(
                NormalizationConfig.defaults(),
                LaunchConfig.defaults(),
                OfferConfig.defaults(),
                ServicePortAssigner.DEFAULT_RANGE,
                Optional.empty());
    }

    /** These options with other flags of normalisation. */
    public LintOptions withNormalization(NormalizationConfig config) {
        return new LintOptions(config, launch, offers, servicePortRange, cluster);
    }

    /** These options with other flags of launching. */
    public LintOptions withLaunch(LaunchConfig config) {
        return new LintOptions(normalization, config, offers, servicePortRange, cluster);
    }

    /** These options with other flags about roles. */
    public LintOptions withOffers(OfferConfig config) {
        return new LintOptions(normalization, launch, config, servicePortRange, cluster);
    }

    /** These options with another range of service ports. */
    public LintOptions withServicePortRange(PortRange range) {
        return new LintOptions(normalization, launch, offers, range, cluster);
    }

    /** These options with a cluster. */
    public LintOptions withCluster(ClusterSnapshot agents) {
        return new LintOptions(normalization, launch, offers, servicePortRange, Optional.of(agents));
    }

    /** The cluster, if it is known what its agents have in total. */
    Optional<ClusterSnapshot> knownCluster() {
        return cluster.filter(known -> known.agents().stream().allMatch(agent -> agent.source() == Source.TOTALS));
    }

    /** For each agent the ports of the roles that an app or pod accepts, in use or not; empty without a known cluster. */
    Optional<List<PortRanges>> portsFor(RunSpec spec) {
        ResourceSelector selector = offers.selector(spec);
        return knownCluster()
                .map(known -> known.agents().stream()
                        .map(agent -> agent.totalPorts(selector))
                        .toList());
    }
}
