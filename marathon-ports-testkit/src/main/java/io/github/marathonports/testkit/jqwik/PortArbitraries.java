package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortNumber;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Ports, ranges, roles and what else apps, pods and offers are made of.
 *
 * <p>Most ports come from the sixteen of {@link #BUSY}, so that what is asked for and what is offered meet; the others from all of
 * 1..65535, and one in twenty is the first or the last of these.
 */
public final class PortArbitraries {
    /** The ports of which most values are made, 31000..31015. */
    public static final PortRange BUSY = PortRange.of(31000, 31015);

    private static final int LONGEST = 6;

    private PortArbitraries() {}

    /** A port, 1..65535. */
    public static Arbitrary<Integer> ports() {
        return Arbitraries.frequencyOf(
                Tuple.of(17, Arbitraries.integers().between(BUSY.begin(), BUSY.end())),
                Tuple.of(2, Arbitraries.integers().between(1, PortNumber.MAX)),
                Tuple.of(1, Arbitraries.of(1, PortNumber.MAX)));
    }

    /** A range of one to seven ports. */
    public static Arbitrary<PortRange> ranges() {
        return Combinators.combine(ports(), Arbitraries.integers().between(0, LONGEST))
                .as((begin, more) -> PortRange.of(begin, Math.min(PortNumber.MAX, begin + more)));
    }

    /** A set of ports, also the empty one, of ranges that may touch or overlap before they are joined. */
    public static Arbitrary<PortRanges> portRanges() {
        return ranges().list()
                .ofMaxSize(5)
                .map(PortRanges::of)
                .edgeCases(config -> config.add(
                        PortRanges.empty(),
                        PortRanges.of(PortRange.of(1)),
                        PortRanges.of(PortRange.of(PortNumber.MAX)),
                        PortRanges.of(PortRange.of(31000, 31001), PortRange.of(31003, 31004)),
                        PortRanges.of(PortRange.of(1, PortNumber.MAX))));
    }

    /** {@code *}, or {@code web}. */
    public static Arbitrary<Role> roles() {
        return Arbitraries.of("*", "web").map(Role::of);
    }

    /** A port name by S1.5. */
    static Arbitrary<String> names() {
        return Arbitraries.of("http", "https", "admin", "a-b", "8080", "default");
    }

    static Arbitrary<Map<String, String>> labels() {
        return Arbitraries.maps(Arbitraries.of("VIP_0", "network-scope", "x"), Arbitraries.of("", "v", "/a:80"))
                .ofMaxSize(2);
    }

    /** Variables of the user's own, mostly none; some are named like those of Marathon (S10.7, S13.5). */
    static Arbitrary<Map<String, String>> variables() {
        return Arbitraries.of(
                Map.of(), Map.of(), Map.of(), Map.of("A", "b"), Map.of("PORT0", "mine"), Map.of("HOST", "mine"));
    }

    /** None, dynamic or fixed, equally often. */
    static Arbitrary<HostPortRequest> hostPorts() {
        return Arbitraries.oneOf(Arbitraries.just(HostPortRequest.none()), takenHostPorts());
    }

    /** Dynamic or fixed, equally often. */
    static Arbitrary<HostPortRequest> takenHostPorts() {
        return Arbitraries.oneOf(Arbitraries.just(HostPortRequest.dynamic()), ports().map(HostPortRequest::fixed));
    }
}
