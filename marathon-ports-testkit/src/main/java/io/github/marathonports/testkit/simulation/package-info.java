/**
 * Large clusters over simulated days: how port strategies compare in waiting, fragmentation and reuse of ports.
 *
 * <p>Start at {@link io.github.marathonports.testkit.simulation.ClusterSimulation}. This package never asks a clock: the same seed
 * gives the same report, byte for byte. Only {@link io.github.marathonports.testkit.simulation.SimulationChart} needs a library that
 * the testkit does not bring along, {@code org.knowm.xchart:xchart}.
 */
@NullMarked
package io.github.marathonports.testkit.simulation;

import org.jspecify.annotations.NullMarked;
