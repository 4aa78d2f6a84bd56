/**
 * How fast the library is, and how its cost grows: one JMH class for each row of the table in docs/performance.md.
 *
 * <p>Start at {@link io.github.marathonports.benchmarks.Workloads}, which holds the inputs of all of them. Nothing here is
 * published.
 */
@NullMarked
package io.github.marathonports.benchmarks;

import org.jspecify.annotations.NullMarked;
