/**
 * Agents and a cluster to test against: they hand out offers, keep what tasks take, and run short as real ones do.
 *
 * <p>Start at {@link io.github.marathonports.testkit.cluster.FakeCluster}; a single agent is
 * {@link io.github.marathonports.testkit.cluster.FakeAgent}. This package never decides where an app runs; that is the tested
 * framework's part, or that of {@code io.github.marathonports.testkit.marathon}. It depends on no test framework.
 */
@NullMarked
package io.github.marathonports.testkit.cluster;

import org.jspecify.annotations.NullMarked;
