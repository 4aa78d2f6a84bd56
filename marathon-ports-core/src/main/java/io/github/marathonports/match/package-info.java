/**
 * Host ports for one run spec from one offer (S7), the random sequence they come from (S8), and the resources they consume
 * (S9).
 *
 * <p>Start at {@link io.github.marathonports.match.PortsMatcher}. This package never chooses between offers and never
 * remembers what it handed out.
 */
@NullMarked
package io.github.marathonports.match;

import org.jspecify.annotations.NullMarked;
