package io.github.marathonports.testkit.marathon;

import io.github.marathonports.match.OfferMatchResult.Taken;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.List;
import java.util.random.RandomGenerator;

/** One round of offers: each is shown to the apps and pods in turn, until none of them takes any more of it, or it has given five tasks. */
final class OfferRound {
    /** Marathon's {@code --max_instances_per_offer} without flags. */
    private static final int TASKS_PER_OFFER = 5;

    private final FakeCluster cluster;
    private final RandomGenerator random;

    OfferRound(FakeCluster cluster, RandomGenerator random) {
        this.cluster = cluster;
        this.random = random;
    }

    void run(List<Deployment> deployments) {
        for (Offer offer : cluster.offers()) {
            show(offer, deployments);
            cluster.decline(offer);
        }
        deployments.forEach(deployment -> deployment.endOfRound(cluster.cycle()));
    }

    private void show(Offer offer, List<Deployment> deployments) {
        int tasks = 0;
        boolean anyTook = true;
        while (anyTook) {
            anyTook = false;
            for (Deployment deployment : deployments) {
                if (tasks < TASKS_PER_OFFER && deployment.mayStart(cluster.cycle()) && takes(offer, deployment)) {
                    anyTook = true;
                    tasks++;
                }
            }
        }
        if (tasks == TASKS_PER_OFFER) {
            deployments.stream()
                    .filter(deployment -> deployment.mayStart(cluster.cycle()))
                    .forEach(Deployment::passedOver);
        }
    }

    private boolean takes(Offer offer, Deployment deployment) {
        return cluster.marathon()
                .matchOffer(deployment.spec(), cluster.remaining(offer), random)
                .fold(taken -> starts(taken, offer, deployment), declined -> {
                    deployment.declined(offer.agentId(), declined);
                    return false;
                });
    }

    private boolean starts(Taken taken, Offer offer, Deployment deployment) {
        return cluster.tryLaunch(deployment.spec(), taken.ports(), offer)
                .fold(
                        task -> {
                            deployment.started(task);
                            return true;
                        },
                        refusal -> {
                            int until = deployment.failedAtLaunch(cluster.cycle());
                            cluster.log().add(new MarathonEvent.BacksOff(cluster.cycle(), deployment.id(), until));
                            return false;
                        });
    }
}
