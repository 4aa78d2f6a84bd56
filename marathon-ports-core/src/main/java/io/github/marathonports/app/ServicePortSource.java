package io.github.marathonports.app;

/** Who gave an app its service ports. */
public enum ServicePortSource {
    /** The document, or whoever built the app; zeros may be left. */
    DECLARED,
    /** Marathon, when the app was created or changed (S6). Then even the numbers of port definitions may repeat (S6.3). */
    ASSIGNED
}
