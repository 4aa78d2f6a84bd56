package io.github.marathonports.lint;

import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.app.UnknownField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A field that Marathon does not know, but that looks like one of a port (S2.2). */
final class UnknownFieldRule {
    /** Port fields that have one home, for those that stand elsewhere. */
    private static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("ports", "the app"),
            Map.entry("portDefinitions", "the app"),
            Map.entry("requirePorts", "the app"),
            Map.entry("networks", "the app or pod"),
            Map.entry("healthChecks", "the app"),
            Map.entry("portMappings", "container"),
            Map.entry("containerPort", "a port mapping or endpoint"),
            Map.entry("hostPort", "a port mapping or endpoint"),
            Map.entry("servicePort", "a port mapping"),
            Map.entry("networkNames", "a port mapping or endpoint"),
            Map.entry("portIndex", "a health check"),
            Map.entry("endpoints", "a pod's container"));

    private UnknownFieldRule() {}

    static void check(RunSpecDocument document, Findings findings) {
        for (UnknownField field : document.unknownFields()) {
            meant(field)
                    .ifPresent(meant -> findings.add(
                            FindingCode.UNKNOWN_PORT_FIELD,
                            field.path(),
                            "Marathon knows no \"" + field.name() + "\" here and passes it over",
                            meant));
        }
    }

    private static Optional<String> meant(UnknownField field) {
        return nearest(field.name(), field.object().portFields())
                .map(name -> "write \"" + name + "\"")
                .or(() -> Optional.ofNullable(HOMES.get(field.name()))
                        .map(home -> "\"" + field.name() + "\" belongs into " + home));
    }

    /** The first name that differs in letter case only, or else in so little that it is a slip. */
    private static Optional<String> nearest(String written, List<String> names) {
        return names.stream()
                .filter(name -> name.equalsIgnoreCase(written))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> EditDistance.of(written, name) <= allowed(name))
                        .findFirst());
    }

    private static int allowed(String name) {
        return name.length() < 6 ? 1 : 2;
    }
}
