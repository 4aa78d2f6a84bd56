/**
 * AssertJ: assertions on what the library decides, whose failures print the whole decision.
 *
 * <p>Start at {@link io.github.marathonports.testkit.assertj.MarathonPortsAssertions}. This package needs
 * {@code org.assertj:assertj-core}, which the testkit does not bring along, and it never decides anything itself.
 */
@NullMarked
package io.github.marathonports.testkit.assertj;

import org.jspecify.annotations.NullMarked;
