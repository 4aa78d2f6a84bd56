/**
 * JSON documents of Marathon and Mesos in, answers of marathon-ports out.
 *
 * <p>Start at {@link io.github.marathonports.jackson.MarathonJson}; who has an {@code ObjectMapper} already registers
 * {@link io.github.marathonports.jackson.MarathonPortsModule}. Documents are read into a tree that remembers line and column, and
 * from there by hand, so that every error of a document is found at once. This package holds no rule of Marathon but those about
 * how a document is written (S1.3-S1.6, S2.2).
 */
@NullMarked
package io.github.marathonports.jackson;

import org.jspecify.annotations.NullMarked;
