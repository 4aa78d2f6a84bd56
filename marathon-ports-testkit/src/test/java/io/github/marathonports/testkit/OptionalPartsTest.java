package io.github.marathonports.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.marathonports.MarathonPorts;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who wants nothing but a cluster needs neither JUnit nor jqwik nor AssertJ, be it on the class path or as a module. */
class OptionalPartsTest {
    private static final String PROGRAM = """
            package consumer;

            import io.github.marathonports.app.AppSpec;
            import io.github.marathonports.app.PortDefinition;
            import io.github.marathonports.testkit.cluster.FakeCluster;
            import io.github.marathonports.testkit.corpus.Corpus;
            import io.github.marathonports.testkit.marathon.FakeMarathon;
            import io.github.marathonports.testkit.oracle.MatchOracle;
            import io.github.marathonports.testkit.simulation.ClusterSimulation;
            import java.time.Duration;

            public class Program {
                public static String run() {
                    AppSpec app = AppSpec.builder("/web").addPortDefinitions(PortDefinition.of(0)).build();
                    FakeMarathon marathon = FakeMarathon.on(FakeCluster.of("ports:[31000-31000];cpus:4"));
                    marathon.deploy(app);
                    marathon.runUntilSettled(3);
                    MatchOracle.acceptingRoles("*");
                    Corpus.shipped();
                    ClusterSimulation.builder().agents(1, "cpus:4").apps(app).run(Duration.ofMinutes(5));
                    return marathon.tasks("/web").get(0).variable("PORT");
                }
            }
            """;

    /** What the testkit's pom names without saying that it is optional; the annotations are for compilers only. */
    private static List<Path> required() {
        return Stream.of(
                        FakeCluster.class,
                        MarathonJson.class,
                        MarathonPorts.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonProperty.class)
                .map(OptionalPartsTest::home)
                .distinct()
                .toList();
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pathOf(List<Path> homes) {
        return homes.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void compile(Path target, String pathOption, Path... sources) {
        List<Path> homes = new ArrayList<>(required());
        homes.add(home(NullMarked.class));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        boolean compiled = compiler.getTask(
                        output,
                        null,
                        null,
                        List.of(pathOption, pathOf(homes), "-proc:none", "-d", target.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(sources))
                .call();
        assertThat(compiled).as(output.toString()).isTrue();
    }

    private static String run(ClassLoader loader) throws ReflectiveOperationException {
        return (String) loader.loadClass("consumer.Program").getMethod("run").invoke(null);
    }

    @Test
    void a_program_on_the_class_path_needs_no_test_framework(@TempDir Path folder)
            throws IOException, ReflectiveOperationException {
        Path program = Files.writeString(folder.resolve("Program.java"), PROGRAM);
        compile(folder, "--class-path", program);
        List<URL> urls = new ArrayList<>();
        for (Path home : required()) {
            urls.add(home.toUri().toURL());
        }
        urls.add(folder.toUri().toURL());
        try (URLClassLoader alone =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertThat(run(alone)).isEqualTo("31000");
        }
    }

    @Test
    void a_module_needs_no_test_framework(@TempDir Path folder) throws IOException, ReflectiveOperationException {
        Path program = Files.writeString(folder.resolve("Program.java"), PROGRAM);
        Path module = Files.writeString(
                folder.resolve("module-info.java"),
                "module consumer { requires io.github.marathonports.testkit; exports consumer; }");
        Path target = Files.createDirectory(folder.resolve("classes"));
        compile(target, "--module-path", program, module);
        List<Path> homes = new ArrayList<>(required());
        homes.add(target);
        Configuration alone = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(homes.toArray(Path[]::new)), ModuleFinder.of(), Set.of("consumer"));
        ModuleLayer layer = ModuleLayer.boot().defineModulesWithOneLoader(alone, ClassLoader.getPlatformClassLoader());
        assertThat(run(layer.findLoader("consumer"))).isEqualTo("31000");
    }
}
