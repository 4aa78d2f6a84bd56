/**
 * What Marathon does with ports.
 *
 * <p>Start at {@link io.github.marathonports.MarathonPorts}, the one entry to everything; the packages below it hold one step
 * each, in the order range, network, violation, app, normalize, serviceport, offer, match, launch.
 */
@NullMarked
package io.github.marathonports;

import org.jspecify.annotations.NullMarked;
