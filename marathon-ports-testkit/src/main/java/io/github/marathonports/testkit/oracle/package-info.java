/**
 * Oracles: slow and obvious second implementations of the rules, to hold a fast one against.
 *
 * <p>Start at {@link io.github.marathonports.testkit.oracle.MatchOracle}. They read the values of core (apps, pods, offers) field by
 * field and share none of its rules: neither ranges nor matcher, launch planner or assigner.
 */
@NullMarked
package io.github.marathonports.testkit.oracle;

import org.jspecify.annotations.NullMarked;
