package org.jixiao.web.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jixiao.web.problem.Expected;

/** A row as a JSON object. */
final class JsonRow {

    private JsonRow() {}

    /** A field that comes twice is told by the row, with what else is wrong there, and ends no file. */
    static JsonParser lenient(JsonParser parser) {
        return parser.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** Reads the object at the parser's token up to its end. */
    static void read(JsonParser parser, Draft<?> row) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            row.lose("", Expected.of(Record.class));
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            row.read(name, parser);
        }
    }
}
