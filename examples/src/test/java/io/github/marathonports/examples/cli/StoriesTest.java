package io.github.marathonports.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the command line tells about one cluster and app after the other, word by word. Each directory of {@code stories} holds a
 * {@code command.txt}, the files it names, and {@code expected.txt}; {@code -Dmarathonports.stories=accept} writes the latter anew.
 */
class StoriesTest {
    private static final Path STORIES = Path.of("src/test/resources/stories");

    static Stream<Path> stories() throws IOException {
        try (Stream<Path> stories = Files.list(STORIES)) {
            List<Path> sorted = stories.sorted().toList();
            assertThat(sorted).hasSizeGreaterThanOrEqualTo(12);
            return sorted.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void is_told_so(Path story) throws IOException {
        String told = told(story);
        Path expected = story.resolve("expected.txt");
        if ("accept".equals(System.getProperty("marathonports.stories"))) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    private static String told(Path story) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String command = Files.readString(story.resolve("command.txt")).strip();
        String[] arguments = Arrays.stream(command.split(" "))
                .map(argument ->
                        argument.endsWith(".json") ? story.resolve(argument).toString() : argument)
                .toArray(String[]::new);
        int exit = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        String told = "$ marathon-ports " + command + "\n" + err + out + "exit " + exit + "\n";
        return told.replace(story + "/", "");
    }
}
