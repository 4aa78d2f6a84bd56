package io.github.marathonports.normalize;

import java.util.Locale;

/** The step of S2.3 at which a document was refused. */
public enum Stage {
    /** The text could not be read as an app document (step a). */
    PARSE,
    /** A rule about the old fields (S2.4) or about the canonical form (S4) is broken (steps b, d, f). */
    CHECK,
    /** The old fields contradict each other, so that no canonical form exists (step c). */
    CONTRADICTION;

    /** The stage in lower case, as the corpus and JSON output spell it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
