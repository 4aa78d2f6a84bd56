package io.github.marathonports.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The agents of a test's cluster: {@code @Agents({"ports:[31000-31001]", "cpus:4"}) FakeCluster cluster}.
 *
 * <p>On a parameter of type {@link io.github.marathonports.testkit.cluster.FakeCluster} or
 * {@link io.github.marathonports.testkit.marathon.FakeMarathon} it makes a cluster, and other such parameters of the same method
 * share it; on a test method or class, its parameters share one. Each test has its own, made with the test's {@link Seed}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@ExtendWith(MarathonPortsExtension.class)
public @interface Agents {

    /** One agent for each text, in Mesos' grammar of {@code --resources}; they are called S0, S1, ... */
    String[] value();
}
