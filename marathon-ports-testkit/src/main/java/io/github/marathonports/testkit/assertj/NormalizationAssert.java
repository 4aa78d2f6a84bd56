package io.github.marathonports.testkit.assertj;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.normalize.Normalization.Accepted;
import io.github.marathonports.normalize.Normalization.Rejected;
import io.github.marathonports.normalize.NormalizationStep;
import io.github.marathonports.normalize.Stage;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;

/**
 * Assertions on what a document means, or why Marathon refuses it (S2.3).
 *
 * @param <S> an app or a pod
 */
public final class NormalizationAssert<S extends RunSpec>
        extends DecisionAssert<NormalizationAssert<S>, Normalization<S>> {

    @SuppressWarnings({"unchecked", "rawtypes"}) // A class literal has no type argument.
    NormalizationAssert(Normalization<S> actual) {
        super(actual, () -> Decisions.of(actual), (Class) NormalizationAssert.class);
    }

    /** Marathon takes the document. */
    public NormalizationAssert<S> isAccepted() {
        return check(actual instanceof Accepted, "the document to be accepted", "rejected");
    }

    /** Marathon takes the document as it is: nothing is moved, filled in or dropped. */
    public NormalizationAssert<S> isAcceptedWithoutSteps() {
        isAccepted();
        return check(steps().isEmpty(), "no steps", steps());
    }

    /** Marathon takes the document, but what it said at this path is lost. */
    public NormalizationAssert<S> loses(String path) {
        isAccepted();
        List<String> lost = steps().stream()
                .filter(NormalizationStep::isLoss)
                .map(step -> step.path().toString())
                .toList();
        return check(lost.contains(path), path + " to be lost", "lost " + lost);
    }

    /** Marathon refuses the document. */
    public NormalizationAssert<S> isRejected() {
        return check(actual instanceof Rejected, "the document to be rejected", "accepted");
    }

    /** Marathon refuses the document, among others at each of these paths, such as {@code /portDefinitions(0)/port}. */
    public NormalizationAssert<S> isRejectedAt(String... paths) {
        isRejected();
        return check(
                paths().containsAll(List.of(paths)), "violations at " + List.of(paths), "violations at " + paths());
    }

    /** Marathon refuses the document at these paths and nowhere else, each as often as it is named. */
    public NormalizationAssert<S> isRejectedOnlyAt(String... paths) {
        isRejected();
        return check(
                paths().stream()
                        .sorted()
                        .toList()
                        .equals(Arrays.stream(paths).sorted().toList()),
                "violations only at " + List.of(paths),
                "violations at " + paths());
    }

    /** Marathon refuses the document for exactly these broken rules, in any order, each as often as it is named. */
    public NormalizationAssert<S> isRejectedBecauseOf(ViolationCode... codes) {
        isRejected();
        List<ViolationCode> broken =
                violations().stream().map(Violation::code).sorted().toList();
        return check(broken.equals(Arrays.stream(codes).sorted().toList()), "violations of " + List.of(codes), broken);
    }

    /** Marathon refuses the document at this stage (S2.3). */
    public NormalizationAssert<S> isRejectedAtStage(Stage stage) {
        isRejected();
        Stage failed = actual.fold(accepted -> stage, Rejected::stage);
        return check(failed == stage, "stage " + stage, failed);
    }

    /** Assertions on the app or pod that the document means. */
    public ObjectAssert<S> spec() {
        isAccepted();
        return Assertions.assertThat(actual.orElseThrow()).as(descriptionText());
    }

    private List<NormalizationStep> steps() {
        return actual.fold(Accepted::steps, rejected -> List.of());
    }

    private List<Violation> violations() {
        return actual.fold(accepted -> List.of(), Rejected::violations);
    }

    private List<String> paths() {
        return violations().stream()
                .map(violation -> violation.path().toString())
                .toList();
    }
}
