/**
 * What an app document says, and what it means.
 *
 * <p>Start at {@link io.github.marathonports.app.AppDocument} (both shapes of S2, everything optional) and
 * {@link io.github.marathonports.app.AppSpec} (the canonical app, its own proof). The rules of S4 live here, in
 * {@link io.github.marathonports.app.CanonicalRules}, because a spec checks itself with them; the way from one to the other
 * is the package {@code normalize}. This package never depends on offers, on JSON or on any library.
 */
@NullMarked
package io.github.marathonports.app;

import org.jspecify.annotations.NullMarked;
