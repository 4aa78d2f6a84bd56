/**
 * Simulated clusters: start at {@link io.github.marathonports.examples.simulation.CompareStrategies}. The testkit does the work; the
 * command line knows nothing of this package.
 */
@NullMarked
package io.github.marathonports.examples.simulation;

import org.jspecify.annotations.NullMarked;
