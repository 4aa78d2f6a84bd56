package io.github.marathonports.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.ResourcesFlag;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Agents and apps that are explained, and whether the remedies cure. */
final class Explained {
    static final String USUAL = "cpus:2;mem:2048;disk:1000;ports:[31000-31009]";

    private Explained() {}

    static AgentSnapshot agent(String name, String resources) {
        return AgentSnapshot.idle(name, name + ".example", ResourcesFlag.parse(resources));
    }

    static AgentSnapshot using(AgentSnapshot idle, String ports, double cpus) {
        Resources used = new Resources(PortRanges.parse(ports), new Scalars(cpus, 0, 0, 0));
        List<RoleResources> resources = new ArrayList<>();
        for (RoleResources role : idle.resources()) {
            resources.add(new RoleResources(
                    role.role(),
                    Optional.empty(),
                    VolumeUse.NONE,
                    role.total(),
                    role.total().minus(used),
                    Resources.none()));
        }
        return AgentSnapshot.of(idle.id(), idle.hostname(), resources);
    }

    static ClusterSnapshot cluster(int agents) {
        List<AgentSnapshot> list = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            list.add(agent("S" + i, USUAL));
        }
        return new ClusterSnapshot(list);
    }

    static AppSpec bridge(PortMapping... mappings) {
        return AppSpec.builder("/web")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .build();
    }

    static Explanation explain(RunSpec spec, ClusterSnapshot cluster) {
        return Explainer.withDefaults().explain(spec, cluster);
    }

    static List<Class<?>> kinds(Explanation explanation) {
        List<Class<?>> kinds = new ArrayList<>();
        explanation.remedies().forEach(remedy -> kinds.add(remedy.getClass()));
        return kinds;
    }

    static void everyRemedyCures(Explanation explanation) {
        assertThat(explanation.remedies())
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(
                                explain(remedy.applyTo(explanation.spec()), remedy.applyTo(explanation.cluster()))
                                        .verdict())
                        .as(remedy.sentence())
                        .isEqualTo(Verdict.FITS));
    }
}
