/**
 * The golden corpus: what Marathon's own code answered.
 *
 * <p>Start at {@link io.github.marathonports.testkit.corpus.Corpus}. This package never judges an answer; whoever implements
 * Marathon's port rules runs the cases against it.
 */
@NullMarked
package io.github.marathonports.testkit.corpus;

import org.jspecify.annotations.NullMarked;
