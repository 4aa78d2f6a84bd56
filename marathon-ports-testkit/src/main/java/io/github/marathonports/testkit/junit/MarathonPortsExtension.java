package io.github.marathonports.testkit.junit;

import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.marathon.FakeMarathon;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Gives tests their clusters, Marathons and generators, and tells seed, picture and events of them when a test fails.
 *
 * <p>{@link Agents} and {@link Seed} register it. To have the same cluster in every test of a class without them:
 * {@code @RegisterExtension static final MarathonPortsExtension PORTS = MarathonPortsExtension.withAgents("ports:[31000-31001]")}.
 * What it gives lives for one test, {@code @BeforeEach} and {@code @AfterEach} included. Immutable and thread-safe.
 */
public final class MarathonPortsExtension
        implements BeforeEachCallback,
                ParameterResolver,
                InvocationInterceptor,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {
    private static final Namespace NAMESPACE = Namespace.create(MarathonPortsExtension.class);
    private static final String EVERY_TEST = "the cluster of every test";

    private final Optional<String[]> agents;
    private final long seed;

    /** The extension that looks at annotations only. */
    public MarathonPortsExtension() {
        this(Optional.empty(), 0);
    }

    private MarathonPortsExtension(Optional<String[]> agents, long seed) {
        this.agents = agents;
        this.seed = seed;
    }

    /** An extension that gives these agents where no {@link Agents} says otherwise. */
    public static MarathonPortsExtension withAgents(String... resources) {
        return new MarathonPortsExtension(Optional.of(resources.clone()), 0);
    }

    /** This extension with a seed where no {@link Seed} says otherwise. */
    public MarathonPortsExtension withSeed(long number) {
        return new MarathonPortsExtension(agents, number);
    }

    /** Of two extensions on one test, one by annotation and one registered with agents, the latter answers. */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (agents.isPresent() || inCharge(context).isEmpty()) {
            context.getStore(NAMESPACE).put(MarathonPortsExtension.class, this);
        }
    }

    private static Optional<MarathonPortsExtension> inCharge(ExtensionContext context) {
        return Optional.ofNullable(
                context.getStore(NAMESPACE).get(MarathonPortsExtension.class, MarathonPortsExtension.class));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        if (inCharge(context).filter(other -> other != this).isPresent()) {
            return false;
        }
        Class<?> type = parameter.getParameter().getType();
        boolean isRandom = type == RandomGenerator.class || type == Random.class;
        return type == FakeCluster.class
                || type == FakeMarathon.class
                || (isRandom
                        && (agents.isPresent()
                                || Declared.seed(parameter, context).isPresent()));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "a " + parameter.getParameter().getType().getSimpleName()
                            + " lives for one test: take it as a parameter of the test or of a @BeforeEach method, not of "
                            + parameter.getDeclaringExecutable());
        }
        TestWorld world = world(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == FakeCluster.class || type == FakeMarathon.class) {
            return onStage(parameter, context, world);
        }
        return world.random(Declared.seed(parameter, context).orElse(seed));
    }

    private Object onStage(ParameterContext parameter, ExtensionContext context, TestWorld world) {
        Optional<AnnotatedElement> carrier = Declared.agents(parameter, context);
        Object declaration = carrier.isPresent() ? carrier.get() : EVERY_TEST;
        String[] resources = carrier.map(
                        element -> Declared.annotation(element, Agents.class).value())
                .or(() -> agents)
                .orElseThrow(() -> missing(parameter));
        long stageSeed = carrier.flatMap(element -> Declared.seed(element, context))
                .or(() -> Declared.seed(parameter, context))
                .orElse(seed);
        return parameter.getParameter().getType() == FakeCluster.class
                ? world.cluster(declaration, resources, stageSeed)
                : world.marathon(declaration, resources, stageSeed);
    }

    private static ParameterResolutionException missing(ParameterContext parameter) {
        return new ParameterResolutionException(
                "parameter " + parameter.getParameter().getName() + " of "
                        + parameter.getDeclaringExecutable().getName()
                        + " has no agents: put @Agents({\"ports:[31000-31001]\", ...}) on it, its method or its class");
    }

    private static TestWorld world(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(TestWorld.class, key -> new TestWorld(), TestWorld.class);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(context, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw told(context, failure);
    }

    /** A dynamic test is no test method, so nobody else is asked about its failure. */
    @Override
    public void interceptDynamicTest(
            Invocation<Void> test, DynamicTestInvocationContext invocation, ExtensionContext context) throws Throwable {
        try {
            test.proceed();
        } catch (Throwable failure) {
            throw told(context, failure);
        }
    }

    /** The failure with the world hanging on it, once. */
    private static Throwable told(ExtensionContext context, Throwable failure) {
        TestWorld world = world(context);
        boolean isTold = failure instanceof TestAbortedException || world.isEmpty();
        for (Throwable suppressed : failure.getSuppressed()) {
            isTold |= suppressed instanceof WorldAtFailure;
        }
        if (!isTold) {
            failure.addSuppressed(new WorldAtFailure(world.toString()));
            context.publishReportEntry("marathon-ports", world.toString());
        }
        return failure;
    }
}
