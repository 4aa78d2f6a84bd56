package io.github.marathonports.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.testkit.corpus.Corpus;
import io.github.marathonports.testkit.corpus.CorpusCase;
import io.github.marathonports.testkit.corpus.CorpusFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of the golden corpus, each a test of its own. {@code -Dmarathonports.corpus=<dir>} runs another directory of
 * {@code *.jsonl} or {@code *.jsonl.gz} files of the same shapes.
 */
class ConformanceTest {
    private static final String DIRECTORY = "marathonports.corpus";
    /** The folder that a relative directory is meant from; the build sets it. */
    private static final String STARTED_IN = "marathonports.started.in";

    private static final Map<String, Tally> TALLIES = new ConcurrentHashMap<>();

    @TestFactory
    Stream<DynamicContainer> the_library_answers_what_Marathon_answered() {
        return corpus().files().stream().map(file -> DynamicContainer.dynamicContainer(file.name(), tests(file)));
    }

    private static Corpus corpus() {
        String directory = System.getProperty(DIRECTORY, "");
        return directory.isEmpty()
                ? Corpus.shipped()
                : Corpus.directory(Path.of(System.getProperty(STARTED_IN, "")).resolve(directory));
    }

    private static Stream<DynamicTest> tests(CorpusFile file) {
        Tally tally = TALLIES.computeIfAbsent(file.name(), name -> new Tally());
        return file.cases().stream()
                .map(question -> DynamicTest.dynamicTest(question.toString(), () -> {
                    tally.asked += 1;
                    check(question);
                    tally.equal += 1;
                }));
    }

    private static void check(CorpusCase question) {
        Operation operation = Operations.BY_NAME.get(question.op());
        assertThat(operation)
                .as("operation \"%s\" of case %s", question.op(), question.id())
                .isNotNull();
        assertThat(operation.answer(question))
                .as("%s%n%s", question, question.json())
                .isEqualTo(operation.expected(question));
    }

    @AfterAll
    static void one_line_per_file() {
        new TreeMap<>(TALLIES).forEach((name, tally) -> System.out.println(name + " " + tally));
    }

    /** How many cases of a file were asked, and how many answers were equal. */
    private static final class Tally {
        private int asked;
        private int equal;

        @Override
        public String toString() {
            return equal + "/" + asked;
        }
    }
}
