/**
 * Documents of Marathon and Mesos in, answers of marathon-ports out. Start at
 * {@code io.github.marathonports.jackson.MarathonJson}.
 */
module io.github.marathonports.jackson {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive io.github.marathonports.core;
    requires static org.jspecify;

    exports io.github.marathonports.jackson;

    provides com.fasterxml.jackson.databind.Module with
            io.github.marathonports.jackson.MarathonPortsModule;
}
