package io.github.marathonports.explain;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.RoleResources;

/** Which part of an agent's resources is asked. */
enum Part {
    /** What is free now; nothing of an agent that makes no offers. */
    FREE {
        @Override
        Resources of(RoleResources resources) {
            return resources.free();
        }

        @Override
        boolean reaches(AgentSnapshot agent) {
            return agent.availability() == Availability.ACTIVE;
        }
    },
    /** What is free now and in no offer, so that nobody else may be about to take it. */
    UNOFFERED {
        @Override
        Resources of(RoleResources resources) {
            return resources.offered().isEmpty()
                    ? resources.free()
                    : resources.free().minus(resources.offered());
        }

        @Override
        boolean reaches(AgentSnapshot agent) {
            return FREE.reaches(agent);
        }
    },
    /** Everything there is. */
    TOTAL {
        @Override
        Resources of(RoleResources resources) {
            return resources.total();
        }

        @Override
        boolean reaches(AgentSnapshot agent) {
            return true;
        }
    };

    abstract Resources of(RoleResources resources);

    /** Whether this part of the agent can be had at all. */
    abstract boolean reaches(AgentSnapshot agent);
}
