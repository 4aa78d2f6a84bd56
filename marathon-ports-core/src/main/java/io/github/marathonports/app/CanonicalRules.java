package io.github.marathonports.app;

import io.github.marathonports.violation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The port and network rules of the canonical form (S4), all of them, in the order of their numbers.
 *
 * <p>They never stop at the first broken one. The rules about {@code networks} are in {@link NetworkRules}, those about
 * ports and the checks that name them in {@link PortRules}.
 */
public final class CanonicalRules {
    private CanonicalRules() {}

    /**
     * Everything that is wrong with a canonical app that is not completed yet (S2.3, step d).
     *
     * @param app the app
     * @param defaultNetworkName what an unnamed container network will be called, if that is configured (S3.6)
     * @return one violation per broken rule and place (S4.7); empty when the app is sound
     */
    public static List<Violation> check(CanonicalApp app, Optional<String> defaultNetworkName) {
        List<Violation> violations = new ArrayList<>();
        PortRules.definitionNamesUnique(app, violations);
        PortRules.definitionPortsUnique(app, violations);
        PortRules.mappingNamesUnique(app, violations);
        PortRules.mappingsNotOnHostNetwork(app, violations);
        PortRules.definitionsOnlyOnHostNetwork(app, violations);
        NetworkRules.all(app, defaultNetworkName, violations);
        PortRules.networksOfMappings(app, violations);
        NetworkRules.dockerOnOneNetwork(app, violations);
        CheckRules.healthCheckPorts(app, violations);
        CheckRules.readinessCheckPortNames(app, violations);
        return violations;
    }

    /** The rule that no network name occurs twice, which S2.3 (step f) asks once more of the completed app. */
    public static List<Violation> checkNetworkNames(Networked app) {
        List<Violation> violations = new ArrayList<>();
        NetworkRules.namesUnique(app, violations);
        return violations;
    }
}
