package io.github.marathonports.examples.cli;

import io.github.marathonports.jackson.MigratedRunSpec;
import io.github.marathonports.normalize.NormalizationStep;
import io.github.marathonports.violation.Violation;
import java.util.List;

/**
 * What migration did, as a person reads it.
 *
 * @param notes what is lost and what Marathon would refuse, and with {@code --explain} every step; empty where there is nothing to
 *     tell
 * @param outcomes what became of each file, and the count
 */
record MigrationText(String notes, String outcomes) {
    /** S3.4, S3.5: what is written where it means nothing, and says nothing either, goes without a step. */
    private static final String EMPTY_LISTS_REMOVED = "empty lists without a meaning removed";

    static MigrationText of(List<MigratedFile> files, boolean everyStep) {
        StringBuilder notes = new StringBuilder();
        StringBuilder outcomes = new StringBuilder();
        for (MigratedFile file : files) {
            file.document().runSpecs().forEach(spec -> notes(file, spec, everyStep, notes));
            outcomes.append(file.path()).append(": ").append(outcome(file)).append('\n');
        }
        long written = files.stream().filter(MigratedFile::isToBeWritten).count();
        outcomes.append(written)
                .append(" of ")
                .append(counted(files.size(), "file"))
                .append(" written\n");
        return new MigrationText(notes.toString(), outcomes.toString());
    }

    private static String outcome(MigratedFile file) {
        if (file.isObjectedTo()) {
            return "left as it was, because Marathon would refuse its canonical form";
        }
        if (!file.document().isChanged()) {
            return "canonical already";
        }
        List<NormalizationStep> steps = file.document().runSpecs().stream()
                .flatMap(spec -> spec.steps().stream())
                .toList();
        if (steps.isEmpty()) {
            return EMPTY_LISTS_REMOVED;
        }
        int losses = (int) steps.stream().filter(NormalizationStep::isLoss).count();
        return "migrated in " + counted(steps.size(), "step") + (losses == 0 ? "" : ", " + losses + " of them a loss");
    }

    private static void notes(MigratedFile file, MigratedRunSpec spec, boolean everyStep, StringBuilder notes) {
        List<NormalizationStep> told = everyStep ? spec.steps() : spec.losses();
        if (everyStep || !told.isEmpty() || !spec.objections().isEmpty()) {
            notes.append(file.path())
                    .append(": ")
                    .append(spec.id())
                    .append(headline(spec))
                    .append('\n');
        }
        told.forEach(step -> notes.append("  ").append(step).append('\n'));
        if (everyStep && spec.isChanged() && told.isEmpty()) {
            notes.append("  ").append(EMPTY_LISTS_REMOVED).append('\n');
        }
        for (Violation objection : spec.objections()) {
            notes.append("  Marathon would refuse it: ").append(objection).append('\n');
        }
    }

    private static String headline(MigratedRunSpec spec) {
        if (!spec.isChanged()) {
            return " is canonical already";
        }
        return spec.place().isRoot() ? "" : " at " + spec.place();
    }

    private static String counted(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
