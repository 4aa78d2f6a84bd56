package io.github.marathonports.testkit.junit;

/** Hangs on the failure of a test as a suppressed exception, so that every runner prints it: seed, clusters, events. */
final class WorldAtFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorldAtFailure(String world) {
        super(world, null, false, false);
    }

    /** The text alone: a class name in front of it says nothing to its reader. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // what a runner prints is exactly this, not the message
    public String toString() {
        return getMessage() == null ? "" : getMessage();
    }
}
