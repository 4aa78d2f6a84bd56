package io.github.marathonports.testkit.determinism;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.jackson.JsonLinter;
import io.github.marathonports.jackson.LintInput;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.jackson.Migration;
import io.github.marathonports.jackson.Reading;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.testkit.corpus.Corpus;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** A program that takes every document of the corpus all the way and prints every answer. */
final class PrintEverything {
    private static final Offer OFFER = Offer.builder()
            .agentId("S0")
            .hostname("agent1.example")
            .ports("*", "[80, 443, 8000-9000, 31000-31500, 31600-32000]")
            .build();

    private PrintEverything() {}

    /** Prints to standard output. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        MarathonPorts marathon = MarathonPorts.withDefaults().withDefaultNetworkName("dflt");
        Corpus.shipped()
                .cases()
                .filter(question -> question.op().equals("normalize"))
                .forEach(question -> print(question, marathon, out));
        out.flush();
    }

    private static void print(CorpusCase question, MarathonPorts marathon, PrintStream out) {
        String text = question.input("document").toString();
        FileLintReport report = JsonLinter.of(marathon.linter()).lint(List.of(LintInput.of(question.id(), text)));
        out.println(MarathonJson.write(report));
        out.println(MarathonJson.writeSarif(report));
        MarathonJson.withDefaults()
                .tryReadApp(text)
                .fold(read -> print(marathon.normalize(read.value()), marathon, out), unreadable -> {
                    out.println(unreadable.violations());
                    return null;
                });
        Reading<Migration> migration = MarathonJson.withDefaults().tryMigrate(text, marathon.normalizer());
        out.println(migration.<Object>fold(Reading.Read::value, Reading.Unreadable::violations));
    }

    private static Void print(Normalization<AppSpec> normalization, MarathonPorts marathon, PrintStream out) {
        out.println(MarathonJson.write(normalization));
        normalization.fold(
                accepted -> {
                    List<AppSpec> apps = marathon.assignServicePorts(List.of(), List.of(accepted.spec()))
                            .orElseThrow();
                    place(apps.get(0), marathon, out);
                    place(apps.get(0), marathon.withStrategy(PortStrategy.lazy()), out);
                    return null;
                },
                rejected -> null);
        return null;
    }

    private static void place(AppSpec app, MarathonPorts marathon, PrintStream out) {
        PortsMatchResult result = marathon.match(app, OFFER, new Random(42));
        out.println(MarathonJson.write(result));
        result.fold(
                match -> {
                    out.println(MarathonJson.write(marathon.launch(app, match, OFFER, new Random(42))));
                    return null;
                },
                noMatch -> null);
    }
}
