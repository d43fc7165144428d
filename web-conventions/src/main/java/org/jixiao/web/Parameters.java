package org.jixiao.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

/** What an endpoint takes from its address, also by a record of query parameters that several endpoints share. */
public final class Parameters {

    private Parameters() {}

    /** Where it is taken from. */
    public enum In {
        PATH,
        QUERY
    }

    /** @param name as it stands in the address */
    public record Declared(String name, In in, Class<?> type) {}

    /** In the order in which they are declared. */
    public static Stream<Declared> of(Method endpoint) {
        return Arrays.stream(endpoint.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getRecordComponents())
                                .flatMap(part -> of(part.getAccessor(), part.getType()))
                        : of(parameter, parameter.getType()));
    }

    private static Stream<Declared> of(AnnotatedElement parameter, Class<?> type) {
        PathParam path = parameter.getAnnotation(PathParam.class);
        if (path != null) {
            return Stream.of(new Declared(path.value(), In.PATH, type));
        }
        return Stream.ofNullable(parameter.getAnnotation(QueryParam.class))
                .map(query -> new Declared(query.value(), In.QUERY, type));
    }
}
