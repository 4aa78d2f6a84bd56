package io.github.marathonports.normalize;

import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.network.Protocol;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values of a document as short JSON text, for the before and after of a step; defaults are left out. */
final class JsonText {
    private JsonText() {}

    static <T> String list(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(",", "[", "]"));
    }

    static String of(PortMapping mapping) {
        Fields fields = new Fields().number("containerPort", mapping.containerPort());
        if (mapping.hostPort().isAsked()) {
            fields.raw("hostPort", mapping.hostPort().toString());
        }
        if (mapping.servicePort() != 0) {
            fields.number("servicePort", mapping.servicePort());
        }
        described(fields, mapping.protocol(), mapping.name().orElse(""), mapping.labels());
        if (!mapping.networkNames().isEmpty()) {
            fields.raw("networkNames", list(mapping.networkNames(), JsonText::quoted));
        }
        return fields.toString();
    }

    static String of(PortDefinition definition) {
        Fields fields = new Fields().number("port", definition.port());
        described(fields, definition.protocol(), definition.name().orElse(""), definition.labels());
        return fields.toString();
    }

    private static void described(Fields fields, Protocol protocol, String name, Map<String, String> labels) {
        if (protocol != Protocol.TCP) {
            fields.text("protocol", protocol.text());
        }
        if (!name.isEmpty()) {
            fields.text("name", name);
        }
        fields.labels(labels);
    }

    static String of(NetworkDeclaration network) {
        Fields fields = new Fields().text("mode", network.mode().text());
        network.name().ifPresent(name -> fields.text("name", name));
        return fields.labels(network.labels()).toString();
    }

    static String of(HealthCheck check) {
        Fields fields = new Fields().text("protocol", check.protocol().name());
        check.portIndex().ifPresent(index -> fields.number("portIndex", index));
        check.port().ifPresent(port -> fields.number("port", port));
        check.settings().forEach(fields::raw);
        return fields.toString();
    }

    static String labels(Map<String, String> labels) {
        Fields fields = new Fields();
        labels.forEach(fields::text);
        return fields.toString();
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }

    /** The fields of one JSON object, in order. */
    private static final class Fields {
        private final StringBuilder json = new StringBuilder("{");

        Fields raw(String name, String value) {
            json.append(json.length() == 1 ? "" : ",")
                    .append(quoted(name))
                    .append(':')
                    .append(value);
            return this;
        }

        Fields number(String name, int value) {
            return raw(name, String.valueOf(value));
        }

        Fields text(String name, String value) {
            return raw(name, quoted(value));
        }

        Fields labels(Map<String, String> labels) {
            return labels.isEmpty() ? this : raw("labels", JsonText.labels(labels));
        }

        @Override
        public String toString() {
            return json + "}";
        }
    }
}
