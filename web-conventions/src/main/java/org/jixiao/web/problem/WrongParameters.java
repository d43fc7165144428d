package org.jixiao.web.problem;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jixiao.web.AddressConverters;
import org.jixiao.web.Parameters;
import org.jixiao.web.Parameters.Declared;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** JAX-RS answers 404 where a parameter has the wrong type, without a word which one: that is found out here. */
final class WrongParameters {

    private WrongParameters() {}

    /** @param in path or query */
    record Wrong(String name, String in, Text reason) {}

    static List<Wrong> of(Method endpoint, UriInfo address) {
        return Parameters.of(endpoint)
                .flatMap(parameter -> of(parameter, address))
                .toList();
    }

    private static Stream<Wrong> of(Declared parameter, UriInfo address) {
        MultivaluedMap<String, String> given =
                parameter.in() == Parameters.In.PATH ? address.getPathParameters() : address.getQueryParameters();
        return isOne(parameter.type(), given.getFirst(parameter.name()))
                ? Stream.empty()
                : Stream.of(new Wrong(
                        parameter.name(),
                        parameter.in().name().toLowerCase(Locale.ROOT),
                        Expected.of(parameter.type())));
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
