/**
 * What a person should be told about a document before Marathon sees it: S12 of a document alone or with a cluster, and what else surprises.
 *
 * <p>Start at {@link io.github.marathonports.lint.PortLinter}; the rules are listed in {@code LintRules} in the order in which
 * they speak, and {@link io.github.marathonports.lint.FindingCode} names what they find. This package never reads JSON, and it
 * never decides anything again that normalisation, the launch planner or the explainer decides: it asks them.
 */
@NullMarked
package io.github.marathonports.lint;

import org.jspecify.annotations.NullMarked;
