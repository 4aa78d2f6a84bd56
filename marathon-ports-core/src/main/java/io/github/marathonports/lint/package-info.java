/**
 * What a person should be told about a document before Marathon sees it: S12 without a cluster, and what else surprises.
 *
 * <p>Start at {@link io.github.marathonports.lint.PortLinter}; the rules are listed in {@code LintRules} in the order in which
 * they speak, and {@link io.github.marathonports.lint.FindingCode} names what they find. This package never reads JSON, and it
 * never decides anything again that normalisation or the launch planner decides: it asks them.
 */
@NullMarked
package io.github.marathonports.lint;

import org.jspecify.annotations.NullMarked;
