package org.jixiao.web.problem;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jixiao.web.AddressConverters;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** JAX-RS answers 404 where a parameter has the wrong type, without a word which one: that is found out here. */
final class WrongParameters {

    private WrongParameters() {}

    /** @param in path or query */
    record Wrong(String name, String in, Text reason) {}

    static List<Wrong> of(Method endpoint, UriInfo address) {
        return Arrays.stream(endpoint.getParameters())
                .flatMap(parameter -> of(parameter, address))
                .toList();
    }

    private static Stream<Wrong> of(Parameter parameter, UriInfo address) {
        PathParam path = parameter.getAnnotation(PathParam.class);
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        if (path != null) {
            return of(parameter.getType(), path.value(), "path", address.getPathParameters());
        }
        return query == null
                ? Stream.empty()
                : of(parameter.getType(), query.value(), "query", address.getQueryParameters());
    }

    private static Stream<Wrong> of(Class<?> type, String name, String in, MultivaluedMap<String, String> given) {
        return isOne(type, given.getFirst(name)) ? Stream.empty() : Stream.of(new Wrong(name, in, Expected.of(type)));
    }

    private static boolean isOne(Class<?> type, @Nullable String value) {
        if (value == null) {
            return true;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Objects::toString).anyMatch(value::equals);
        }
        try {
            AddressConverters.check(type, value);
            return true;
        } catch (IllegalArgumentException | DateTimeException notOne) {
            return false;
        }
    }
}
