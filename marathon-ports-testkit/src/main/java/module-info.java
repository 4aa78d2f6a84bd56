/**
 * For tests of Marathon's port behaviour. Start at {@code io.github.marathonports.testkit.corpus.Corpus}, the golden answers of
 * Marathon's own code.
 */
module io.github.marathonports.testkit {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive io.github.marathonports.core;
    requires transitive io.github.marathonports.jackson;
    requires static org.jspecify;

    exports io.github.marathonports.testkit.cluster;
    exports io.github.marathonports.testkit.corpus;
    exports io.github.marathonports.testkit.marathon;
}
