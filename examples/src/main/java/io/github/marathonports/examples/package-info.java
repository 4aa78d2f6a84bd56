/** Programs a user would write with the library; the README shows them. */
@NullMarked
package io.github.marathonports.examples;

import org.jspecify.annotations.NullMarked;
