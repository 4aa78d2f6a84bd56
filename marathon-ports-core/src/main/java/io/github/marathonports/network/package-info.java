/**
 * Networks and protocols of a run spec, in Marathon's words.
 *
 * <p>Start at {@link io.github.marathonports.network.Network} for what an app has joined, and at
 * {@link io.github.marathonports.network.NetworkDeclaration} for what a document said. This package depends on nothing but
 * the port numbers of {@code range}; it never knows apps, offers or JSON.
 */
@NullMarked
package io.github.marathonports.network;

import org.jspecify.annotations.NullMarked;
