/**
 * Large clusters over simulated days: how port strategies compare in waiting, fragmentation and reuse of ports.
 *
 * <p>Start at {@link io.github.marathonports.testkit.simulation.ClusterSimulation}. This package never asks a clock: the same seed
 * gives the same report, byte for byte.
 */
@NullMarked
package io.github.marathonports.testkit.simulation;

import org.jspecify.annotations.NullMarked;
