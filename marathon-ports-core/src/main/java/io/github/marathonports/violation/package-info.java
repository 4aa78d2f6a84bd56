/**
 * What is wrong with a document: a code, a place and a sentence.
 *
 * <p>Start at {@link io.github.marathonports.violation.Violation}. This package depends on nothing; it never knows what
 * an app is.
 */
@NullMarked
package io.github.marathonports.violation;

import org.jspecify.annotations.NullMarked;
