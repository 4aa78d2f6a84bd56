/**
 * For tests of what Marathon does with ports. Start at {@code io.github.marathonports.testkit.cluster.FakeCluster}.
 *
 * <p>JUnit 5, jqwik and AssertJ are needed by those who use the packages {@code junit}, {@code jqwik}, {@code assertj} and
 * {@code contract}, and by nobody else; a module that uses one of these packages requires the library itself.
 */
module io.github.marathonports.testkit {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive io.github.marathonports.core;
    requires transitive io.github.marathonports.jackson;
    requires static net.jqwik.api;
    requires static org.assertj.core;
    requires static org.jspecify;
    requires static org.junit.jupiter.api;
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
}
