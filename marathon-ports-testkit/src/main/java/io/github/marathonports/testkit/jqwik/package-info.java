/**
 * jqwik: everything that the library works on, as arbitraries that shrink to readable minima and know their edge cases.
 *
 * <p>Start at {@link io.github.marathonports.testkit.jqwik.MarathonPortsDomain}; a parameter such as {@code @ForAll AppSpec app}
 * needs nothing but this package on the path. This package needs {@code net.jqwik:jqwik}, which the testkit does not bring along, and
 * never looks at assertions.
 */
@NullMarked
package io.github.marathonports.testkit.jqwik;

import org.jspecify.annotations.NullMarked;
