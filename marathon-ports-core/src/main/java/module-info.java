/** Marathon's port rules as pure functions over immutable values. Start at {@code io.github.marathonports.MarathonPorts}. */
module io.github.marathonports.core {
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports io.github.marathonports;
    exports io.github.marathonports.app;
    exports io.github.marathonports.cluster;
    exports io.github.marathonports.explain;
    exports io.github.marathonports.launch;
    exports io.github.marathonports.lint;
    exports io.github.marathonports.ledger;
    exports io.github.marathonports.match;
    exports io.github.marathonports.network;
    exports io.github.marathonports.normalize;
    exports io.github.marathonports.offer;
    exports io.github.marathonports.range;
    exports io.github.marathonports.serviceport;
    exports io.github.marathonports.violation;
}
