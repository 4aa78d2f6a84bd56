package io.github.marathonports.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateCommandTest {
    private static final String OLD = "{\"id\": \"/old\", \"cmd\": \"serve\", \"ports\": [8080]}";
    private static final String CANONICAL =
            "{\"networks\":[{\"mode\":\"host\"}],\"id\":\"/new\",\"portDefinitions\":[]}";
    /** Its canonical form is refused when it is posted again (S12.14). */
    private static final String UPPER_CASE = """
            {"id": "/upper", "ipAddress": {"networkName": "MyNet"}, "container": {"type": "MESOS"}}""";

    @TempDir
    private Path directory;

    private static CommandRun migrate(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "migrate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandRun.of(all);
    }

    private Path file(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private List<String> names() throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(found -> directory.relativize(found).toString())
                    .sorted()
                    .toList();
        }
    }

    /** The page's example: what stands behind each of its marks. */
    private static String page(String mark) throws IOException {
        Matcher block = Pattern.compile(Pattern.quote(mark) + "\\n\\n```\\w+\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/migrate.md")));
        assertThat(block.find()).as(mark).isTrue();
        return block.group(1);
    }

    @Test
    void the_page_is_true() throws IOException {
        Path app = file("web.json", page("Before:"));
        CommandRun run = migrate(app.toString(), "--explain");
        assertThat(run.out()).isEqualTo(page("After:"));
        assertThat(run.err().replace(directory + "/", "")).isEqualTo(page("The steps:"));
        assertThat(run.exit()).isZero();
        CommandRun again = migrate(file("again.json", run.out()).toString(), "--explain");
        assertThat(again.out()).isEqualTo(run.out());
        assertThat(again.err()).contains("/web is canonical already");
    }

    @Test
    void losses_are_told_without_being_asked_for_and_steps_are_not() throws IOException {
        CommandRun quiet = migrate(file("old.json", OLD).toString());
        assertThat(quiet.err()).isEmpty();
        CommandRun loss = migrate("data/nginx-waiting.json");
        assertThat(loss.err()).isEqualTo("""
                        data/nginx-waiting.json: /docker-tt
                          /portDefinitions dropped: [{"port":10000,"name":"default"}] (S3.5)
                        """);
        assertThat(loss.exit()).isZero();
    }

    @Test
    void in_place_touches_only_what_changes() throws IOException {
        Path old = file("a/old.json", OLD);
        Path canonical = file("b/canonical.json", CANONICAL);
        file("package.json", "{\"name\": \"not ours\"}");
        FileTime before = FileTime.from(Instant.ofEpochSecond(1_000_000_000));
        Files.setLastModifiedTime(canonical, before);

        CommandRun run = migrate("--in-place", directory.toString());

        assertThat(run.out().replace(directory + "/", "")).isEqualTo("""
                        a/old.json: migrated in 2 steps
                        b/canonical.json: canonical already
                        1 of 2 files written
                        """);
        assertThat(run.err()).contains("package.json holds neither an app nor a pod and is passed over");
        assertThat(run.exit()).isZero();
        assertThat(old).content().contains("\"portDefinitions\"").doesNotContain("\"ports\"");
        assertThat(canonical).hasContent(CANONICAL);
        assertThat(Files.getLastModifiedTime(canonical)).isEqualTo(before);
        assertThat(names()).containsExactly("a/old.json", "b/canonical.json", "package.json");

        String once = Files.readString(old);
        assertThat(migrate("--in-place", directory.toString()).out()).endsWith("0 of 2 files written\n");
        assertThat(old).hasContent(once);
    }

    @Test
    void permissions_and_symbolic_links_stay() throws IOException {
        Path old = file("real/old.json", OLD);
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), old);

        assertThat(migrate("--in-place", link.toString()).exit()).isZero();

        assertThat(link).isSymbolicLink();
        assertThat(old).content().contains("portDefinitions");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(old)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void one_unusable_file_keeps_all_from_being_written_and_every_one_is_told() throws IOException {
        Path old = file("1.json", OLD);
        file("2.json", "{\"id\": \"/refused\",\n \"ports\": [1, 1]}");
        file("3.json", "{\"id\": \"/cut\", \"ports\": [");

        CommandRun run = migrate("--in-place", directory + "/*.json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "2.json:1:1: /: ports must be unique",
                        "3.json:1:26: ",
                        "it looks truncated",
                        "no file was written")
                .doesNotContain("Exception");
        assertThat(old).hasContent(OLD);
    }

    @Test
    void several_files_need_in_place() throws IOException {
        file("1.json", OLD);
        file("2.json", OLD);
        CommandRun run = migrate(directory.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("these are 2 files").contains("--in-place");
        assertThat(migrate(directory.resolve("none.json").toString()).err()).contains("there is no file");
    }

    @Test
    void S12_14_a_canonical_form_that_Marathon_would_refuse_is_shown_but_not_written() throws IOException {
        Path upper = file("upper.json", UPPER_CASE);
        CommandRun shown = migrate(upper.toString());
        assertThat(shown.exit()).isEqualTo(1);
        assertThat(shown.out()).contains("\"name\": \"MyNet\"");
        assertThat(shown.err()).contains("Marathon would refuse it: /networks(0)/name");

        CommandRun written = migrate("--in-place", upper.toString());
        assertThat(written.exit()).isEqualTo(1);
        assertThat(written.out()).contains("left as it was, because Marathon would refuse its canonical form");
        assertThat(upper).hasContent(UPPER_CASE);
    }

    @Test
    void as_JSON_there_are_document_and_steps_of_every_file() throws IOException {
        Path old = file("old.json", "[" + OLD + ", " + CANONICAL + "]");
        JsonNode json = new ObjectMapper()
                .readTree(migrate(old.toString(), "--output", "json").out());
        assertThat(json.at("/files/0/file").asText()).isEqualTo(old.toString());
        assertThat(json.at("/files/0/changed").asBoolean()).isTrue();
        assertThat(json.at("/files/0/runSpecs/0/steps/0/rule").asText()).startsWith("S");
        assertThat(json.at("/files/0/runSpecs/1/pointer").asText()).isEqualTo("/1");
        assertThat(json.at("/files/0/document/0/portDefinitions/0/port").asInt())
                .isEqualTo(8080);
    }

    @Test
    void json_holds_as_many_files_as_there_are() throws IOException {
        CommandRun run = migrate(
                "--output",
                "json",
                file("a.json", OLD).toString(),
                file("b.json", OLD).toString());
        assertThat(run.exit()).isZero();
        JsonNode files = new ObjectMapper().readTree(run.out()).at("/files");
        assertThat(files).hasSize(2);
        assertThat(files)
                .allSatisfy(file -> assertThat(file.at("/document/networks")).isNotEmpty());
        assertThat(Files.readString(directory.resolve("a.json"))).isEqualTo(OLD);
    }

    @Test
    void a_file_is_written_once_by_whatever_names() throws IOException {
        Path file = file("a.json", OLD);
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        assertThat(migrate("--in-place", file.toString(), link.toString()).out())
                .contains("1 of 1 file written");
    }

    @Test
    void if_one_file_cannot_be_written_none_is_and_nothing_is_left_behind() throws IOException {
        Path first = file("a.json", OLD);
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(first, CANONICAL);
        texts.put(directory.resolve("gone.json"), CANONICAL);
        assertThatThrownBy(() -> AtomicFile.writeAll(texts))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot write ")
                .hasMessageContaining("gone.json");
        assertThat(first).hasContent(OLD);
        assertThat(names()).containsExactly("a.json");
        AtomicFile.writeAll(Map.of(first, CANONICAL));
        assertThat(first).hasContent(CANONICAL);
    }

    @Test
    void S3_5_an_empty_list_without_a_meaning_goes_and_is_told_to_go() throws IOException {
        Path app = file("ui.json", CANONICAL.replaceFirst("\\}\\s*$", ", \"ports\": null}"));
        assertThat(migrate("--in-place", app.toString()).out()).contains("canonical already");
        Path empty = file("ui.json", """
                {"id": "/a", "portDefinitions": [], "networks": [{"mode": "container/bridge"}],
                 "container": {"portMappings": [{"containerPort": 80, "hostPort": 0}]}}
                """);
        CommandRun run = migrate("--in-place", "--explain", empty.toString());
        assertThat(run.out())
                .contains("ui.json: empty lists without a meaning removed")
                .contains("1 of 1 file written");
        assertThat(run.err()).contains("/a\n  empty lists without a meaning removed\n");
        assertThat(empty).content().doesNotContain("portDefinitions");
    }
}
