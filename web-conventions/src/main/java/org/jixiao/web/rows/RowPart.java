package org.jixiao.web.rows;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What could be understood of a row with a fault.
 *
 * @param place where it stands
 * @param fields by name; each sound for itself, null where it was left out
 */
public record RowPart(Place place, Map<String, @Nullable Object> fields) {

    /** @return null too where the field could not be understood */
    public <V> @Nullable V get(String field, Class<V> type) {
        return type.cast(fields.get(field));
    }
}
