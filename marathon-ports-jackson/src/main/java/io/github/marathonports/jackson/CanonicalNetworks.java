package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The canonical {@code networks} of an app or pod, each as it was written where it says the same, unknown fields and all. */
final class CanonicalNetworks {
    private static final Set<String> MOVED = Set.of("networkName", "labels", "discovery");

    private CanonicalNetworks() {}

    /** The networks of a document, with the name that S3.6 fills in; those that nobody wrote in full. */
    static Arr of(Obj document, List<Network> networks) {
        List<JsonValue> items = document.fields().get("networks") instanceof Arr list ? list.items() : List.of();
        List<JsonValue> canonical = new ArrayList<>();
        for (Network network : networks) {
            int position = canonical.size();
            canonical.add(
                    position < items.size() && items.get(position) instanceof Obj object
                            ? named(object, network)
                            : AppTree.network(network));
        }
        return ObjectBuilder.array(canonical, network -> network);
    }

    private static JsonValue named(Obj written, Network network) {
        boolean same = PortsReader.network(Field.root(written, new Problems()))
                .filter(network.declaration()::equals)
                .isPresent();
        return same
                ? written
                : new ObjectBuilder(written).text("name", network.name()).build();
    }

    /** {@code ipAddress} as the network that it is now (S3.1), with those of its fields that nobody translates. */
    static Arr ofIpAddress(JsonValue ipAddress, List<Network> networks) {
        return ObjectBuilder.array(networks, network -> {
            ObjectBuilder canonical = new ObjectBuilder(AppTree.network(network));
            if (ipAddress instanceof Obj object) {
                for (Map.Entry<String, JsonValue> field : object.fields().entrySet()) {
                    if (!MOVED.contains(field.getKey()) && !LostFields.OF_NETWORKS_ONLY.contains(field.getKey())) {
                        canonical.value(field.getKey(), field.getValue());
                    }
                }
            }
            return canonical.build();
        });
    }
}
