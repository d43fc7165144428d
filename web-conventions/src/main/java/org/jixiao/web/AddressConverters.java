package org.jixiao.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads numbers and days of an address more strictly than Java does, so that one thing has one address. */
@Provider
public class AddressConverters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == int.class || type == Integer.class) {
            return (ParamConverter<T>) new Reading<>(AddressNumber::of);
        }
        return type == LocalDate.class ? (ParamConverter<T>) new Reading<>(IsoDay::of) : null;
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
