/**
 * JUnit 5: clusters, Marathons and generators as test parameters, and what a test that fails should say of them.
 *
 * <p>Start at {@link io.github.marathonports.testkit.junit.Agents}. This package needs {@code org.junit.jupiter:junit-jupiter-api},
 * which the testkit does not bring along.
 */
@NullMarked
package io.github.marathonports.testkit.junit;

import org.jspecify.annotations.NullMarked;
