/**
 * A Marathon to test against: it holds apps and pods, assigns service ports, and keeps instances running on a
 * {@link io.github.marathonports.testkit.cluster.FakeCluster}, cycle by cycle.
 *
 * <p>Start at {@link io.github.marathonports.testkit.marathon.FakeMarathon}. This package never opens a socket, starts a thread or
 * asks a clock.
 */
@NullMarked
package io.github.marathonports.testkit.marathon;

import org.jspecify.annotations.NullMarked;
