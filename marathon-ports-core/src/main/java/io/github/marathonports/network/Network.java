package io.github.marathonports.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network that a run spec joins: the host's, the agent's bridge, or a named container network (S2.2).
 *
 * <p>It can never be in a state that S4.3 refuses: a host network has neither name nor labels, a bridge has no name, a
 * container network always has one. Immutable and thread-safe.
 */
public sealed interface Network {

    /** The host network: tasks bind ports of the agent itself. */
    static Network host() {
        return Host.INSTANCE;
    }

    /** The agent's bridge, without labels. */
    static Network bridge() {
        return new Bridge(Map.of());
    }

    /** A named container network (USER mode in the old shape), without labels. */
    static Network container(String name) {
        return new Container(name, Map.of());
    }

    /**
     * The network that a checked declaration means.
     *
     * @throws IllegalArgumentException if the declaration breaks S4.3 or still lacks its name (S3.6)
     */
    static Network from(NetworkDeclaration declaration) {
        return switch (declaration.mode()) {
            case HOST -> Host.INSTANCE;
            case BRIDGE -> new Bridge(declaration.labels());
            case CONTAINER ->
                new Container(
                        declaration
                                .name()
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "container network must have a name (S3.6) but was " + declaration)),
                        declaration.labels());
        };
    }

    /** How a document says these networks, in order. */
    static List<NetworkDeclaration> declarations(List<Network> networks) {
        NetworkDeclaration[] declarations = new NetworkDeclaration[networks.size()];
        for (int i = 0; i < declarations.length; i++) {
            declarations[i] = networks.get(i).declaration();
        }
        return List.of(declarations);
    }

    /** The mode. */
    NetworkMode mode();

    /** The name of a container network; empty for the others. */
    default Optional<String> name() {
        return Optional.empty();
    }

    /** The labels in document order; always empty for a host network. */
    default Map<String, String> labels() {
        return Map.of();
    }

    /** How a document says this network. */
    default NetworkDeclaration declaration() {
        return new NetworkDeclaration(mode(), name(), labels());
    }

    /** The host network. */
    record Host() implements Network {
        private static final Host INSTANCE = new Host();

        @Override
        public NetworkMode mode() {
            return NetworkMode.HOST;
        }
    }

    /**
     * The agent's bridge.
     *
     * @param labels the labels in document order
     */
    record Bridge(Map<String, String> labels) implements Network {
        /** Copies the labels, keeping their order. */
        public Bridge {
            labels = Labels.copyOf(labels);
        }

        @Override
        public NetworkMode mode() {
            return NetworkMode.BRIDGE;
        }
    }

    /** A named container network. */
    final class Container implements Network {
        private final String networkName;
        private final Map<String, String> labels;

        /** A container network with this name and labels. */
        public Container(String name, Map<String, String> labels) {
            this.networkName = requireNotEmpty(name);
            this.labels = Labels.copyOf(labels);
        }

        private static String requireNotEmpty(String name) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("name of a container network must not be empty (S1.5)");
            }
            return name;
        }

        @Override
        public NetworkMode mode() {
            return NetworkMode.CONTAINER;
        }

        @Override
        public Optional<String> name() {
            return Optional.of(networkName);
        }

        /** The name, which a container network always has. */
        public String networkName() {
            return networkName;
        }

        @Override
        public Map<String, String> labels() {
            return labels;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Container that
                    && networkName.equals(that.networkName)
                    && labels.equals(that.labels);
        }

        @Override
        public int hashCode() {
            return 31 * networkName.hashCode() + labels.hashCode();
        }

        @Override
        public String toString() {
            return "Container[name=" + networkName + ", labels=" + labels + "]";
        }
    }
}
