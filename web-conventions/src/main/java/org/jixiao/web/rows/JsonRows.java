package org.jixiao.web.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;
import org.jixiao.web.problem.JsonFaults;
import org.jspecify.annotations.Nullable;

/** A JSON array of rows. Behind a fault of its syntax nothing can be read any more. */
final class JsonRows<T extends Record> implements RowFile<T> {

    private final JsonParser parser;
    private final RowType<T> type;
    private final RowCount count;
    private boolean begun;
    private boolean ended;

    JsonRows(InputStream body, RowType<T> type, RowCount count) throws IOException {
        this.parser = JsonRow.lenient(type.json().createParser(body));
        this.type = type;
        this.count = count;
    }

    @Override
    public @Nullable Draft<T> next(RowFaults faults) throws IOException {
        try {
            if (!ended && arrivesAtRow(faults)) {
                Draft<T> row = new Draft<>(new Place(count.next(), null), type, faults);
                JsonRow.read(parser, row);
                return row;
            }
        } catch (JsonProcessingException broken) {
            JsonFaults.of(broken).forEach(faults::invalid);
        }
        ended = true;
        return null;
    }

    private boolean arrivesAtRow(RowFaults faults) throws IOException {
        if (!begun && parser.nextToken() != JsonToken.START_ARRAY) {
            faults.invalid(new Fault("", new Text("应为数组。", "Must be an array.")));
            return false;
        }
        begun = true;
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            return true;
        }
        if (parser.nextToken() != null) {
            faults.invalid(new Fault("", new Text("数组之后还有内容。", "Something follows the array.")));
        }
        return false;
    }
}
