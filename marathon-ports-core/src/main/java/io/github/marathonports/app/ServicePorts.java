package io.github.marathonports.app;

/**
 * The service ports of one version of an app, position by position (S5.2).
 *
 * <p>It never says which app. Implementations are immutable and thread-safe.
 */
public interface ServicePorts {

    /** How many positions there are (S5.1). */
    int portCount();

    /**
     * The service port of one position, 0..65535; 0 is not assigned yet.
     *
     * @param position 0 to {@link #portCount()} - 1
     */
    int servicePort(int position);

    /** Those of an app that was not there. */
    static ServicePorts none() {
        return NoServicePorts.NONE;
    }
}
