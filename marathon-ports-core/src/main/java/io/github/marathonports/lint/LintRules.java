package io.github.marathonports.lint;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.RunSpecDocument;
import java.util.List;

/** Every rule, in the order in which it speaks. */
final class LintRules {
    /** What can be said of a document even if Marathon refuses it. */
    static final List<Rule<RunSpecDocument>> OF_DOCUMENTS = List.of(UnknownFieldRule::check);

    /** The same for apps. */
    static final List<Rule<AppDocument>> OF_APP_DOCUMENTS =
            List.of(OldShapeRules::bothPortLists, OldShapeRules::oldFields);

    /** What normalisation did to an accepted app, and what its ports, variables and checks come to. */
    static final List<Rule<LintedApp>> OF_APPS = List.of(
            OldShapeRules::networkName,
            LossRules::portMappingsDropped,
            LossRules::portDefinitionsDropped,
            LossRules::blankPortMappings,
            LossRules::requirePortsIgnored,
            LossRules::healthChecksRepeated,
            RequiredPortRules::requiredPortZero,
            RequiredPortRules::numberIsServicePort,
            MappingRules::containerPortTwice,
            ServicePortRules::inAssignedRange,
            ServicePortRules::reserved,
            PortNameRules::notInShell,
            PortNameRules::isANumber,
            PortVariableRules::listensOnHostPort,
            PortVariableRules::portUnset,
            PortVariableRules::envShadowsPortVariable,
            PortVariableRules::secretShadowsPortVariable,
            HealthCheckRules::portIndex,
            HealthCheckRules::onUdp,
            HealthCheckRules::onUdpByNumber,
            HealthCheckRules::foreignPort);

    /** What holds for pods only. */
    static final List<Rule<LintedPod>> OF_PODS = List.of(
            EndpointRules::withoutProtocol,
            EndpointRules::withoutContainerPort,
            EndpointRules::variableZero,
            EndpointRules::variablesMeet,
            EndpointRules::environmentLost,
            EndpointRules::healthCheckOnUdp);

    /** What holds for apps and pods. */
    static final List<Rule<LintedSpec>> OF_RUN_SPECS = List.of(
            HostPortRules::twice,
            HostPortRules::outsideDefault,
            HostPortRules::privileged,
            HostPortRules::inDynamicRange,
            HostPortRules::ephemeral,
            RolloutRules::needsAnAgentToSpare,
            AgentRules::hostPortOnNoAgent,
            AgentRules::tooFewAgents,
            RolloutRules::cannotFinish,
            VipRules::malformed,
            VariableReferenceRules::undefined,
            VariableReferenceRules::inArguments,
            VariableReferenceRules::inEnvironment);

    /** What only all documents together show. */
    static final List<AcrossRule> ACROSS = List.of(ServicePortRules::shared, VipRules::shared);

    private LintRules() {}
}
