package io.github.marathonports.serviceport;

/**
 * The numbers of the service port range that an update may still hand out (S6.2).
 *
 * <p>It is a cursor: mutable, for one thread, used for one update.
 */
public interface FreeServicePorts {

    /** How many numbers of the range are free. */
    int count();

    /** Takes the lowest free number; only while {@link #count()} is positive. */
    int takeLowest();
}
