/** Programs a user would write with the library; the README shows them. */
package io.github.marathonports.examples;
