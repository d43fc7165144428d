package org.jixiao.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads numbers, days and the like in an address more strictly than Java does, so that one thing has one address. */
@Provider
public class AddressConverters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READINGS = Map.of(
            int.class, AddressNumber::of,
            Integer.class, AddressNumber::of,
            long.class, AddressNumber::longOf,
            Long.class, AddressNumber::longOf,
            boolean.class, AddressConverters::truth,
            Boolean.class, AddressConverters::truth,
            Instant.class, AddressConverters::instant,
            LocalDate.class, IsoDay::of);

    /**
     * Nothing where the type has no form of its own.
     *
     * @throws IllegalArgumentException or {@link java.time.DateTimeException} where the text isn't one
     */
    public static void check(Class<?> type, String text) {
        Function<String, ?> reading = READINGS.get(type);
        if (reading != null) {
            reading.apply(text);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> reading = READINGS.get(type);
        return reading == null ? null : new Reading<>((Function<String, T>) reading);
    }

    /** Of the years that days are read of: the database keeps none of those far beyond. */
    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        IsoDay.check(instant.atOffset(ZoneOffset.UTC).toLocalDate());
        return instant;
    }

    /** Java takes everything but "true" for false. */
    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private record Reading<T>(Function<String, T> reading) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return reading.apply(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
