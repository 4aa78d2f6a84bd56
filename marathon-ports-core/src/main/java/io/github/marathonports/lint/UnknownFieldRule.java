package io.github.marathonports.lint;

import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.app.UnknownField;
import java.util.List;
import java.util.Optional;

/** A field that Marathon does not know, but that looks like one of a port (S2.2). */
final class UnknownFieldRule {
    private UnknownFieldRule() {}

    static void check(RunSpecDocument document, Findings findings) {
        FieldHomes homes = document instanceof PodDocument ? FieldHomes.OF_PODS : FieldHomes.OF_APPS;
        for (UnknownField field : document.unknownFields()) {
            meant(field, homes)
                    .ifPresent(meant -> findings.add(
                            FindingCode.UNKNOWN_PORT_FIELD,
                            field.path(),
                            "Marathon knows no \"" + field.name() + "\" here and passes it over",
                            meant));
        }
    }

    private static Optional<String> meant(UnknownField field, FieldHomes homes) {
        return nearest(field.name(), field.object().portFields())
                .map(name -> "write \"" + name + "\"")
                .or(() -> homes.advice(field.name()));
    }

    /** The first name that differs in letter case only, or else in so little that it is a slip. */
    static Optional<String> nearest(String written, List<String> names) {
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
