package io.github.marathonports.testkit.assertj;

import static io.github.marathonports.testkit.assertj.MarathonPortsAssertions.assertThat;
import static io.github.marathonports.testkit.assertj.SampleDecisions.MARATHON;
import static io.github.marathonports.testkit.assertj.SampleDecisions.WEB;
import static io.github.marathonports.testkit.assertj.SampleDecisions.fails;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.jackson.Reading;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.LintReport;
import io.github.marathonports.lint.Severity;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.normalize.Stage;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.serviceport.ServicePortAssignment;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a document, what holds passes, and what does not fails with all that was decided about it. */
class DocumentAssertionsTest {
    @Test
    void S1_3_a_text_is_read_or_cannot_be_read_at_a_path() {
        MarathonJson json = MarathonJson.withDefaults();
        Reading<AppDocument> bad = json.tryReadApp("{\"id\": \"/a\", \"portDefinitions\": [{\"port\": 70000}]}");
        Reading<AppDocument> good = json.tryReadApp("{\"id\": \"/a\"}");
        assertThat(bad).isUnreadable().isUnreadableAt("/portDefinitions(0)/port");
        assertThat(good).isRead().value().isEqualTo(MarathonJson.readApp("{\"id\": \"/a\"}"));
        fails(() -> assertThat(bad).isRead(), "a text that can be read", "line 1, column", "there was 70000 (S1.3)");
        fails(() -> assertThat(bad).isUnreadableAt("/id"), "violations at [/portDefinitions(0)/port]");
        fails(() -> assertThat(good).isUnreadableAt("/id"), "a text that cannot be read", "read: AppDocument{id=/a");
    }

    @Test
    void a_document_is_accepted_with_steps_or_rejected_at_paths() {
        Normalization<AppSpec> old =
                MARATHON.normalize(MarathonJson.readApp("{\"id\": \"/a\", \"ports\": [0], \"requirePorts\": true}"));
        assertThat(old).isAccepted().spec().extracting(AppSpec::requirePorts).isEqualTo(true);
        fails(() -> assertThat(old).isAcceptedWithoutSteps(), "no steps", "/ports moved to /portDefinitions", "S3.4");
        fails(() -> assertThat(old).isRejectedAt("/ports"), "the document to be rejected", "accepted: AppSpec{id=/a");
        Normalization<AppSpec> lossy = MARATHON.normalize(MarathonJson.readApp("""
                {"id": "/a", "networks": [{"mode": "container/bridge"}], "container": {}, "portDefinitions": [{"port": 80}]}"""));
        assertThat(lossy).loses("/portDefinitions");
        fails(() -> assertThat(lossy).loses("/container"), "/container to be lost", "lost [/portDefinitions]");
    }

    @Test
    void a_rejected_document_prints_every_violation() {
        Normalization<AppSpec> rejected = MARATHON.normalize(
                MarathonJson.readApp("{\"id\": \"/a\", \"portDefinitions\": [{\"port\": 80}, {\"port\": 80}]}"));
        assertThat(rejected)
                .isRejected()
                .isRejectedAtStage(Stage.CHECK)
                .isRejectedAt("/portDefinitions")
                .isRejectedOnlyAt("/portDefinitions")
                .isRejectedBecauseOf(ViolationCode.PORT_DEFINITION_PORTS_NOT_UNIQUE);
        fails(
                () -> assertThat(rejected).isRejectedAt("/portDefinitions(0)/port"),
                "Expected violations at [/portDefinitions(0)/port]",
                "but was  violations at [/portDefinitions]",
                "rejected at stage check\n  /portDefinitions: ",
                "[80]",
                "(S4.1)");
        fails(() -> assertThat(rejected).isAccepted(), "the document to be accepted", "(S4.1)");
        fails(() -> assertThat(rejected).isRejectedOnlyAt("/portDefinitions", "/"), "violations only at");
        fails(() -> assertThat(rejected).isRejectedAtStage(Stage.CONTRADICTION), "stage contradiction");
        fails(
                () -> assertThat(rejected).isRejectedBecauseOf(ViolationCode.NETWORKS_MIXED),
                "violations of [NETWORKS_MIXED]",
                "PORT_DEFINITION_PORTS_NOT_UNIQUE");
    }

    @Test
    void service_ports_are_assigned_or_exhausted() {
        ServicePortAssignment assigned = MARATHON.assignServicePorts(List.of(), List.of(WEB));
        ServicePortAssignment exhausted =
                MARATHON.withServicePortRange(PortRange.of(10000, 10001)).assignServicePorts(List.of(), List.of(WEB));
        assertThat(assigned).isAssigned().hasServicePorts("/web", 10000, 10001, 10002);
        assertThat(exhausted).isExhausted();
        fails(() -> assertThat(exhausted).isAssigned(), "service port range", "is exhausted", "3 numbers");
        fails(() -> assertThat(assigned).isExhausted(), "/web: [10000, 10001, 10002]");
        fails(() -> assertThat(assigned).hasServicePorts("/api", 10000), "/api to have service ports [10000]", "/web:");
        fails(() -> assertThat(assigned).hasServicePorts("/api", 10000), "but was  no app /api");
        fails(
                () -> assertThat(assigned).hasServicePorts("/web", 10000),
                "/web to have service ports [10000]",
                "but was  [10000, 10001, 10002]");
    }

    @Test
    void a_lint_report_prints_every_finding() {
        LintReport clean = MARATHON.linter()
                .lint(List.of(MarathonJson.readApp(
                        "{\"id\": \"/a\", \"cmd\": \"x\", \"portDefinitions\": [{\"port\": 0, \"name\": \"http\"}]}")));
        LintReport dirty = MARATHON.linter()
                .lint(List.of(MarathonJson.readApp(
                        "{\"id\": \"/a\", \"portDefinitions\": [{\"port\": 0}], \"requirePorts\": true}")));
        assertThat(clean).isClean();
        assertThat(clean).hasNothingOf(Severity.ERROR).hasNoFindings(FindingCode.REJECTED);
        String printed = dirty.toString().stripTrailing();
        FindingCode code = dirty.findings().get(0).code();
        String path = dirty.findings().get(0).path().toString();
        assertThat(dirty).hasFindings(code).hasFindingAt(code, path);
        fails(() -> assertThat(dirty).isClean(), "no findings", printed);
        fails(() -> assertThat(clean).hasFindings(code), "findings [" + code + "]", "nothing was found");
        fails(
                () -> assertThat(dirty).hasOnlyFindings(FindingCode.REJECTED),
                "only findings [" + FindingCode.REJECTED,
                printed);
        fails(() -> assertThat(dirty).hasNoFindings(code), "none of the findings [" + code, printed);
        fails(() -> assertThat(dirty).hasFindingAt(code, "/nowhere"), code + " at /nowhere", printed);
        fails(
                () -> assertThat(dirty).hasNothingOf(dirty.worst().orElseThrow()),
                "nothing of severity " + dirty.worst().orElseThrow() + " or worse",
                printed);
    }
}
