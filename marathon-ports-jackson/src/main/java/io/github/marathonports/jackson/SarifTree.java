package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.lint.Finding;
import io.github.marathonports.lint.FindingCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** What a linter found, as a SARIF 2.1.0 log: one run, every code as a rule, every finding as a result. */
final class SarifTree {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** What {@code ruleIndex} counts. */
    private static final List<FindingCode> RULES = List.of(FindingCode.values());

    private SarifTree() {}

    static Obj log(FileLintReport report) {
        Obj driver = new ObjectBuilder()
                .text("name", "marathon-ports")
                .list("rules", RULES, SarifTree::rule)
                .build();
        Obj run = new ObjectBuilder()
                .value("tool", new ObjectBuilder().value("driver", driver).build())
                .text("columnKind", "utf16CodeUnits")
                .list("results", report.findings(), SarifTree::result)
                .build();
        return new ObjectBuilder()
                .text("$schema", SCHEMA)
                .text("version", "2.1.0")
                .list("runs", List.of(run), tree -> tree)
                .build();
    }

    private static Obj rule(FindingCode code) {
        return new ObjectBuilder()
                .text("id", code.name())
                .value("shortDescription", message(code.summary()))
                .value(
                        "help",
                        message(code.summary() + " What to do: " + code.advice() + ". Rule " + code.rule() + "."))
                .value(
                        "defaultConfiguration",
                        new ObjectBuilder()
                                .text("level", code.severity().toString())
                                .build())
                .value(
                        "properties",
                        new ObjectBuilder()
                                .list("tags", List.of(code.rule()), ObjectBuilder::text)
                                .build())
                .build();
    }

    private static Obj result(LocatedFinding located) {
        Finding finding = located.finding();
        return new ObjectBuilder()
                .text("ruleId", ruleId(finding))
                .number("ruleIndex", RULES.indexOf(finding.code()))
                .text("level", finding.severity().toString())
                .value(
                        "message",
                        message(finding.sentence() + " (" + finding.rule() + "). What to do: " + finding.remedy()
                                + "."))
                .list("locations", List.of(located), SarifTree::location)
                .build();
    }

    /** SARIF lets a result name a narrower rule behind a slash: which of Marathon's own rules is broken. */
    private static String ruleId(Finding finding) {
        return finding.code() == FindingCode.REJECTED
                ? finding.code()
                        + finding.violation().map(broken -> "/" + broken).orElse("")
                : finding.code().name();
    }

    private static Obj location(LocatedFinding located) {
        return new ObjectBuilder()
                .value(
                        "physicalLocation",
                        new ObjectBuilder()
                                .value(
                                        "artifactLocation",
                                        new ObjectBuilder()
                                                .text("uri", uri(located.file()))
                                                .build())
                                .value("region", region(located.location()))
                                .build())
                .list("logicalLocations", List.of(located), SarifTree::logicalLocation)
                .build();
    }

    private static Obj region(SourceLocation location) {
        return new ObjectBuilder()
                .number("startLine", location.line())
                .number("startColumn", location.column())
                .build();
    }

    private static Obj logicalLocation(LocatedFinding located) {
        return new ObjectBuilder()
                .text("fullyQualifiedName", located.pointer())
                .text("kind", "value")
                .build();
    }

    /**
     * The file's name as a URI, whatever characters are in it: of the scheme {@code file} for an absolute name, else relative, as
     * short as can be. What stands before a colon is no scheme.
     */
    private static String uri(String file) {
        String path = file.replace('\\', '/').replaceFirst("^/+", "/");
        boolean isAbsolute = path.startsWith("/");
        try {
            URI uri = new URI(null, null, isAbsolute ? path : "./" + path, null);
            return (isAbsolute ? "file://" : "") + uri.normalize().toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("file name must fit into a URI but was " + file, e);
        }
    }

    private static Obj message(String text) {
        return new ObjectBuilder().text("text", text).build();
    }
}
