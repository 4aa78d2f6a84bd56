/**
 * Ports in use as apps and tasks come and go: the only mutable values of the library.
 *
 * <p>Start at {@link io.github.marathonports.ledger.ServicePortLedger} for the service ports of a cluster, at
 * {@link io.github.marathonports.ledger.AgentLedger} for the ports of one agent. Both are for many readers and one writer at a
 * time. This package holds no rule of its own: what a zero takes is {@code serviceport}'s answer, what a task takes
 * {@code match}'s. It never does I/O and never draws anything at random.
 */
@NullMarked
package io.github.marathonports.ledger;

import org.jspecify.annotations.NullMarked;
