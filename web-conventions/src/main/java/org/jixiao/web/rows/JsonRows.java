package org.jixiao.web.rows;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** A JSON array of rows. Behind a fault of its syntax nothing can be read any more. */
final class JsonRows<T> implements RowFile<T> {

    private final JsonParser parser;
    private final Binding<T> binding;
    private final RowCount count;
    private @Nullable JsonStreamContext array;
    private boolean ended;

    JsonRows(InputStream body, ObjectMapper json, Binding<T> binding, RowCount count) throws IOException {
        this.parser = json.getFactory().createParser(body);
        this.binding = binding;
        this.count = count;
    }

    @Override
    public @Nullable Row<T> next(RowFaults faults) throws IOException {
        while (arrivesAtRow(faults)) {
            Place place = new Place(count.next(), null);
            try {
                return new Row<>(place, binding.read(parser));
            } catch (JsonProcessingException unreadable) {
                Binding.faults(unreadable, fault -> faults.invalid(at(place, fault, unreadable)));
                ended = isBroken(unreadable) || !leavesRow();
            }
        }
        return null;
    }

    private boolean arrivesAtRow(RowFaults faults) throws IOException {
        if (ended) {
            return false;
        }
        try {
            if (array == null && !begins(faults)) {
                return false;
            }
            if (parser.nextToken() != JsonToken.END_ARRAY) {
                return true;
            }
            ended = true;
            if (parser.nextToken() != null) {
                faults.invalid(new Fault("", new Text("数组之后还有内容。", "Something follows the array.")));
            }
        } catch (JsonProcessingException broken) {
            ended = true;
            Binding.faults(broken, faults::invalid);
        }
        return false;
    }

    private boolean begins(RowFaults faults) throws IOException {
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            array = parser.getParsingContext();
            return true;
        }
        ended = true;
        faults.invalid(new Fault("", new Text("应为数组。", "Must be an array.")));
        return false;
    }

    /** The parser's own path begins at the array, the mapper's at the row. */
    private static Fault at(Place place, Fault fault, JsonProcessingException unreadable) {
        return unreadable instanceof JsonMappingException ? place.fault(fault.field(), fault.reason()) : fault;
    }

    private static boolean isBroken(JsonProcessingException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonParseException || cause instanceof StreamConstraintsException) {
                return true;
            }
        }
        return false;
    }

    /** Skips what is left of a row that can't be bound; false where that can't be read either. */
    private boolean leavesRow() throws IOException {
        try {
            while (parser.getParsingContext() != array) {
                if (parser.nextToken() == null) {
                    return false;
                }
            }
            return true;
        } catch (JsonProcessingException broken) {
            return false;
        }
    }
}
