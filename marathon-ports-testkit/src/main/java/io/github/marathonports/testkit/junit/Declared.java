package io.github.marathonports.testkit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds the annotation that holds for a parameter: its own, or that of its method, the test method, or a class around them. */
final class Declared {
    private Declared() {}

    /** The element that carries the annotation, nearest first; for agents also the one other parameter that has it. */
    static Optional<AnnotatedElement> agents(ParameterContext parameter, ExtensionContext context) {
        return carrier(parameter.getParameter(), Agents.class)
                .or(() -> onlyParameter(parameter.getDeclaringExecutable()))
                .or(() -> context.getTestMethod().flatMap(Declared::onlyParameter))
                .or(() -> around(Agents.class, context));
    }

    static Optional<Long> seed(ParameterContext parameter, ExtensionContext context) {
        return carrier(parameter.getParameter(), Seed.class)
                .or(() -> around(Seed.class, context))
                .map(element -> annotation(element, Seed.class).value());
    }

    /** The seed of an element that carries agents, which may be a parameter. */
    static Optional<Long> seed(AnnotatedElement carrier, ExtensionContext context) {
        return carrier(carrier, Seed.class)
                .or(() -> around(Seed.class, context))
                .map(element -> annotation(element, Seed.class).value());
    }

    static <A extends Annotation> A annotation(AnnotatedElement carrier, Class<A> type) {
        return AnnotationSupport.findAnnotation(carrier, type).orElseThrow();
    }

    private static Optional<AnnotatedElement> onlyParameter(Executable method) {
        List<Parameter> carriers = Arrays.stream(method.getParameters())
                .filter(parameter -> AnnotationSupport.isAnnotated(parameter, Agents.class))
                .toList();
        return carriers.size() == 1 ? Optional.of(carriers.get(0)) : Optional.empty();
    }

    private static Optional<AnnotatedElement> around(Class<? extends Annotation> type, ExtensionContext context) {
        Optional<AnnotatedElement> found = context.getTestMethod().flatMap(method -> carrier(method, type));
        Optional<Class<?>> enclosing = context.getTestClass();
        while (found.isEmpty() && enclosing.isPresent()) {
            found = carrier(enclosing.get(), type);
            enclosing = enclosing.map(Class::getEnclosingClass);
        }
        return found;
    }

    private static Optional<AnnotatedElement> carrier(AnnotatedElement element, Class<? extends Annotation> type) {
        return AnnotationSupport.isAnnotated(element, type) ? Optional.of(element) : Optional.empty();
    }
}
