package io.github.marathonports.lint;

import io.github.marathonports.lint.AcrossRule.LintedDocument;
import io.github.marathonports.lint.AcrossRule.Use;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels {@code VIP_0}, {@code VIP_1}, ... with which DC/OS gives a port a virtual address; Marathon hands them on (S11.2). Its
 * balancer reads every label whose name begins like that, and tells tcp and udp apart.
 */
final class VipRules {
    private static final Pattern KEY = Pattern.compile("VIP.*|vip(_\\d+)?", Pattern.DOTALL);
    /** What is documented; older documents have {@code vip}. */
    private static final Pattern PROPER_KEY = Pattern.compile("VIP_\\d+|vip(_\\d+)?");

    private static final Pattern VIP = Pattern.compile("(.+):(\\d{1,5})");
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern ADDRESS =
            Pattern.compile(OCTET + "(\\." + OCTET + "){3}|\\[[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]");
    /** A name may leave out its slash; what has digits and dots only is an address, or nothing. */
    private static final Pattern NAME = Pattern.compile("/?(?![\\d.]*$)[^:/\\s][^:\\s]*");

    private static final int HIGHEST_PORT = 65535;

    private VipRules() {}

    static void malformed(LintedSpec spec, Findings findings) {
        for (PortPosition port : spec.positions()) {
            port.labels().forEach((key, value) -> {
                if (KEY.matcher(key).matches()) {
                    malformed(port, key, value, findings);
                }
            });
        }
    }

    private static void malformed(PortPosition port, String key, String value, Findings findings) {
        if (parsed(value).isEmpty()) {
            findings.add(
                    FindingCode.VIP_MALFORMED,
                    path(port, key),
                    "the label " + key + " with \"" + value + "\" names no virtual address");
        } else if (!PROPER_KEY.matcher(key).matches()) {
            findings.add(
                    FindingCode.VIP_MALFORMED,
                    path(port, key),
                    "the label \"" + key + "\" names a virtual address, but is not called VIP_ and a number",
                    "call it \"VIP_0\"");
        }
    }

    static void shared(List<LintedDocument> documents) {
        Map<String, List<Use>> uses = new TreeMap<>();
        for (LintedDocument document : documents) {
            for (PortPosition port : document.spec().positions()) {
                port.labels()
                        .forEach((key, value) -> vip(key, value)
                                .ifPresent(vip -> uses.computeIfAbsent(vip, name -> new ArrayList<>())
                                        .add(new Use(document, path(port, key), port))));
            }
        }
        uses.forEach(VipRules::shared);
    }

    private static void shared(String vip, List<Use> uses) {
        for (Use use : uses) {
            String others = AcrossRule.others(use, rivals(use, uses));
            if (!others.isEmpty()) {
                use.document()
                        .findings()
                        .add(FindingCode.VIP_SHARED, use.path(), "the VIP " + vip + " is also that of " + others);
            }
        }
    }

    /** One VIP may lead to a tcp port and to a udp port: a name server has both. */
    private static List<Use> rivals(Use use, List<Use> uses) {
        return uses.stream()
                .filter(other -> other.port().sharesProtocolWith(use.port()))
                .toList();
    }

    private static Optional<String> vip(String key, String value) {
        return KEY.matcher(key).matches() ? parsed(value) : Optional.empty();
    }

    private static FieldPath path(PortPosition port, String key) {
        return port.path().field("labels").field(key);
    }

    /** The address or name in one spelling for equal ones; empty when it is none. */
    private static Optional<String> parsed(String value) {
        Matcher vip = VIP.matcher(value);
        if (!vip.matches() || !isPort(Integer.parseInt(vip.group(2)))) {
            return Optional.empty();
        }
        return host(vip.group(1)).map(host -> host + ":" + Integer.parseInt(vip.group(2)));
    }

    private static boolean isPort(int port) {
        return port >= 1 && port <= HIGHEST_PORT;
    }

    private static Optional<String> host(String host) {
        if (ADDRESS.matcher(host).matches()) {
            return Optional.of(host);
        }
        return NAME.matcher(host).matches() ? Optional.of(host.startsWith("/") ? host : "/" + host) : Optional.empty();
    }
}
