package io.github.marathonports.jackson;

import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.lint.Finding;
import io.github.marathonports.lint.LintReport;
import io.github.marathonports.lint.Severity;

/** What a linter found, as JSON. */
final class LintTree {
    private LintTree() {}

    static Obj report(LintReport report) {
        return new ObjectBuilder()
                .list(
                        "findings",
                        report.findings(),
                        finding -> finding(
                                        new ObjectBuilder(),
                                        finding,
                                        finding.path().jsonPointer())
                                .build())
                .build();
    }

    static Obj report(FileLintReport report) {
        return new ObjectBuilder()
                .number("files", report.files())
                .number("documents", report.documents())
                .number("errors", report.count(Severity.ERROR))
                .number("warnings", report.count(Severity.WARNING))
                .number("notes", report.count(Severity.NOTE))
                .list("findings", report.findings(), LintTree::located)
                .build();
    }

    private static Obj located(LocatedFinding located) {
        ObjectBuilder place = new ObjectBuilder()
                .text("file", located.file())
                .number("line", located.location().line())
                .number("column", located.location().column());
        return finding(place, located.finding(), located.pointer()).build();
    }

    private static ObjectBuilder finding(ObjectBuilder tree, Finding finding, String pointer) {
        return tree.text("id", finding.id().map(RunSpecId::toString))
                .text("pointer", pointer)
                .text("severity", finding.severity().toString())
                .text("code", finding.code().name())
                .text("violation", finding.violation().map(Enum::name))
                .text("rule", finding.rule())
                .text("message", finding.sentence())
                .text("remedy", finding.remedy());
    }
}
