package io.github.marathonports.testkit.corpus;

import java.util.List;
import java.util.Objects;

/**
 * The cases of one file, in its order.
 *
 * @param name the file's name without {@code .jsonl} or {@code .jsonl.gz}
 * @param cases its cases
 */
public record CorpusFile(String name, List<CorpusCase> cases) {
    /** Copies the cases. */
    public CorpusFile {
        Objects.requireNonNull(name, "name");
        cases = List.copyOf(cases);
    }

    @Override
    public String toString() {
        return name + " (" + cases.size() + " cases)";
    }
}
