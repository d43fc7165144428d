package org.jixiao.stream;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a record that came from outside holds all that its type promises: what isn't {@link Nullable} is there. */
final class Completeness {

    private Completeness() {}

    /** Path of the first component that is missing, e.g. {@code measures[2].name}; null where none is. */
    static @Nullable String firstMissing(Record value) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = read(component, value);
            String missing = part == null
                    ? (mayBeAbsent(component) ? null : component.getName())
                    : below(component.getName(), part);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private static @Nullable String below(String path, Object part) {
        if (part instanceof Record nested) {
            String missing = firstMissing(nested);
            return missing == null ? null : path + "." + missing;
        }
        if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                String place = path + "[" + i + "]";
                Object item = list.get(i);
                String missing = item == null ? place : below(place, item);
                if (missing != null) {
                    return missing;
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
