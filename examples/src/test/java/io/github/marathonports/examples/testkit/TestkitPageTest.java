package io.github.marathonports.examples.testkit;

import static io.github.marathonports.testkit.assertj.MarathonPortsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.explain.Remedy;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.cluster.FakeTask;
import io.github.marathonports.testkit.contract.PortStrategyContract;
import io.github.marathonports.testkit.corpus.Corpus;
import io.github.marathonports.testkit.junit.Agents;
import io.github.marathonports.testkit.junit.Seed;
import io.github.marathonports.testkit.marathon.FakeMarathon;
import io.github.marathonports.testkit.oracle.MatchOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The examples of docs/testkit.md, and that the page shows them as they are. */
class TestkitPageTest {
    private static final MarathonPorts marathon = MarathonPorts.withDefaults();
    private static final AppSpec web = AppSpec.builder("/web")
            .addNetworks(Network.bridge())
            .container(AppContainer.docker(PortMapping.fixed(80, 31000), PortMapping.dynamic(443)))
            .build();

    // docs: cluster
    @Test
    void a_second_task_finds_the_fixed_port_taken() {
        FakeCluster cluster = FakeCluster.of("ports:[31000-31002];cpus:4");
        Offer offer = cluster.offers().get(0);
        FakeTask task =
                cluster.launch(web, marathon.match(web, offer, new Random(1)).orElseThrow(), offer);
        Offer next = cluster.offers().get(0);
        assertThat(marathon.match(web, next, new Random(1))).isNotMatchedBecause("host port 31000 is not offered");
        cluster.kill(task);
        assertThat(cluster.offers().get(0).ports().get(0).portRanges()).hasToString("[31000-31002]");
    }
    // docs: end

    // docs: junit
    @Test
    void three_instances_share_two_agents(
            @Agents({"ports:[31000-31003]", "ports:[31000-31001]"}) FakeMarathon fake,
            @Seed(42) RandomGenerator random) {
        AppSpec app = AppSpec.builder("/app")
                .addPortDefinitions(PortDefinition.of(0), PortDefinition.of(0))
                .instances(3)
                .build();
        fake.deploy(app);
        assertThat(fake.runUntilSettled(10)).isTrue();
        assertThat(fake.tasks("/app")).hasSize(3);
        assertThat(random.nextInt(100)).isEqualTo(new Random(42).nextInt(100));
    }
    // docs: end

    @Test
    void assertions() {
        Offer offer = Offer.builder()
                .hostname("agent1.example")
                .ports("*", "[31000-31001]")
                .build();
        // docs: assertj
        var match = marathon.match(web, offer, new Random(1));
        assertThat(match).isMatched().hasHostPorts(31000, 31001).takesOnly("[31000-31001]");

        var plan = marathon.launch(web, match.orElseThrow(), offer, new Random(1));
        assertThat(plan).binds(31000, 80).environment().containsPort("PORT0", 31000);

        var document = MarathonJson.readApp("""
                {"id": "/a", "portDefinitions": [{"port": 80}, {"port": 80}]}""");
        assertThat(marathon.normalize(document)).isRejectedAt("/portDefinitions");

        var cluster = FakeCluster.of("ports:[32000-32010];cpus:4").snapshot();
        assertThat(marathon.explain(web, cluster))
                .neverFits()
                .because("host port 31000 is not among this agent's ports")
                .isCuredBy(Remedy.AskForAnyPort.class);
        // docs: end
    }

    // docs: contract
    @Nested
    class MyPicker extends PortStrategyContract {
        @Override
        protected PortStrategy strategy() {
            return PortStrategy.lazy(); // yours here
        }
    }
    // docs: end

    @Test
    void oracle() {
        Offer offer = Offer.builder().ports("*", "[31000-31005]").build();
        // docs: oracle
        var expected =
                MatchOracle.acceptingRoles("*").match(web, offer, new Random(7)).orElseThrow();
        var answer = marathon.match(web, offer, new Random(7)).orElseThrow();
        assertThat(answer.positions().get(1).orElseThrow().port())
                .isEqualTo(expected.get(1).map(MatchOracle.Took::port).orElseThrow());
        // docs: end
    }

    @Test
    void corpus() {
        // docs: corpus
        Corpus corpus = Corpus.shipped();
        assertThat(corpus.cases()).hasSize(6710);
        assertThat(corpus.file("match").cases().get(0).op()).isEqualTo("match");
        // docs: end
    }

    @Test
    void the_page_shows_nothing_but_these_examples() throws IOException {
        List<String> examples = new ArrayList<>();
        for (String file : List.of("TestkitPageTest", "HealthUrlProperties")) {
            examples.addAll(examples(Path.of("src/test/java/io/github/marathonports/examples/testkit")
                    .resolve(file + ".java")));
        }
        Matcher shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/testkit.md")));
        List<String> blocks = shown.results().map(block -> block.group(1)).toList();
        assertThat(blocks).containsExactlyInAnyOrderElementsOf(examples);
    }

    /** What stands between the marks, without its indentation. */
    private static List<String> examples(Path file) throws IOException {
        List<String> examples = new ArrayList<>();
        Optional<StringBuilder> example = Optional.empty();
        for (String line : Files.readAllLines(file)) {
            if (line.strip().equals("// docs: end")) {
                examples.add(example.orElseThrow().toString().stripTrailing().stripIndent() + "\n");
                example = Optional.empty();
            } else if (line.strip().startsWith("// docs: ")) {
                example = Optional.of(new StringBuilder());
            } else {
                example.ifPresent(text -> text.append(line).append('\n'));
            }
        }
        return examples;
    }
}
