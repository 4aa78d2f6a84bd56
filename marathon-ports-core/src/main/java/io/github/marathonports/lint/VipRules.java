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

/** Labels {@code VIP_0}, {@code VIP_1}, ... with which DC/OS gives a port a virtual address; Marathon hands them on (S11.2). */
final class VipRules {
    private static final Pattern KEY = Pattern.compile("VIP_\\d+");
    private static final Pattern VIP = Pattern.compile("(.+):(\\d{1,5})");
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern ADDRESS =
            Pattern.compile(OCTET + "(\\." + OCTET + "){3}|\\[[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]");
    /** A name may leave out its slash; what has digits and dots only is an address, or nothing. */
    private static final Pattern NAME = Pattern.compile("/?(?![\\d.]*$)[^:/\\s][^:\\s]*");

    private static final int HIGHEST_PORT = 65535;

    private VipRules() {}

    static void malformed(LintedSpec spec, Findings findings) {
        for (PortPosition port : spec.positions()) {
            port.labels().forEach((key, value) -> {
                if (isVip(key) && parsed(key, value).isEmpty()) {
                    findings.add(
                            FindingCode.VIP_MALFORMED,
                            path(port, key),
                            "the label " + key + " with \"" + value + "\" names no virtual address");
                }
            });
        }
    }

    static void shared(List<LintedDocument> documents) {
        Map<String, List<Use>> uses = new TreeMap<>();
        for (LintedDocument document : documents) {
            for (PortPosition port : document.spec().positions()) {
                port.labels()
                        .forEach((key, value) -> parsed(key, value)
                                .ifPresent(vip -> uses.computeIfAbsent(vip, name -> new ArrayList<>())
                                        .add(new Use(document, path(port, key), port.described()))));
            }
        }
        uses.forEach(VipRules::shared);
    }

    private static void shared(String vip, List<Use> uses) {
        for (Use use : uses) {
            String others = AcrossRule.others(use, uses);
            if (!others.isEmpty()) {
                use.document()
                        .findings()
                        .add(FindingCode.VIP_SHARED, use.path(), "the VIP " + vip + " is also that of " + others);
            }
        }
    }

    private static boolean isVip(String key) {
        return key.startsWith("VIP");
    }

    private static FieldPath path(PortPosition port, String key) {
        return port.path().field("labels").field(key);
    }

    /** The address or name in one spelling for equal ones; empty when it is none. */
    private static Optional<String> parsed(String key, String value) {
        Matcher vip = VIP.matcher(value);
        if (!KEY.matcher(key).matches() || !vip.matches() || !isPort(Integer.parseInt(vip.group(2)))) {
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
