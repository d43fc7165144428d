package org.jixiao.web.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jixiao.web.Text;
import org.jixiao.web.problem.Expected;
import org.jspecify.annotations.Nullable;

/** What a row may hold: the components of a record, each read by the rules of every REST body. */
final class RowType<T extends Record> {

    private final Class<T> type;
    private final JsonFactory json;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    /** @param json reads the fields' values */
    RowType(ObjectMapper json, Class<T> type) {
        this.type = type;
        this.json = json.getFactory();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.put(component.getName(), Field.of(component, json));
        }
    }

    /**
     * @param required whether every row has it: what isn't {@link Nullable}
     * @param reader of a value that others may follow
     */
    record Field(Class<?> type, boolean required, ObjectReader reader) {

        private static Field of(RecordComponent component, ObjectMapper json) {
            return new Field(
                    component.getType(),
                    !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    json.readerFor(json.constructType(component.getGenericType()))
                            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
        }

        Text mustBe() {
            return Expected.of(type);
        }
    }

    JsonFactory json() {
        return json;
    }

    /** By their names, in their order. */
    Map<String, Field> fields() {
        return fields;
    }

    /** @param values of all fields; null or absent for one that was left out */
    T of(Map<String, ?> values) {
        Class<?>[] types = fields.values().stream().map(Field::type).toArray(Class<?>[]::new);
        try {
            Constructor<T> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(
                    fields.keySet().stream().map(values::get).toArray());
        } catch (ReflectiveOperationException unlikeARecord) {
            throw new IllegalStateException("no row: " + type + " of " + Arrays.toString(types), unlikeARecord);
        }
    }
}
