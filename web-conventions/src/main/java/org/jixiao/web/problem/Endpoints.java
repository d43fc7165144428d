package org.jixiao.web.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done at an address. JAX-RS refuses before it says which endpoint it would have been. */
@Singleton
class Endpoints {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Endpoint> endpoints;

    @Inject
    Endpoints(BeanManager beans) {
        this.endpoints = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> Endpoint.of(type, method)))
                .toList();
    }

    /** The methods known there, for a header {@code Allow}; empty where there is nothing. */
    SortedSet<String> verbs(String path) {
        SortedSet<String> verbs = endpoints.stream()
                .filter(endpoint -> endpoint.path().matcher(path).matches())
                .map(Endpoint::verb)
                .collect(Collectors.toCollection(TreeSet::new));
        if (verbs.contains(HttpMethod.GET)) {
            verbs.add(HttpMethod.HEAD);
        }
        if (!verbs.isEmpty()) {
            verbs.add(HttpMethod.OPTIONS);
        }
        return verbs;
    }

    /** The content types read there, in the order the endpoint names them; JSON where it names none. */
    List<String> types(String verb, String path) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.verb().equals(verb)
                        && endpoint.path().matcher(path).matches())
                .flatMap(endpoint -> endpoint.types().stream())
                .distinct()
                .toList();
    }

    private record Endpoint(String verb, Pattern path, List<String> types) {

        static Stream<Endpoint> of(Class<?> type, Method method) {
            return Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null)
                    .map(verb -> new Endpoint(verb.value(), path(type, method), types(type, method)));
        }

        private static Pattern path(Class<?> type, Method method) {
            Path below = method.getAnnotation(Path.class);
            String whole = ("/" + type.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value()))
                    .replaceAll("/+", "/")
                    .replaceAll("/$", "");
            return Pattern.compile(Arrays.stream(PARAMETER.split(whole, -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[^/]+", "", "/?")));
        }

        private static List<String> types(Class<?> type, Method method) {
            Consumes consumes = method.isAnnotationPresent(Consumes.class)
                    ? method.getAnnotation(Consumes.class)
                    : type.getAnnotation(Consumes.class);
            return consumes == null ? List.of(MediaType.APPLICATION_JSON) : List.of(consumes.value());
        }
    }
}
