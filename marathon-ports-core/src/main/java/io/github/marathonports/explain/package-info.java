/**
 * Why an app or pod waits, on which agents it would start, and what cures it (S12).
 *
 * <p>Start at {@link io.github.marathonports.explain.Explainer}. Everything is looked at, ports too when cpus fail (S12.12). This
 * package never changes a cluster and never knows other apps; what is wrong with a document alone is said by lint.
 */
@NullMarked
package io.github.marathonports.explain;

import org.jspecify.annotations.NullMarked;
