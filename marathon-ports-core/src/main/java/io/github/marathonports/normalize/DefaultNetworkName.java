package io.github.marathonports.normalize;

import io.github.marathonports.network.NetworkDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** S3.6: an unnamed container network takes the configured default name. */
final class DefaultNetworkName {
    private DefaultNetworkName() {}

    static List<NetworkDeclaration> fillIn(
            List<NetworkDeclaration> networks, Optional<String> defaultNetworkName, Steps steps) {
        List<NetworkDeclaration> named = new ArrayList<>();
        for (NetworkDeclaration network : networks) {
            if (network.isUnnamedContainer()) {
                String name = defaultNetworkName.orElseThrow();
                steps.filledIn("S3.6", Paths.NETWORKS.item(named.size()).field("name"), JsonText.quoted(name));
                named.add(network.withName(name));
            } else {
                named.add(network);
            }
        }
        return List.copyOf(named);
    }
}
