package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.testkit.cluster.FakeAgent;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Provides every type of {@link MarathonPortsDomain} to every property on the path, so that {@code @ForAll AppSpec app} needs no
 * {@code @Domain}; jqwik finds it by itself.
 */
public final class MarathonPortsArbitraryProvider implements ArbitraryProvider {

    private record Provided(TypeUsage type, Supplier<Arbitrary<?>> arbitrary) {
        boolean isOfType(TypeUsage target) {
            return type.getRawType() == target.getRawType() && type.canBeAssignedTo(target);
        }
    }

    private static final List<Provided> PROVIDED = List.of(
            provided(PortRange.class, PortArbitraries::ranges),
            provided(PortRanges.class, PortArbitraries::portRanges),
            provided(Role.class, PortArbitraries::roles),
            provided(Offer.class, OfferArbitraries::offers),
            provided(AppSpec.class, AppArbitraries::apps),
            provided(PodSpec.class, PodArbitraries::pods),
            provided(RunSpec.class, MarathonPortsArbitraryProvider::runSpecs),
            provided(AppDocument.class, AppDocumentArbitraries::documents),
            provided(PodDocument.class, PodArbitraries::documents),
            new Provided(
                    TypeUsage.of(BrokenDocument.class, TypeUsage.of(AppDocument.class)),
                    BrokenDocumentArbitraries::apps),
            new Provided(
                    TypeUsage.of(BrokenDocument.class, TypeUsage.of(PodDocument.class)),
                    BrokenDocumentArbitraries::pods),
            provided(FakeAgent.class, ClusterArbitraries::agents),
            provided(FakeCluster.class, ClusterArbitraries::clusters),
            provided(AgentSnapshot.class, ClusterArbitraries::agentSnapshots),
            provided(ClusterSnapshot.class, ClusterArbitraries::clusterSnapshots),
            provided(ClusterAction.class, ClusterActions::actions));

    /** The provider; jqwik makes it. */
    public MarathonPortsArbitraryProvider() {}

    private static Provided provided(Class<?> type, Supplier<Arbitrary<?>> arbitrary) {
        return new Provided(TypeUsage.of(type), arbitrary);
    }

    /** An app or a pod, equally often. */
    static Arbitrary<RunSpec> runSpecs() {
        return Arbitraries.oneOf(
                AppArbitraries.apps().map(app -> app), PodArbitraries.pods().map(pod -> pod));
    }

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return PROVIDED.stream().anyMatch(provided -> provided.isOfType(targetType));
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(PROVIDED.stream()
                .filter(provided -> provided.isOfType(targetType))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("type must be one that is provided but was " + targetType))
                .arbitrary()
                .get());
    }
}
