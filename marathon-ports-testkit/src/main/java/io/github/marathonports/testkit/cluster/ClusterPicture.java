package io.github.marathonports.testkit.cluster;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Draws a cluster for the reader of a failed test. */
final class ClusterPicture {
    private final StringBuilder text = new StringBuilder();

    private ClusterPicture() {}

    static String of(FakeCluster cluster) {
        ClusterPicture picture = new ClusterPicture();
        picture.text
                .append("cluster in cycle ")
                .append(cluster.cycle())
                .append(", agents: ")
                .append(cluster.agents().size())
                .append(", tasks: ")
                .append(cluster.tasks().size())
                .append('\n');
        cluster.agents().forEach(picture::agent);
        return picture.text.toString();
    }

    static String of(FakeAgent agent) {
        ClusterPicture picture = new ClusterPicture();
        picture.agent(agent);
        return picture.text.toString();
    }

    private void agent(FakeAgent agent) {
        text.append(agent.snapshot().name());
        text.append(agent.isLost() ? " lost" : agent.availability() == Availability.INACTIVE ? " in maintenance" : "");
        text.append('\n');
        agent.pools().forEach(this::pool);
        held(agent);
    }

    private void pool(ResourcePool pool) {
        StringJoiner line = new StringJoiner(", ", "  role " + pool.name() + ": free ", "\n");
        if (!pool.total().ports().isEmpty()) {
            line.add("ports " + pool.free().ports() + " of " + pool.total().ports());
        }
        Scalars free = pool.free().scalars();
        Scalars total = pool.total().scalars();
        amount("cpus", free.cpus(), total.cpus(), line);
        amount("mem", free.mem(), total.mem(), line);
        amount("disk", free.disk(), total.disk(), line);
        amount("gpus", free.gpus(), total.gpus(), line);
        text.append(line);
    }

    private static void amount(String name, double free, double total, StringJoiner line) {
        if (total > 0) {
            line.add(name + " " + Scalars.text(free) + " of " + Scalars.text(total));
        }
    }

    private void held(FakeAgent agent) {
        Map<String, StringJoiner> byHolder = new LinkedHashMap<>();
        agent.holders().forEach(holder -> byHolder.put(holder, new StringJoiner(", ", "[", "]")));
        agent.portsInUse().forEach((port, holder) -> {
            StringJoiner ports = byHolder.get(holder);
            if (ports != null) {
                ports.add(String.valueOf(port));
            }
        });
        byHolder.forEach((holder, ports) ->
                text.append("  ").append(holder).append(" holds ").append(ports).append('\n'));
    }
}
