package io.github.marathonports.testkit.marathon;

import io.github.marathonports.app.UpgradeStrategy;

/**
 * How many tasks run while an update replaces them; the rule is {@link FakeMarathon}'s class comment.
 *
 * @param minimumHealthy how many have to stay healthy
 * @param maximumRunning how many may run at once
 */
record RollingRule(int minimumHealthy, int maximumRunning) {
    /** Shares like 0.1 are not exact: 10 instances and 0.7 more are 17, not 16. */
    private static final double ROUNDING = 1e-9;

    static RollingRule of(int instances, UpgradeStrategy strategy) {
        int more = (int) Math.floor(instances * strategy.maximumOverCapacity() + ROUNDING);
        return new RollingRule(strategy.mustStayHealthy(instances), instances + more);
    }

    /** Whether one more healthy task may be stopped. */
    boolean mayStop(int healthy) {
        return healthy > minimumHealthy;
    }

    /** Whether one more task may be started. */
    boolean mayStart(int running) {
        return running < maximumRunning || mustStartFirst(running);
    }

    private boolean mustStartFirst(int running) {
        return minimumHealthy == maximumRunning && running == maximumRunning;
    }
}
