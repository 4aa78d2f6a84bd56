package io.github.marathonports.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.ResourcesFlag;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallerAmountsTest {

    private static Explanation explain(RunSpec spec, String resources) {
        AgentSnapshot agent = AgentSnapshot.idle("S0", "h", ResourcesFlag.parse(resources));
        Explanation explanation = Explainer.withDefaults().explain(spec, ClusterSnapshot.of(agent));
        assertThat(explanation.verdict()).isNotEqualTo(Verdict.FITS);
        assertThat(explanation.remedies())
                .allSatisfy(remedy -> assertThat(Explainer.withDefaults()
                                .explain(remedy.applyTo(explanation.spec()), remedy.applyTo(explanation.cluster()))
                                .verdict())
                        .isEqualTo(Verdict.FITS));
        return explanation;
    }

    private static List<String> remedies(RunSpec spec, String resources) {
        return explain(spec, resources).remedies().stream()
                .map(Remedy::sentence)
                .toList();
    }

    private static AppSpec app(Scalars scalars) {
        return AppSpec.builder("/app").scalars(scalars).build();
    }

    private static PodSpec pod(Scalars containers) {
        return PodSpec.builder("/pod")
                .addContainers(PodContainer.of("web"))
                .scalars(Scalars.POD_EXECUTOR.plus(containers))
                .build();
    }

    @Test
    void two_amounts_that_are_too_large_are_made_smaller_together() {
        assertThat(remedies(app(new Scalars(8, 8192, 0, 0)), "cpus:4;mem:2048;ports:[31000-31009]"))
                .containsExactly("ask for at most 4 cpus instead of 8; and ask for at most 2048 mem instead of 8192");
        assertThat(remedies(app(new Scalars(8, 8192, 100, 0)), "cpus:4;mem:2048;ports:[31000-31009]"))
                .as("three changes are too many")
                .isEmpty();
    }

    @Test
    void a_pod_can_make_smaller_what_its_containers_ask_for_but_not_its_executor() {
        PodSpec pod = pod(new Scalars(1, 32, 0, 0));
        assertThat(remedies(pod, "cpus:0.12;mem:2048;disk:100"))
                .as("0.1 and 0.02 are more than 0.12 to Marathon, which adds doubles")
                .containsExactly("ask for at most 0.019 cpus instead of 1");
        assertThat(remedies(pod, "cpus:0.1;mem:2048;disk:100")).isEmpty();
        assertThat(remedies(pod, "cpus:0.05;mem:2048;disk:100")).isEmpty();
        assertThat(explain(pod, "cpus:0.12;mem:2048;disk:100").toString())
                .contains("agents: 1 (what a pod asks for includes its executor: cpus 0.1, mem 32, disk 10)");
    }

    @Test
    void gpus_are_whole() {
        AppSpec two = app(new Scalars(1, 128, 0, 2)).withInstances(2);
        String resources = "cpus:4;mem:2048;ports:[31000-31009];gpus:";
        assertThat(remedies(two, resources + "3")).contains("ask for at most 1 gpus instead of 2");
        assertThat(remedies(two, resources + "1")).noneMatch(remedy -> remedy.contains("at most"));
    }
}
