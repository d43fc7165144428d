package org.jixiao.budget.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jixiao.web.Text;

/** One JSON array of objects. What is no JSON ends the reading: nobody knows what the rest was meant to be. */
final class JsonRows implements RowFormat {

    private static final Text NO_ARRAY = new Text("应为数组", "must be an array");
    private static final Text NO_OBJECT = new Text("应为对象", "must be an object");
    private static final Text NO_JSON =
            new Text("不是合法的 JSON，其后各行未读", "not valid JSON, the rows after it were not read");

    private final JsonFactory json;

    JsonRows(JsonFactory json) {
        this.json = json;
    }

    @Override
    public void read(InputStream body, List<String> fields, Faults faults, Consumer<Cells> rows) throws IOException {
        int number = 0;
        try (JsonParser parser = json.createParser(body)) {
            try {
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    faults.add("", NO_ARRAY);
                    return;
                }
                for (; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                    if (parser.currentToken() == null) {
                        faults.add(number, parser.currentLocation().getLineNr(), "", NO_JSON);
                        return;
                    }
                    row(parser, number, parser.currentTokenLocation().getLineNr(), fields, faults, rows);
                }
                if (parser.nextToken() != null) {
                    faults.add("", new Text("数组之后还有内容", "there is more after the array"));
                }
            } catch (JsonProcessingException noJson) {
                faults.add(number, parser.currentLocation().getLineNr(), "", NO_JSON);
            }
        }
    }

    /** The parser stands at the row's first token, and afterwards at its last. */
    static void row(JsonParser parser, int number, int line, List<String> fields, Faults faults, Consumer<Cells> rows)
            throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            faults.add(number, line, "", NO_OBJECT);
            parser.skipChildren();
            return;
        }
        Map<String, String> texts = new HashMap<>();
        Cells cells = new Cells(number, line, texts, faults);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!fields.contains(field)) {
                cells.fault(field.length() > 40 ? field.substring(0, 40) : field, new Text("未知字段", "unknown field"));
            } else if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
                texts.put(field, parser.getText());
            } else if (value != JsonToken.VALUE_NULL) {
                cells.fault(field, new Text("应为文本或数字", "must be text or a number"));
            }
            parser.skipChildren();
        }
        rows.accept(cells);
    }
}
