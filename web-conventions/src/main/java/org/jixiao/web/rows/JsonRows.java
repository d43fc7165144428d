package org.jixiao.web.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;
import org.jixiao.web.problem.JsonFaults;
import org.jspecify.annotations.Nullable;

/** A JSON array of rows. Behind a fault of its syntax nothing can be read any more. */
final class JsonRows<T extends Record> implements RowFile<T> {

    private final InputStream body;
    private final RowType<T> type;
    private final RowCount count;
    private @Nullable JsonParser parser;
    private boolean ended;

    JsonRows(InputStream body, RowType<T> type, RowCount count) {
        this.body = body;
        this.type = type;
        this.count = count;
    }

    @Override
    public @Nullable Draft<T> next(RowFaults faults) throws IOException {
        try {
            JsonParser rows = ended ? null : arrivedAtRow(faults);
            if (rows != null) {
                Draft<T> row = new Draft<>(new Place(count.next(), null), type, faults);
                JsonRow.read(rows, row);
                return row;
            }
        } catch (CharacterCodingException notUtf8) {
            faults.invalid(Encoding.NOT_UTF8);
        } catch (JsonProcessingException broken) {
            JsonFaults.of(broken).forEach(faults::invalid);
        }
        ended = true;
        return null;
    }

    /** Null where there is no further one. */
    private @Nullable JsonParser arrivedAtRow(RowFaults faults) throws IOException {
        if (parser == null) {
            parser = JsonRow.lenient(type.json().createParser(Encoding.utf8(body)));
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                faults.invalid(new Fault("", new Text("应为数组。", "Must be an array.")));
                return null;
            }
        }
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            return parser;
        }
        if (parser.nextToken() != null) {
            faults.invalid(new Fault("", new Text("数组之后还有内容。", "Something follows the array.")));
        }
        return null;
    }
}
