/**
 * Agents as one sees them from outside: what each has in total, what is in use, and what is on its way in offers, by role.
 *
 * <p>Start at {@link io.github.marathonports.cluster.ClusterSnapshot}; the text of an agent's {@code --resources} flag is
 * {@link io.github.marathonports.cluster.ResourcesFlag}. This package never knows apps, and never which task uses what.
 */
@NullMarked
package io.github.marathonports.cluster;

import org.jspecify.annotations.NullMarked;
