package io.github.marathonports.normalize;

import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;

/** The one port that Marathon gives to an app that says nothing about ports (S3.4, S3.5). */
final class DefaultPorts {
    private static final String NAME = "default";

    static final PortDefinition DEFINITION = PortDefinition.of(0).withName(NAME);
    static final PortMapping MAPPING = PortMapping.builder().name(NAME).build();

    private DefaultPorts() {}
}
