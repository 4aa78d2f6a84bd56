package io.github.marathonports.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README says nothing that the build does not run. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    /** The lines of the example program between its marks, without indentation. */
    private static List<String> example(String name) throws IOException {
        List<String> lines =
                Files.readAllLines(Path.of("src/main/java/io/github/marathonports/examples/FirstSteps.java"));
        int begin = lines.indexOf("        // README: " + name);
        List<String> example = new ArrayList<>();
        for (String line : lines.subList(begin + 1, lines.size())) {
            if (line.strip().equals("// README: end")) {
                break;
            }
            example.add(line.isBlank() ? "" : line.substring(8));
        }
        return example;
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "spec", "explain"})
    void the_Java_of_the_README_is_a_program_that_the_build_compiles(String name) throws IOException {
        assertThat(readme()).contains("```java\n" + String.join("\n", example(name)) + "\n```");
    }

    @Test
    void the_founding_note_waits_and_31111_is_placed() {
        assertThat(FirstSteps.fromDocument(Path.of("data/nginx-waiting.json")))
                .contains("host port 880 is not offered; offered to role *: [31000-32000]; nearest 31000");
        assertThat(FirstSteps.fromDocument(Path.of("data/nginx-31111.json")))
                .contains("PORT0=31111\n", "PORT=31111\n", "PORT_80=31111\n", "PORT_NN=31111\n", "HOST=10.0.0.11\n");
        assertThat(FirstSteps.withoutDocument().portCount()).isEqualTo(1);
        assertThat(FirstSteps.explained(FirstSteps.withoutDocument(), Path.of("data/mesos-master-state.json")))
                .startsWith("FITS");
    }

    @Test
    void every_file_that_a_document_links_to_exists() throws IOException {
        Pattern link = Pattern.compile("\\]\\(([^)#:]+)\\)");
        try (Stream<Path> documents = Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(ROOT::resolve),
                Files.walk(ROOT.resolve("docs")).filter(file -> file.toString().endsWith(".md")))) {
            for (Path document : documents.toList()) {
                Matcher links = link.matcher(Files.readString(document));
                while (links.find()) {
                    assertThat(document.resolveSibling(links.group(1)))
                            .as("linked in %s", document)
                            .exists();
                }
            }
        }
    }
}
