package io.github.marathonports.testkit.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who holds what of an agent, and who holds which port: one account, kept both ways. */
final class Holdings {
    private final String agent;
    private final Map<String, Shares> byHolder = new LinkedHashMap<>();
    private final TreeMap<Integer, String> holderByPort = new TreeMap<>();

    Holdings(String agent) {
        this.agent = agent;
    }

    void add(String holder, Shares shares) {
        shares.take();
        byHolder.put(holder, shares);
        shares.ports().ports().forEach(port -> holderByPort.put(port, holder));
    }

    /** Gives back everything that a holder has; there has to be one of this name. */
    void remove(String holder) {
        Shares shares = byHolder.remove(holder);
        if (shares == null) {
            throw new IllegalStateException(
                    "agent " + agent + ": " + holder + " holds nothing here; holders are " + byHolder.keySet());
        }
        shares.release();
        shares.ports().ports().forEach(holderByPort::remove);
    }

    /** In the order in which they came. */
    List<String> holders() {
        return List.copyOf(byHolder.keySet());
    }

    boolean has(String holder) {
        return byHolder.containsKey(holder);
    }

    Optional<String> holderOf(int port) {
        return Optional.ofNullable(holderByPort.get(port));
    }

    /** Ascending. */
    Map<Integer, String> byPort() {
        return new TreeMap<>(holderByPort);
    }
}
