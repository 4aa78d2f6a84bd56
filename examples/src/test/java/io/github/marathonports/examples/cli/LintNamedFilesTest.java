package io.github.marathonports.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files, directories and globs that are named on the command line, and what happens when nothing can be read. */
class LintNamedFilesTest extends LintedDirectory {
    @Test
    void a_directory_is_every_json_below_it_by_name_and_what_is_no_app_is_passed_over() throws IOException {
        file("b.json", WARNS);
        file("a/z.json", FAILS);
        file("a/package.json", "{\"name\": \"x\"}");
        file("a/readme.txt", "not linted");
        Run run = lint(directory.toString());
        assertThat(run.out().indexOf("z.json")).isLessThan(run.out().indexOf("b.json"));
        assertThat(run.out()).contains("2 documents in 2 files").doesNotContain("package.json", "readme.txt");
        assertThat(run.err())
                .contains("note: ")
                .contains("package.json holds neither an app nor a pod and is passed over");
        assertThat(lint(directory.resolve("a/package.json").toString()).out())
                .as("named itself it is no app")
                .contains("NOT_A_RUN_SPEC");
    }

    @Test
    void a_glob_is_every_file_it_means() throws IOException {
        file("b.json", WARNS);
        file("a/z.json", FAILS);
        file("a/z.yml", "id: /x");
        assertThat(lint(directory + "/**.json").out()).contains("2 documents in 2 files");
        assertThat(lint(directory + "/*.json").out()).contains("1 document in 1 file");
        assertThat(lint(directory + "/{a/,}*.{json,yml}").out()).contains("2 documents in 3 files");
    }

    @Test
    void a_file_with_wildcards_in_its_name_is_that_file() throws IOException {
        assertThat(lint(file("a[1].json", CLEAN)).exit()).isZero();
    }

    @Test
    void documents_of_one_call_are_compared_across_files() throws IOException {
        String blue = file("blue.json", "[{\"id\": \"/blue\", \"cmd\": \"x\", \"ports\": [9000]}]");
        String green = file("green.json", "{\"apps\": [{\"id\": \"/green\", \"cmd\": \"x\", \"ports\": [9000]}]}");
        assertThat(lint(blue, green).out())
                .contains("service port 9000 is also that of definition 0 of /green")
                .contains("service port 9000 is also that of definition 0 of /blue");
        assertThat(lint(blue).out()).doesNotContain("SERVICE_PORT_SHARED");
    }

    @Test
    void unusable_input_is_exit_code_2() throws IOException {
        Run missing = lint(directory.resolve("none.json").toString());
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).startsWith("there is no file ");
        assertThat(lint(directory.toString()).err()).contains("that ends in .json");
        assertThat(lint(directory.toString()).exit()).isEqualTo(2);
        assertThat(lint(directory + "/*.json").exit()).isEqualTo(2);
        assertThat(lint(directory + "/none/*.json").exit()).isEqualTo(2);
        assertThat(lint(directory + "/[.json").exit()).isEqualTo(2);
        assertThat(lint().exit()).isEqualTo(2);
        assertThat(lint("data/pod.json", "--ignore", "NO_SUCH").exit()).isEqualTo(2);
        assertThat(lint("data/pod.json", "--service-port-range", "1").exit()).isZero();
        assertThat(lint("data/pod.json", "--service-port-range", "x").exit()).isEqualTo(2);
    }

    @Test
    void when_nothing_can_be_read_the_findings_say_why_and_the_exit_code_is_2() throws IOException {
        String html = file("error.json", "<html></html>");
        Run run = lint(html);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("error NOT_JSON").contains("it looks like HTML");
        assertThat(lint(html, file("clean.json", CLEAN)).exit())
                .as("one bad file among good ones is a finding")
                .isEqualTo(1);
    }

    @Test
    void bytes_that_are_no_text_are_a_finding() throws IOException {
        Path file = Files.write(
                directory.resolve("latin.json"), "{\"id\": \"/\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(lint(file.toString()).out()).contains("not UTF-8");
    }

    @Test
    void a_file_that_is_named_twice_is_linted_once() throws IOException {
        String file = file("app/warns.json", WARNS);
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), Path.of(file));
        Run run = lint(
                file, directory.resolve("app/../app/warns.json").toString(), link.toString(), directory.toString());
        assertThat(run.out()).contains("1 finding about 1 document in 1 file");
    }

    @Test
    void what_is_named_is_not_passed_over_because_it_was_found_too() throws IOException {
        String file = file("package.json", "{\"name\": \"x\"}");
        assertThat(lint(directory.toString(), file).out()).contains("NOT_A_RUN_SPEC");
    }

    @Test
    void nothing_to_lint_is_said() throws IOException {
        String file = file("empty.json", "{\"apps\": []}");
        Run run = lint(file);
        assertThat(run.err()).isEqualToIgnoringNewLines("there is neither an app nor a pod in " + file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(lint(file("broken.json", "{")).err()).isEmpty();
    }
}
