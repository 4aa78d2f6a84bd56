package io.github.marathonports.testkit.cluster;

import java.util.function.Function;

/**
 * Whether a task was launched. A refusal has changed nothing.
 *
 * <p>The result itself never changes; the task in it does.
 */
public sealed interface LaunchResult {

    /** Handles both answers. */
    <T> T fold(Function<? super FakeTask, ? extends T> launched, Function<? super LaunchRefusal, ? extends T> refused);

    /**
     * The task, for callers to whom a refusal is a bug.
     *
     * @throws IllegalStateException naming agent, port and holder
     */
    FakeTask orElseThrow();

    /**
     * The task runs.
     *
     * @param task the task
     */
    record Launched(FakeTask task) implements LaunchResult {
        @Override
        public <T> T fold(
                Function<? super FakeTask, ? extends T> launched,
                Function<? super LaunchRefusal, ? extends T> refused) {
            return launched.apply(task);
        }

        @Override
        public FakeTask orElseThrow() {
            return task;
        }
    }

    /**
     * There is no task.
     *
     * @param refusal why
     */
    record Refused(LaunchRefusal refusal) implements LaunchResult {
        @Override
        public <T> T fold(
                Function<? super FakeTask, ? extends T> launched,
                Function<? super LaunchRefusal, ? extends T> refused) {
            return refused.apply(refusal);
        }

        @Override
        public FakeTask orElseThrow() {
            throw new IllegalStateException(refusal.sentence());
        }
    }
}
