/**
 * Service ports: cluster-wide numbers for load balancers, assigned when apps are created or changed (S6).
 *
 * <p>Start at {@link io.github.marathonports.serviceport.ServicePortAssigner}. This package never looks at offers: service
 * ports are assigned before any agent is asked, and Marathon never binds them.
 */
@NullMarked
package io.github.marathonports.serviceport;

import org.jspecify.annotations.NullMarked;
