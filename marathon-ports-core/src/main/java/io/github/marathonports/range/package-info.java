/**
 * Numbers and sets of ports.
 *
 * <p>Start at {@link io.github.marathonports.range.PortRanges}. This package depends on nothing.
 */
@NullMarked
package io.github.marathonports.range;

import org.jspecify.annotations.NullMarked;
