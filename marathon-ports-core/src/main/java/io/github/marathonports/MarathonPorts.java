package io.github.marathonports;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.Explainer;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.launch.LaunchConfig;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.LaunchPlanner;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.lint.LintOptions;
import io.github.marathonports.lint.PortLinter;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.OfferMatcher;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsMatcher;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.normalize.PodNormalizer;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.serviceport.ServicePortAssigner;
import io.github.marathonports.serviceport.ServicePortAssignment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One Marathon, as far as ports go: its flags, and every step from an app document to what a task sees.
 *
 * <p>It remembers nothing between calls and does no I/O; randomness is always the caller's. Each step is also there on its own
 * ({@link AppNormalizer}, {@link ServicePortAssigner}, {@link PortsMatcher}, {@link LaunchPlanner}). Immutable and thread-safe.
 */
public final class MarathonPorts {
    private static final MarathonPorts DEFAULTS = new MarathonPorts(
            NormalizationConfig.defaults(),
            LaunchConfig.defaults(),
            ServicePortAssigner.DEFAULT_RANGE,
            PortStrategy.reference(),
            OfferConfig.defaults());

    private final NormalizationConfig normalizationConfig;
    private final LaunchConfig launchConfig;
    private final PortRange servicePortRange;
    private final PortStrategy strategy;
    private final OfferConfig offerConfig;
    private final PortsMatcher matcher;

    private MarathonPorts(
            NormalizationConfig normalizationConfig,
            LaunchConfig launchConfig,
            PortRange servicePortRange,
            PortStrategy strategy,
            OfferConfig offerConfig) {
        this.normalizationConfig = normalizationConfig;
        this.launchConfig = launchConfig;
        this.servicePortRange = servicePortRange;
        this.strategy = strategy;
        this.offerConfig = offerConfig;
        this.matcher = PortsMatcher.of(strategy);
    }

    /**
     * Marathon without flags: service ports 10000-20000, bridge {@code mesos-bridge}, no default network name, no prefix for
     * variables, and the reference's random sequence.
     */
    public static MarathonPorts withDefaults() {
        return DEFAULTS;
    }

    /** This Marathon with {@code --default_network_name}. */
    public MarathonPorts withDefaultNetworkName(String name) {
        return new MarathonPorts(
                normalizationConfig.withDefaultNetworkName(name),
                launchConfig,
                servicePortRange,
                strategy,
                offerConfig);
    }

    /** This Marathon with {@code --mesos_bridge_name}. */
    public MarathonPorts withMesosBridgeName(String name) {
        return new MarathonPorts(
                normalizationConfig.withMesosBridgeName(name),
                launchConfig.withMesosBridgeName(name),
                servicePortRange,
                strategy,
                offerConfig);
    }

    /** This Marathon with {@code --env_vars_prefix}. */
    public MarathonPorts withEnvVarsPrefix(String prefix) {
        return new MarathonPorts(
                normalizationConfig, launchConfig.withEnvVarsPrefix(prefix), servicePortRange, strategy, offerConfig);
    }

    /** This Marathon with {@code --local_port_min} and {@code --local_port_max}, both inclusive. */
    public MarathonPorts withServicePortRange(PortRange range) {
        return new MarathonPorts(normalizationConfig, launchConfig, range, strategy, offerConfig);
    }

    /** This Marathon with another way to choose dynamic host ports. */
    public MarathonPorts withStrategy(PortStrategy other) {
        return new MarathonPorts(normalizationConfig, launchConfig, servicePortRange, other, offerConfig);
    }

    /** This Marathon with other flags about roles and gpus (S12.15). */
    public MarathonPorts withOfferConfig(OfferConfig config) {
        return new MarathonPorts(normalizationConfig, launchConfig, servicePortRange, strategy, config);
    }

    /** The flags about roles and gpus (S12.15). */
    public OfferConfig offerConfig() {
        return offerConfig;
    }

    /** The flags that change what a document means (S2, S3). */
    public NormalizationConfig normalizationConfig() {
        return normalizationConfig;
    }

    /** The normaliser with these flags. */
    public AppNormalizer normalizer() {
        return AppNormalizer.of(normalizationConfig);
    }

    /** What a document means (S2.3, S3, S4). */
    public Normalization<AppSpec> normalize(AppDocument document) {
        return normalizer().normalize(document);
    }

    /** What a pod document means (S13.4, S13.6). */
    public Normalization<PodSpec> normalize(PodDocument document) {
        return PodNormalizer.of(normalizationConfig).normalize(document);
    }

    /** What a document means, be it an app or a pod. */
    public Normalization<? extends RunSpec> normalize(RunSpecDocument document) {
        return document instanceof PodDocument pod ? normalize(pod) : normalize((AppDocument) document);
    }

    /** The linter with these flags and no cluster (S12). */
    public PortLinter linter() {
        return PortLinter.of(lintOptions());
    }

    /** The linter with these flags, which also says what can never be on these agents (S12.1, S12.3). */
    public PortLinter linter(ClusterSnapshot cluster) {
        return PortLinter.of(lintOptions().withCluster(cluster));
    }

    private LintOptions lintOptions() {
        return new LintOptions(normalizationConfig, launchConfig, offerConfig, servicePortRange, Optional.empty());
    }

    /**
     * Service ports for an update of all apps (S6).
     *
     * @param before all apps before the update
     * @param after all apps after it, in the order in which they are served
     */
    public ServicePortAssignment assignServicePorts(Collection<AppSpec> before, List<AppSpec> after) {
        return ServicePortAssigner.of(servicePortRange).assign(before, after);
    }

    /**
     * Host ports for an app or pod from one offer (S7), of the roles it accepts (S12.15).
     *
     * @param random where dynamic ports come from
     */
    public PortsMatchResult match(RunSpec spec, Offer offer, RandomGenerator random) {
        return match(spec, offer, offerConfig.selector(spec), random);
    }

    /** Host ports for an app or pod from one offer, of the resources that this selector counts (S7). */
    public PortsMatchResult match(RunSpec spec, Offer offer, ResourceSelector selector, RandomGenerator random) {
        return matcher.match(spec, offer, selector, random);
    }

    /** What Marathon does with an offer for an app or pod: cpus, memory, gpus, disk, roles and ports together (S12.15). */
    public OfferMatchResult matchOffer(RunSpec spec, Offer offer, RandomGenerator random) {
        return OfferMatcher.of(offerConfig, matcher).match(spec, offer, random);
    }

    /** Why an app or pod waits on a cluster, or where it starts, and what would cure it (S12). */
    public Explanation explain(RunSpec spec, ClusterSnapshot cluster) {
        return Explainer.of(offerConfig).explain(spec, cluster);
    }

    /**
     * What the task sees once the app has taken its ports on the agent that made the offer (S10, S11).
     *
     * @param random makes up the port of a position that has neither host port nor container port (S10.1)
     * @throws IllegalArgumentException if the match is not one of this app's
     */
    public LaunchPlan launch(AppSpec app, Match match, Offer offer, RandomGenerator random) {
        Optional<String> hostname = Optional.of(offer.hostname()).filter(name -> !name.isEmpty());
        return LaunchPlanner.of(launchConfig).plan(app, match.hostPorts(), hostname, random);
    }

    /**
     * What the containers of a pod see once it has taken its ports on the agent that made the offer (S13).
     *
     * @throws IllegalArgumentException if the match is not one of this pod's
     */
    public PodLaunchPlan launch(PodSpec pod, Match match, Offer offer) {
        Optional<String> hostname = Optional.of(offer.hostname()).filter(name -> !name.isEmpty());
        return LaunchPlanner.of(launchConfig).plan(pod, match.hostPorts(), hostname);
    }
}
