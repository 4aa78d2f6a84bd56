package io.github.marathonports.lint;

import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.violation.FieldPath;
import java.util.List;
import java.util.stream.Collectors;

/** Something that several ports should not have in common, in one document or across all of a call. */
@FunctionalInterface
interface AcrossRule {
    /** How many rivals a sentence names. */
    int NAMED = 3;

    void check(List<LintedDocument> documents);

    /** What all accepted documents of a call, with the findings about each. */
    record LintedDocument(LintedSpec spec, Findings findings) {}

    /**
     * One use of a number or name.
     *
     * @param document who uses it
     * @param path where it is written
     * @param port the port that it is given to
     */
    record Use(LintedDocument document, FieldPath path, PortPosition port) {

        private RunSpecId id() {
            return document.spec().spec().id();
        }

        /** Two documents of one id are two versions of one app, which do not live side by side. */
        private boolean concerns(Use other) {
            return other.document == document
                    ? !other.port.equals(port)
                    : !other.id().equals(id());
        }

        private String seenFrom(Use other) {
            return other.document == document ? port.described() : port.described() + " of " + id();
        }
    }

    /** Up to three of the other uses that concern this one, as words; empty when there is none. */
    static String others(Use use, List<Use> all) {
        List<String> others = all.stream()
                .filter(use::concerns)
                .map(other -> other.seenFrom(use))
                .distinct()
                .limit(NAMED + 1L)
                .toList();
        String named = others.stream().limit(NAMED).collect(Collectors.joining(", "));
        return others.size() > NAMED ? named + " and others" : named;
    }
}
