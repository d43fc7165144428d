package org.jixiao.stream;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record that came from outside holds what its type promises: what isn't {@link Nullable} is there, no
 * figure is so large or so fine that writing it out would fill the memory ({@code 1E+999999999}), and no text has a NUL,
 * which no database of ours stores.
 */
final class Soundness {

    private static final int MOST_PLACES = 1_000;

    private Soundness() {}

    /** Path of the first component that isn't so, e.g. {@code measures[2].name}; null where all are. */
    static @Nullable String firstFault(Record value) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = read(component, value);
            String fault = part == null
                    ? (mayBeAbsent(component) ? null : component.getName())
                    : below(component.getName(), part);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static @Nullable String below(String path, Object part) {
        if (part instanceof Record nested) {
            String fault = firstFault(nested);
            return fault == null ? null : path + "." + fault;
        }
        if (part instanceof BigDecimal figure && Math.abs((long) figure.scale()) > MOST_PLACES) {
            return path;
        }
        if (part instanceof String text && text.indexOf('\0') >= 0) {
            return path;
        }
        if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                String place = path + "[" + i + "]";
                Object item = list.get(i);
                String fault = item == null ? place : below(place, item);
                if (fault != null) {
                    return fault;
                }
            }
        }
        return null;
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Can't read " + component, e);
        }
    }
}
