package org.jixiao.web.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.web.HalfWidth;
import org.jixiao.web.Text;
import org.jixiao.web.problem.Expected;
import org.jspecify.annotations.Nullable;

/** What a row may hold: the components of a record, each read by the rules of every REST body. */
final class RowType<T extends Record> {

    /** Characters that a column may be headed with. */
    static final int MAX_HEADING = 100;

    private final Constructor<T> canonical;
    private final JsonFactory json;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    /** @param json reads the fields' values */
    RowType(ObjectMapper json, Class<T> type) {
        this.canonical = canonical(type);
        this.json = json.getFactory();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.put(component.getName(), Field.of(component, json));
        }
    }

    /** Text that is no code: it is taken as it was written. */
    private static boolean isProse(RecordComponent component) {
        return component.getType() == String.class && !isMarked(component, HalfWidth.class);
    }

    /** By its constraint, or itself. */
    private static boolean isMarked(RecordComponent component, Class<? extends Annotation> mark) {
        try {
            AnnotatedElement field = component.getDeclaringRecord().getDeclaredField(component.getName());
            return annotations(field, mark).findAny().isPresent();
        } catch (NoSuchFieldException unlikeARecord) {
            throw new IllegalStateException("no field: " + component, unlikeARecord);
        }
    }

    /** On the element itself, or on an annotation that stands there. */
    private static <A extends Annotation> Stream<A> annotations(AnnotatedElement element, Class<A> type) {
        return Stream.concat(
                        Stream.of(element),
                        Arrays.stream(element.getAnnotations()).map(Annotation::annotationType))
                .flatMap(place -> Arrays.stream(place.getAnnotationsByType(type)));
    }

    /**
     * @param required whether every row has it: what isn't {@link Nullable}
     * @param isProse whether full-width characters mean something in it
     * @param isYuan whether it is an amount in yuan
     * @param headings of its column in a table, besides its name
     * @param constants of an enum, or of yes and no; empty where it may hold anything of its type
     * @param words for the constants in a table, as {@link CellText#plain} has them
     * @param reader of a value that others may follow
     */
    record Field(
            Class<?> type,
            boolean required,
            boolean isProse,
            boolean isYuan,
            List<String> headings,
            List<String> constants,
            Map<String, String> words,
            ObjectReader reader) {

        private static Field of(RecordComponent component, ObjectMapper json) {
            return new Field(
                    component.getType(),
                    !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    RowType.isProse(component),
                    RowType.isMarked(component, InYuan.class),
                    annotations(component, Heading.class)
                            .flatMap(heading -> Arrays.stream(heading.value()))
                            .toList(),
                    constants(component.getType()),
                    words(component),
                    json.readerFor(json.constructType(component.getGenericType()))
                            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
        }

        private static List<String> constants(Class<?> type) {
            if (isFlag(type)) {
                return List.of("true", "false");
            }
            return type.isEnum()
                    ? Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .toList()
                    : List.of();
        }

        private static boolean isFlag(Class<?> type) {
            return type == Boolean.class || type == boolean.class;
        }

        private static Map<String, String> words(RecordComponent component) {
            Map<String, String> words = new LinkedHashMap<>();
            if (isFlag(component.getType())) {
                words.put("是", "true");
                words.put("否", "false");
                // as spreadsheets write their own
                words.put("TRUE", "true");
                words.put("FALSE", "false");
            }
            annotations(component, Word.class).forEach(word -> words.put(CellText.plain(word.value()), word.means()));
            return words;
        }

        /** Whether the column of a table is its. */
        private boolean isHeaded(String name, String heading) {
            return name.equals(heading)
                    || headings.stream().map(CellText::plain).anyMatch(CellText.plain(heading)::equals);
        }

        /** For the end of a sentence, after its name; nothing where it has none. */
        String headingsInBrackets() {
            return headings.isEmpty() ? "" : "（" + String.join("、", headings) + "）";
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

    /** The field whose column is headed so, null where there is none. */
    @Nullable
    String headed(String heading) {
        if (heading.length() > MAX_HEADING) {
            return null;
        }
        return fields.entrySet().stream()
                .filter(field -> field.getValue().isHeaded(field.getKey(), heading))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** What the column headed so holds, null where there is no such field. */
    @Nullable
    Class<?> typeHeaded(String heading) {
        String name = headed(heading);
        return name == null ? null : fields.get(name).type();
    }

    /** @param values of all fields; null or absent for one that was left out */
    T of(Map<String, ?> values) {
        try {
            return canonical.newInstance(
                    fields.keySet().stream().map(values::get).toArray());
        } catch (ReflectiveOperationException unlikeARecord) {
            throw new IllegalStateException("no row: " + canonical, unlikeARecord);
        }
    }

    private static <T extends Record> Constructor<T> canonical(Class<T> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<T> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException unlikeARecord) {
            throw new IllegalStateException("no row: " + type + " of " + Arrays.toString(types), unlikeARecord);
        }
    }
}
