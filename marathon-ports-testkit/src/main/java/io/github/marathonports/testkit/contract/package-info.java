/**
 * Contracts: test classes for somebody else's port picker, store of service ports or codec of apps to inherit.
 *
 * <p>Start at {@link io.github.marathonports.testkit.contract.PortStrategyContract}. A contract asks for the implementation under test
 * and brings the tests; they run with JUnit 5 and AssertJ, which the testkit does not bring along. This package never looks at how an
 * implementation works.
 */
@NullMarked
package io.github.marathonports.testkit.contract;

import org.jspecify.annotations.NullMarked;
