package io.github.marathonports.app;

import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.network.NetworkMode;
import java.util.List;

/** A run spec as far as the rules about its {@code networks} look at it (S4.3). */
public interface Networked {

    /** The networks as declared; none means the host network (S3.6, S13.6). */
    List<NetworkDeclaration> networkDeclarations();

    /** Whether the tasks are on the host network: one is declared, or none at all is (S3.4, S13.6). */
    default boolean declaresHostNetwork() {
        List<NetworkDeclaration> networks = networkDeclarations();
        for (int i = 0; i < networks.size(); i++) {
            if (networks.get(i).mode() == NetworkMode.HOST) {
                return true;
            }
        }
        return networks.isEmpty();
    }

    /** Whether a bridge or a container network is declared (S3.5). */
    default boolean declaresOtherNetwork() {
        List<NetworkDeclaration> networks = networkDeclarations();
        for (int i = 0; i < networks.size(); i++) {
            if (networks.get(i).mode() != NetworkMode.HOST) {
                return true;
            }
        }
        return false;
    }
}
