package org.jixiao.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Bean Validation's findings as violations of a problem; their messages are in the caller's language already. */
final class Violations {

    /** As many as somebody mends in one go. */
    static final int LISTED = 100;

    private Violations() {}

    /** What a service answers is its own affair: a violation there is no fault of the caller. */
    static boolean areOurs(ConstraintViolationException thrown) {
        return thrown.getConstraintViolations().stream()
                .flatMap(violation -> stream(violation.getPropertyPath()))
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    /**
     * The first ones by field, and how many there are beside them.
     *
     * @param tell puts a text into the caller's language
     */
    static List<Problem.Violation> of(ConstraintViolationException thrown, Function<Text, String> tell) {
        List<Problem.Violation> all = thrown.getConstraintViolations().stream()
                .map(Violations::of)
                .sorted(Comparator.comparing(Problem.Violation::field).thenComparing(Problem.Violation::message))
                .toList();
        if (all.size() <= LISTED) {
            return all;
        }
        int more = all.size() - LISTED;
        Text unlisted = new Text("另有 " + more + " 处错误未列出。", more + " further faults are not listed.");
        return Stream.concat(
                        all.stream().limit(LISTED), Stream.of(new Problem.Violation("", null, tell.apply(unlisted))))
                .toList();
    }

    private static Problem.Violation of(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        Path.Node first = nodes.hasNext() ? nodes.next() : null;
        if (first == null || first.getKind() != ElementKind.METHOD || !nodes.hasNext()) {
            return new Problem.Violation(violation.getPropertyPath().toString(), null, violation.getMessage());
        }
        Path.ParameterNode parameter = nodes.next().as(Path.ParameterNode.class);
        Place place = place(violation.getRootBeanClass(), first.as(Path.MethodNode.class), parameter);
        String below = below(nodes);
        return new Problem.Violation(below.isEmpty() ? place.name() : below, place.in(), violation.getMessage());
    }

    /**
     * Where the rest of a path leads, e.g. {@code measures[0].target}, {@code labels.a.text}: a map is an object in JSON, and
     * spelt as {@link JsonFaults} spells it.
     */
    static String below(Iterator<Path.Node> nodes) {
        StringBuilder path = new StringBuilder();
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            if (node.getKey() != null) {
                path.append(path.length() == 0 ? "" : ".").append(node.getKey());
            } else if (node.isInIterable()) {
                path.append('[').append(node.getIndex()).append(']');
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                path.append(path.length() == 0 ? "" : ".").append(node.getName());
            }
        }
        return path.toString();
    }

    /**
     * Where a parameter is taken from.
     *
     * @param name as the contract has it; empty where it is the body
     */
    private record Place(String in, String name) {}

    private static Place place(Class<?> resource, Path.MethodNode node, Path.ParameterNode parameter) {
        Method method = method(resource, node);
        if (method != null) {
            for (Annotation annotation : method.getParameterAnnotations()[parameter.getParameterIndex()]) {
                if (annotation instanceof PathParam path) {
                    return new Place("path", path.value());
                }
                if (annotation instanceof QueryParam query) {
                    return new Place("query", query.value());
                }
                if (annotation instanceof HeaderParam header) {
                    return new Place("header", header.value());
                }
                if (annotation instanceof BeanParam) {
                    return new Place("query", parameter.getName());
                }
            }
        }
        return new Place("body", "");
    }

    /** The topmost declaration: the class at hand may be a generated subclass without the annotations. */
    private static @Nullable Method method(Class<?> resource, Path.MethodNode node) {
        Class<?>[] types = node.getParameterTypes().toArray(new Class<?>[0]);
        Method topmost = null;
        for (Class<?> type = resource; type != null && type != Object.class; type = type.getSuperclass()) {
            try {
                topmost = type.getDeclaredMethod(node.getName(), types);
            } catch (NoSuchMethodException declaredElsewhere) {
                continue;
            }
        }
        return topmost;
    }

    private static Stream<Path.Node> stream(Path path) {
        return StreamSupport.stream(path.spliterator(), false);
    }
}
