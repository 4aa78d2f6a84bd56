/**
 * For tests of Marathon's port behaviour. Start at {@code io.github.marathonports.testkit.corpus.Corpus}, the golden answers of
 * Marathon's own code.
 */
module io.github.marathonports.testkit {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive io.github.marathonports.core;
    requires transitive io.github.marathonports.jackson;
    requires static org.jspecify;
    requires static transitive org.junit.jupiter.api;
    requires static org.junit.platform.commons;
    requires static org.opentest4j;

    exports io.github.marathonports.testkit.cluster;
    exports io.github.marathonports.testkit.corpus;
    exports io.github.marathonports.testkit.junit;
    exports io.github.marathonports.testkit.marathon;
    exports io.github.marathonports.testkit.simulation;
}
