/**
 * From what was said to what is meant: an app document becomes an app spec (S2.3, S3).
 *
 * <p>Start at {@link io.github.marathonports.normalize.AppNormalizer}; its steps are listed there in order, each in a class
 * named after what it does. This package never depends on offers or on JSON.
 */
@NullMarked
package io.github.marathonports.normalize;

import org.jspecify.annotations.NullMarked;
