package io.github.marathonports.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files {@code lint} takes for what, and what its exit code says of them. */
class LintedFilesTest {
    private static final String CLEAN =
            "{\"id\": \"/clean\", \"cmd\": \"serve --port $PORT0\", \"portDefinitions\": [{\"port\": 0}]}";
    private static final String FAILS = "{\"id\": \"/fails\",\n \"ports\": [1,\n 1]}";

    @TempDir
    private Path directory;

    private static CommandRun lint(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(0, "lint");
        return CommandRun.of(all.toArray(String[]::new));
    }

    private String file(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }

    /** What cannot even be read as an app is a finding about one, not unusable input. */
    @Test
    void an_app_that_Marathon_refuses_is_a_finding_at_whatever_stage_it_is_refused() throws IOException {
        String unreadable = file("parse.json", "{\"id\": \"/a\", \"ports\": \"80\"}");
        String contradictory = file("check.json", FAILS);
        for (String refused : List.of(unreadable, contradictory)) {
            CommandRun run = lint(refused);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).contains(" error REJECTED ").contains("about 1 document in 1 file");
            assertThat(run.err()).isEmpty();
        }
        assertThat(lint(file("none.json", "[1, 2]")).exit()).isEqualTo(2);
        assertThat(lint(file("cut.json", "{\"id\": \"/a\"")).exit()).isEqualTo(2);
    }

    @Test
    void lists_of_other_things_are_passed_over_when_a_directory_brings_them() throws IOException {
        file("a.json", CLEAN);
        file("names.json", "[\"a\", \"b\"]");
        file("users.json", "[{\"name\": \"a\"}]");
        CommandRun run = lint(directory.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("names.json holds neither an app nor a pod", "users.json holds neither");
    }

    @ParameterizedTest
    @CsvSource({
        "**/*.json, 3",
        "**.json, 3",
        "*.json, 1",
        "x/**/*.json, 2",
        "x/**/y/**/*.json, 1",
        "'{x,y}/*.json', 1",
        "**/?.json, 3",
        "x**/*.json, 2"
    })
    void two_stars_and_a_slash_mean_any_directories_or_none(String glob, int files) throws IOException {
        file("a.json", CLEAN);
        file("x/b.json", CLEAN.replace("/clean", "/b"));
        file("x/y/c.json", CLEAN.replace("/clean", "/c"));
        assertThat(lint(directory + "/" + glob).out()).contains("in " + files + " file");
    }

    @Test
    void a_dash_is_standard_input_unless_a_file_is_called_so() {
        assertThat(NamedFile.expand(List.of("-"))).containsExactly(new NamedFile(Path.of("/dev/stdin"), false));
    }
}
