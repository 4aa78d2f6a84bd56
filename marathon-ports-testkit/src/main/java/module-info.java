/**
 * For tests of Marathon's port behaviour. Start at {@code io.github.marathonports.testkit.corpus.Corpus}, the golden answers of
 * Marathon's own code.
 */
module io.github.marathonports.testkit {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive io.github.marathonports.core;
    requires transitive io.github.marathonports.jackson;
    requires static transitive net.jqwik.api;
    requires static transitive org.assertj.core;
    requires static org.jspecify;
    requires static transitive org.junit.jupiter.api;
    requires static org.junit.platform.commons;
    requires static org.opentest4j;

    exports io.github.marathonports.testkit.assertj;
    exports io.github.marathonports.testkit.cluster;
    exports io.github.marathonports.testkit.contract;
    exports io.github.marathonports.testkit.corpus;
    exports io.github.marathonports.testkit.jqwik;
    exports io.github.marathonports.testkit.junit;
    exports io.github.marathonports.testkit.marathon;
    exports io.github.marathonports.testkit.oracle;
    exports io.github.marathonports.testkit.simulation;

    provides net.jqwik.api.providers.ArbitraryProvider with
            io.github.marathonports.testkit.jqwik.MarathonPortsArbitraryProvider;
    provides net.jqwik.api.SampleReportingFormat with
            io.github.marathonports.testkit.jqwik.MarathonPortsReportingFormat;
}
