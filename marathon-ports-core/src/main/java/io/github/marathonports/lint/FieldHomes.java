package io.github.marathonports.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the port fields belong that people write elsewhere, and what says the same in a pod (S2.2, S13.1). */
final class FieldHomes {
    static final FieldHomes OF_APPS = new FieldHomes(Map.ofEntries(
            home("ports", "the app"),
            home("portDefinitions", "the app"),
            home("requirePorts", "the app"),
            home("networks", "the app"),
            home("ipAddress", "the app"),
            home("healthChecks", "the app"),
            home("readinessChecks", "the app"),
            home("portMappings", "container"),
            home("network", "container.docker; the canonical form has \"networks\" in the app instead"),
            home("networkName", "ipAddress; the canonical form has \"name\" in a network instead"),
            home("port", "a port definition or a health check; a port mapping has containerPort and hostPort"),
            home("containerPort", "a port mapping"),
            home("hostPort", "a port mapping"),
            home("servicePort", "a port mapping"),
            home("networkNames", "a port mapping"),
            home("portIndex", "a health check"),
            home("portName", "a readiness check"),
            home("endpoints", "a container of a pod")));

    private static final String AS_ENDPOINTS = "a pod's ports are the endpoints of its containers";

    static final FieldHomes OF_PODS = new FieldHomes(Map.ofEntries(
            Map.entry("ports", AS_ENDPOINTS),
            Map.entry("portDefinitions", AS_ENDPOINTS),
            Map.entry("portMappings", AS_ENDPOINTS),
            Map.entry("requirePorts", "a pod requires a port as the hostPort of an endpoint"),
            Map.entry("servicePort", "pods have no service ports"),
            Map.entry("port", "an endpoint has containerPort and hostPort, and a health check names an endpoint"),
            Map.entry("portIndex", "a health check of a pod names an endpoint"),
            Map.entry("healthChecks", "each container of a pod has one healthCheck"),
            Map.entry("ipAddress", "\"networks\" of the pod says which networks it joins"),
            home("networks", "the pod"),
            home("endpoints", "a container of the pod"),
            home("healthCheck", "a container of the pod"),
            home("endpoint", "http or tcp of a healthCheck"),
            home("containerPort", "an endpoint"),
            home("hostPort", "an endpoint"),
            home("networkNames", "an endpoint")));

    /** Shorter names are a letter or two from words that mean something else: {@code portName} from {@code hostName}. */
    private static final int LONG_ENOUGH_TO_BE_MISSPELT = 11;

    private final Map<String, String> adviceByName;

    private FieldHomes(Map<String, String> adviceByName) {
        this.adviceByName = adviceByName;
    }

    private static Map.Entry<String, String> home(String field, String home) {
        return Map.entry(field, "\"" + field + "\" belongs into " + home);
    }

    /** What to do about a field of this name, which may be misspelt besides. */
    Optional<String> advice(String written) {
        return sameLetters(written)
                .or(() -> UnknownFieldRule.nearest(written, longNames()))
                .map(adviceByName::get);
    }

    /** The field that is written so, but for letter case, dashes and underscores. */
    private Optional<String> sameLetters(String written) {
        String letters = written.replaceAll("[-_]", "");
        return names().filter(name -> name.equalsIgnoreCase(letters)).findFirst();
    }

    private List<String> longNames() {
        return names().filter(name -> name.length() >= LONG_ENOUGH_TO_BE_MISSPELT)
                .toList();
    }

    /** In alphabetical order, so that the answer is always the same. */
    private Stream<String> names() {
        return adviceByName.keySet().stream().sorted();
    }
}
