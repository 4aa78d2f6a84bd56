package io.github.marathonports.testkit.jqwik;

import java.util.List;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.providers.ArbitraryProvider;

/**
 * The world of Marathon's ports for properties: {@code @Domain(MarathonPortsDomain.class)}.
 *
 * <p>It provides {@code PortRange}, {@code PortRanges}, {@code Role} and {@code Offer}; {@code AppSpec}, {@code PodSpec} and
 * {@code RunSpec}; {@code AppDocument} in both shapes and {@code PodDocument}, all of which a Marathon without flags accepts;
 * {@link BrokenDocument} of either, which it rejects for one reason; {@code FakeAgent}, {@code FakeCluster} and their snapshots; and
 * {@link ClusterAction}, a list of which is a life of a cluster. {@link MarathonPortsArbitraryProvider} provides the same without the annotation, which is then
 * needed only where other providers shall be kept out. The arbitraries themselves, and finer ones, are in {@link PortArbitraries},
 * {@link OfferArbitraries}, {@link AppArbitraries}, {@link PodArbitraries}, {@link AppDocumentArbitraries},
 * {@link BrokenDocumentArbitraries}, {@link ClusterArbitraries} and {@link ClusterActions}.
 */
public class MarathonPortsDomain extends DomainContextBase {

    /** The domain; jqwik makes it. */
    public MarathonPortsDomain() {}

    @Override
    public List<ArbitraryProvider> getArbitraryProviders() {
        return List.of(new MarathonPortsArbitraryProvider());
    }
}
