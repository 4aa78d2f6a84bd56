package io.github.marathonports.ledger;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.app.ServicePorts;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An app of the ledger: as it was given, and with its service ports, which are written into it when somebody asks. */
final class LedgerApp implements ServicePorts {
    private final AppSpec given;
    private final int[] servicePorts;
    /** Built twice at worst, when two readers ask at once: it is immutable, so either will do. */
    private @Nullable AppSpec assigned;

    private LedgerApp(AppSpec given, int[] servicePorts, @Nullable AppSpec assigned) {
        this.given = given;
        this.servicePorts = servicePorts;
        this.assigned = assigned;
    }

    /** An app that is left as it is, zeros included (S6.1). */
    static LedgerApp unchanged(AppSpec app) {
        int[] ports = new int[app.portCount()];
        for (int i = 0; i < ports.length; i++) {
            ports[i] = app.servicePort(i);
        }
        return new LedgerApp(app, ports, app);
    }

    /** An app whose zeros were filled. */
    static LedgerApp filled(AppSpec given, int[] servicePorts) {
        return new LedgerApp(given, servicePorts, null);
    }

    RunSpecId id() {
        return given.id();
    }

    @Override
    public int portCount() {
        return servicePorts.length;
    }

    @Override
    public int servicePort(int position) {
        return servicePorts[position];
    }

    /** All of them, in order. */
    IntStream servicePorts() {
        return Arrays.stream(servicePorts);
    }

    /** The app with its service ports. */
    AppSpec app() {
        AppSpec app = assigned;
        if (app == null) {
            app = given.withServicePorts(Arrays.stream(servicePorts).boxed().toList());
            assigned = app;
        }
        return app;
    }

    /** Whether a definition changes nothing (S6.1); most of those that do differ in a service port, which is quickly seen. */
    boolean isSameDefinitionAs(AppSpec other) {
        if (other.portCount() != servicePorts.length) {
            return false;
        }
        for (int i = 0; i < servicePorts.length; i++) {
            if (other.servicePort(i) != servicePorts[i]) {
                return false;
            }
        }
        return app().isSameDefinitionAs(other);
    }
}
