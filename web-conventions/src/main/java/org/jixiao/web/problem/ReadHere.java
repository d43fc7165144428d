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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The content types that an address reads. JAX-RS answers 415 before it says which endpoint it would have been. */
@Singleton
class ReadHere {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Endpoint> endpoints;

    @Inject
    ReadHere(BeanManager beans) {
        this.endpoints = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> Endpoint.of(type, method)))
                .toList();
    }

    /** In the order the endpoint names them; JSON where it names none. */
    List<String> at(String verb, String path) {
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
