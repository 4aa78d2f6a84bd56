/**
 * What an agent offers, in the order in which it offers it.
 *
 * <p>Start at {@link io.github.marathonports.offer.Offer}; which of its ports count for a run spec is
 * {@link io.github.marathonports.offer.ResourceSelector}. This package never knows apps.
 */
@NullMarked
package io.github.marathonports.offer;

import org.jspecify.annotations.NullMarked;
