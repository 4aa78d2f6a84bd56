package io.github.marathonports.jackson;

import io.github.marathonports.app.DocumentObject;
import io.github.marathonports.app.UnknownField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Walks the objects of a document in which ports are declared, and notes the fields that Marathon does not know there. */
final class UnknownFields {
    private final List<UnknownField> unknown = new ArrayList<>();

    private UnknownFields() {}

    static List<UnknownField> ofApp(Field app) {
        UnknownFields fields = new UnknownFields();
        fields.in(app, DocumentObject.APP);
        fields.items(app, "portDefinitions", DocumentObject.PORT_DEFINITION);
        fields.items(app, "networks", DocumentObject.NETWORK);
        Hint.object(app, "container").ifPresent(fields::container);
        Hint.object(app, "ipAddress").ifPresent(fields::ipAddress);
        fields.items(app, "healthChecks", DocumentObject.HEALTH_CHECK);
        fields.items(app, "readinessChecks", DocumentObject.READINESS_CHECK);
        return fields.unknown;
    }

    static List<UnknownField> ofPod(Field pod) {
        UnknownFields fields = new UnknownFields();
        fields.in(pod, DocumentObject.POD);
        fields.items(pod, "networks", DocumentObject.NETWORK);
        objects(pod, "containers", container -> {
            fields.in(container, DocumentObject.POD_CONTAINER);
            fields.items(container, "endpoints", DocumentObject.ENDPOINT);
            Hint.object(container, "healthCheck").ifPresent(fields::healthCheck);
        });
        return fields.unknown;
    }

    private void container(Field container) {
        in(container, DocumentObject.CONTAINER);
        items(container, "portMappings", DocumentObject.PORT_MAPPING);
        Hint.object(container, "docker").ifPresent(docker -> {
            in(docker, DocumentObject.DOCKER);
            items(docker, "portMappings", DocumentObject.PORT_MAPPING);
        });
    }

    private void ipAddress(Field ipAddress) {
        in(ipAddress, DocumentObject.IP_ADDRESS);
        Hint.object(ipAddress, "discovery").ifPresent(discovery -> {
            in(discovery, DocumentObject.DISCOVERY);
            items(discovery, "ports", DocumentObject.DISCOVERY_PORT);
        });
    }

    private void healthCheck(Field check) {
        in(check, DocumentObject.POD_HEALTH_CHECK);
        Hint.object(check, "http").ifPresent(probe -> in(probe, DocumentObject.HTTP_PROBE));
        Hint.object(check, "tcp").ifPresent(probe -> in(probe, DocumentObject.TCP_PROBE));
    }

    private void items(Field object, String list, DocumentObject kind) {
        objects(object, list, item -> in(item, kind));
    }

    /** Shows the objects in a list; what else is in it is another reader's problem. */
    private static void objects(Field object, String list, Consumer<Field> seen) {
        object.get(list)
                .ifPresent(field -> field.forEachItem(item -> {
                    if (item.value() instanceof JsonValue.Obj) {
                        seen.accept(item);
                    }
                }));
    }

    private void in(Field object, DocumentObject kind) {
        object.forEachField((name, field) -> {
            if (!kind.knows(name)) {
                unknown.add(new UnknownField(kind, object.path(), name));
            }
        });
    }
}
