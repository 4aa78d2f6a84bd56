/**
 * The command line {@code marathon-ports}: what the library knows, for a person at a terminal.
 *
 * <p>Start at {@link io.github.marathonports.examples.cli.Main}. Exit codes: 0 fine, 1 findings or waiting, 2 unusable input.
 */
@NullMarked
package io.github.marathonports.examples.cli;

import org.jspecify.annotations.NullMarked;
