package org.jixiao.web.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jixiao.web.problem.JsonFaults;
import org.jixiao.web.rows.RowType.Field;
import org.jspecify.annotations.Nullable;

/** A row while it is read, field by field, so that a bad field hides no other. */
final class Draft<T extends Record> {

    private static final Text TWICE = new Text("同一字段出现多次。", "The same field occurs twice.");

    private final Place place;
    private final RowType<T> type;
    private final RowFaults faults;
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> faulty = new HashSet<>();
    private boolean lost;

    Draft(Place place, RowType<T> type, RowFaults faults) {
        this.place = place;
        this.type = type;
        this.faults = faults;
    }

    private interface Reading {
        @Nullable
        Object by(ObjectReader reader) throws IOException;
    }

    /** Reads the value at the parser's token, and leaves what follows. A field is one value, as in a table. */
    void read(String name, JsonParser at) throws IOException {
        Field field = type.fields().get(name);
        if (field == null) {
            fault(name, JsonFaults.UNKNOWN_FIELD);
        } else if (!seen.add(name)) {
            fault(name, TWICE);
        } else if (at.currentToken().isStructStart()) {
            fault(name, field.mustBe());
        } else {
            read(name, field, reader -> reader.readValue(at));
        }
        at.skipChildren();
    }

    /** The row has this field, be it blank. */
    void tells(String name) {
        seen.add(name);
    }

    /** @param name of a field that there is */
    void read(String name, String text) throws IOException {
        Field field = Objects.requireNonNull(type.fields().get(name));
        read(name, field, reader -> reader.readValue(new TextNode(CellText.inOneForm(text, field))));
    }

    private void read(String name, Field field, Reading reading) throws IOException {
        try {
            Object value = reading.by(field.reader());
            if (value != null) {
                values.put(name, value);
            }
        } catch (InputCoercionException beyondItsType) {
            fault(name, field.mustBe());
        } catch (JsonMappingException unreadable) {
            JsonFaults.of(unreadable).forEach(fault -> fault(name, fault.reason()));
        } catch (Refusal refused) {
            if (refused.status() != 400) {
                throw refused;
            }
            refused.faults().forEach(fault -> fault(name, fault.reason()));
        }
    }

    void fault(String name, Text reason) {
        faulty.add(name);
        faults.invalid(place, name, reason);
    }

    /** Nothing of the row can be trusted. */
    void lose(String name, Text reason) {
        lost = true;
        fault(name, reason);
    }

    boolean isLost() {
        return lost;
    }

    /** To be asked when all that is there is read; null where not everything could be. */
    @Nullable
    T whole() {
        type.fields().forEach((name, field) -> {
            if (field.type().isPrimitive() && !values.containsKey(name) && !faulty.contains(name)) {
                fault(name, field.mustBe());
            }
        });
        return faulty.isEmpty() ? type.of(values) : null;
    }

    /** The fields with which nothing is wrong, null where they were left out. */
    Map<String, @Nullable Object> sound() {
        Map<String, @Nullable Object> sound = new HashMap<>();
        type.fields().keySet().stream()
                .filter(name -> !faulty.contains(name))
                .forEach(name -> sound.put(name, values.get(name)));
        return sound;
    }

    /** The fields that the row has. */
    Set<String> told() {
        return Set.copyOf(seen);
    }

    Place place() {
        return place;
    }
}
