package io.github.marathonports.jackson;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.network.NetworkDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Completes a pod document in place (S13.6): what normalisation did not fill in stays exactly as it was written. */
final class CanonicalPod {
    private final Obj document;
    private final PodSpec pod;

    CanonicalPod(Obj document, PodSpec pod) {
        this.document = document;
        this.pod = pod;
    }

    Obj rewritten() {
        ObjectBuilder result = new ObjectBuilder(document);
        if (!declared().equals(pod.networkDeclarations())) {
            result.value("networks", CanonicalNetworks.of(document, pod.networks()));
        }
        if (document.fields().get("containers") instanceof Arr containers) {
            result.value("containers", containers(containers));
        }
        return result.build();
    }

    private List<NetworkDeclaration> declared() {
        return Field.root(document, new Problems())
                .list("networks", PortsReader::network)
                .orElse(List.of());
    }

    private JsonValue containers(Arr containers) {
        List<JsonValue> rewritten = new ArrayList<>();
        for (JsonValue container : containers.items()) {
            List<Endpoint> endpoints = pod.containers().get(rewritten.size()).endpoints();
            rewritten.add(container((Obj) container, endpoints));
        }
        return ObjectBuilder.array(rewritten, container -> container);
    }

    private static JsonValue container(Obj container, List<Endpoint> endpoints) {
        if (!(container.fields().get("endpoints") instanceof Arr written)) {
            return container;
        }
        List<JsonValue> rewritten = new ArrayList<>();
        for (JsonValue endpoint : written.items()) {
            rewritten.add(endpoint((Obj) endpoint, endpoints.get(rewritten.size())));
        }
        return new ObjectBuilder(container)
                .list("endpoints", rewritten, endpoint -> endpoint)
                .build();
    }

    private static JsonValue endpoint(Obj written, Endpoint canonical) {
        boolean same = PodReader.endpoint(Field.root(written, new Problems()))
                .filter(canonical::equals)
                .isPresent();
        if (same) {
            return written;
        }
        ObjectBuilder filled = new ObjectBuilder(written);
        AppTree.hostPort(filled, canonical.hostPort());
        return filled.build();
    }
}
