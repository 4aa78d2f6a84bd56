package io.github.marathonports.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Where a test's randomness comes from: {@code @Seed(42) RandomGenerator random}.
 *
 * <p>A parameter of type {@link java.util.random.RandomGenerator} or {@link java.util.Random} becomes a
 * {@code new java.util.Random(seed)}, which draws the ports that Marathon would draw (S8.2). On a test method or class it is the
 * seed of all its parameters, clusters and Marathons included; without it that seed is 0.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@ExtendWith(MarathonPortsExtension.class)
public @interface Seed {

    /** The seed. */
    long value();
}
