package io.github.marathonports.testkit.lint;

import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page {@code docs/lint.md}, taken apart. */
final class LintPage {
    private static final Path FILE = Path.of("..", "docs", "lint.md");
    private static final Pattern SECTION = Pattern.compile("(?m)^### `(\\w+)`$");
    private static final Pattern HEAD =
            Pattern.compile("\\n\\n(error|warning|note), (S[\\d.]+)\\. (.*)\\n\\nWhat to do: (.*)\\.\\n");
    private static final Pattern EXAMPLE = Pattern.compile(
            "\\*\\*(Bad|Good)\\*\\*(?:, at (?:`([^`]*)`|the top))?(?:, on (\\d+) agents with `([^`]+)`)?:\\n\\n```\\w+\\n(.*?)\\n```",
            Pattern.DOTALL);

    private final String text;

    private LintPage(String text) {
        this.text = text;
    }

    static LintPage read() {
        try {
            return new LintPage(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the page says of one code.
     *
     * @param code as in the heading
     * @param severity as in the first line
     * @param rule as in the first line
     * @param text the first line behind these, which begins with the summary
     * @param advice what to do
     * @param examples the bad ones and the good ones
     */
    record Section(String code, String severity, String rule, String text, String advice, List<Example> examples) {}

    /**
     * A document and where the code is found in it, or is not.
     *
     * @param good whether the code must not be found
     * @param pointer where a bad one has it; empty for the whole file
     * @param agents the agents that are given, if any
     */
    record Example(FindingCode code, boolean good, String pointer, List<PortRanges> agents, String json) {

        /** The agents, with cpus, memory and disk to spare. */
        ClusterSnapshot cluster() {
            return FakeCluster.of(agents.stream()
                            .map(ports -> "ports:" + ports + ";cpus:64;mem:65536;disk:65536")
                            .toArray(String[]::new))
                    .snapshot();
        }

        @Override
        public String toString() {
            return (good ? "good: " : "bad: ") + code;
        }
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        Matcher heading = SECTION.matcher(text);
        List<int[]> bounds = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        while (heading.find()) {
            bounds.add(new int[] {heading.end(), text.length()});
            codes.add(heading.group(1));
            if (bounds.size() > 1) {
                bounds.get(bounds.size() - 2)[1] = heading.start();
            }
        }
        for (int i = 0; i < codes.size(); i++) {
            sections.add(section(codes.get(i), text.substring(bounds.get(i)[0], bounds.get(i)[1])));
        }
        return sections;
    }

    private static Section section(String code, String body) {
        Matcher head = HEAD.matcher(body);
        if (!head.lookingAt()) {
            throw new AssertionError("section " + code + " must begin with severity, rule and advice");
        }
        return new Section(
                code,
                head.group(1),
                head.group(2),
                head.group(3),
                head.group(4),
                examples(FindingCode.valueOf(code), body));
    }

    private static List<Example> examples(FindingCode code, String body) {
        List<Example> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(body);
        while (example.find()) {
            examples.add(new Example(
                    code,
                    example.group(1).equals("Good"),
                    example.group(2) == null ? "" : example.group(2),
                    example.group(3) == null
                            ? List.of()
                            : Collections.nCopies(
                                    Integer.parseInt(example.group(3)), PortRanges.parse(example.group(4))),
                    example.group(5)));
        }
        return examples;
    }

    /** The table behind the mark, without the lines around it. */
    String corpusTable() {
        String mark = "<!-- counted by LintCorpusTest -->\n";
        return text.substring(text.indexOf(mark) + mark.length()).strip();
    }
}
