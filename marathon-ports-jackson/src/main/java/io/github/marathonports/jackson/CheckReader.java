package io.github.marathonports.jackson;

import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.app.HealthCheckProtocol;
import io.github.marathonports.app.ReadinessCheck;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads health and readiness checks. */
final class CheckReader {
    private static final Set<String> PORT_FIELDS = Set.of("protocol", "portIndex", "port");

    /** What Marathon takes where a health check says nothing; a check that says the same is equal to one that does not. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "gracePeriodSeconds", "300",
            "ignoreHttp1xx", "false",
            "intervalSeconds", "60",
            "timeoutSeconds", "20",
            "maxConsecutiveFailures", "3",
            "delaySeconds", "15");

    private static final Pattern WITH_EXPONENT = Pattern.compile("\\d+E\\+\\d");

    private CheckReader() {}

    static Optional<HealthCheck> healthCheck(Field field) {
        return field.asObject()
                .map(check -> new HealthCheck(
                        check.constant(
                                        "protocol",
                                        HealthCheckProtocol::parse,
                                        "HTTP, HTTPS, TCP, COMMAND, MESOS_HTTP, MESOS_HTTPS, MESOS_TCP")
                                .orElse(HealthCheckProtocol.HTTP),
                        check.get("portIndex").flatMap(WholeNumber::portIndex),
                        check.port("port"),
                        settings(check)));
    }

    private static Map<String, String> settings(Field check) {
        Map<String, String> settings = new TreeMap<>();
        check.forEachField((name, field) -> {
            if (!PORT_FIELDS.contains(name)) {
                String text = normalized(field.canonicalText());
                if (!text.equals(DEFAULTS.get(name))) {
                    settings.put(name, text);
                }
            }
        });
        return settings;
    }

    /** Whole numbers in plain digits, so that they compare with the defaults: 3E+2 is 300. */
    private static String normalized(String canonicalText) {
        return canonicalText.contains("E+")
                        && WITH_EXPONENT.matcher(canonicalText).matches()
                ? new BigDecimal(canonicalText).toPlainString()
                : canonicalText;
    }

    static Optional<ReadinessCheck> readinessCheck(Field field) {
        return field.asObject()
                .map(check -> new ReadinessCheck(check.text("portName").orElse(ReadinessCheck.DEFAULT_PORT_NAME)));
    }
}
