package io.github.marathonports.testkit.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input and seed give the same bytes in every JVM, whatever its hash codes are. */
class TwoJvmsTest {

    @Test
    void two_JVMs_print_the_same_bytes(@TempDir Path directory) throws Exception {
        assertThat(Files.size(printedTwice(PrintEverything.class, directory))).isGreaterThan(1_000_000);
    }

    @Test
    void two_JVMs_live_and_simulate_the_same_to_the_byte(@TempDir Path directory) throws Exception {
        assertThat(Files.readString(printedTwice(PrintTestkit.class, directory)))
                .contains("cycle 5: agent S0 returns", "1 of /web wait", "\"slaves\"", "port_reuse_seconds", "</svg>");
    }

    /** Identity hash codes are random with 0 and a constant with 2; the salt of Map.of and Set.of differs per run. */
    private static Path printedTwice(Class<?> program, Path directory) throws IOException, InterruptedException {
        Path first = run(program, directory.resolve("first"), "-XX:hashCode=0");
        Path second = run(program, directory.resolve("second"), "-XX:hashCode=2");
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        return first;
    }

    private static Path run(Class<?> program, Path output, String hashCode) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UnlockExperimentalVMOptions",
                        hashCode,
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName()))
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
