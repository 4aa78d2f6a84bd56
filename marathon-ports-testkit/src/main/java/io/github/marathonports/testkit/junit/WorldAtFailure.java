package io.github.marathonports.testkit.junit;

/** Hangs on the failure of a test as a suppressed exception, so that every runner prints it: seed, clusters, events. */
final class WorldAtFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorldAtFailure(String world) {
        super(world, null, false, false);
    }

    /** The text alone. */
    @Override
    public String toString() {
        return getMessage() == null ? "" : getMessage();
    }
}
