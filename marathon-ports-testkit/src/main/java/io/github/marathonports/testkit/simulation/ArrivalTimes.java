package io.github.marathonports.testkit.simulation;

import java.util.random.RandomGenerator;

/** When apps are deployed: moment after moment, several at one moment where no time passes between them. */
final class ArrivalTimes {
    /** So many deployments at one moment are no plan but a mistake: they would never end. */
    private static final int MOST_AT_ONCE = 1_000_000;

    private final SimulationPlan plan;
    private final RandomGenerator random;
    private long moment;
    private int left;
    private long gap;

    /** The first one is a gap after the start. */
    ArrivalTimes(SimulationPlan plan, RandomGenerator random) {
        this.plan = plan;
        this.random = random;
        lookAhead();
    }

    /** How many more come at this moment, and how long it is to the next. */
    private void lookAhead() {
        left = 0;
        gap = plan.nextGap(random);
        while (gap == 0) {
            left++;
            if (left == MOST_AT_ONCE) {
                throw new IllegalArgumentException("time to the next arrival was 0 ms " + MOST_AT_ONCE
                        + " times in a row: simulated time stands still; let some time pass now and then, or deploy an app of more"
                        + " instances");
            }
            gap = plan.nextGap(random);
        }
    }

    /** The moment of the next deployment. */
    long next() {
        if (left > 0) {
            left--;
        } else {
            moment = Times.later(moment, gap);
            lookAhead();
        }
        return moment;
    }
}
