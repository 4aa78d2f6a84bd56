/**
 * What a task sees once its ports are taken: environment, containerizer bindings, discovery, port assignments (S10, S11).
 *
 * <p>Start at {@link io.github.marathonports.launch.LaunchPlanner}. Everything is read from one resolved list of ports, so
 * that the last 0 means the same number everywhere. This package never chooses host ports; that is {@code match}.
 */
@NullMarked
package io.github.marathonports.launch;

import org.jspecify.annotations.NullMarked;
