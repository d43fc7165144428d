package org.jixiao.budget.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jixiao.web.Text;

/** One JSON object a line; a line that is none leaves the others readable, and an empty one is no row. */
final class NdjsonRows implements RowFormat {

    private static final Text NO_JSON = new Text("不是合法的 JSON 对象", "not a valid JSON object");

    private final JsonFactory json;

    NdjsonRows(JsonFactory json) {
        this.json = json;
    }

    @Override
    public void read(InputStream body, List<String> fields, Faults faults, Consumer<Cells> rows) throws IOException {
        BufferedReader lines = new BufferedReader(Utf8.reader(body));
        int number = 0;
        int line = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            if (!text.isBlank()) {
                row(text, number, line, fields, faults, rows);
                number++;
            }
        }
    }

    private void row(String text, int number, int line, List<String> fields, Faults faults, Consumer<Cells> rows)
            throws IOException {
        List<Cells> read = new ArrayList<>();
        try (JsonParser parser = json.createParser(text)) {
            parser.nextToken();
            JsonRows.row(parser, number, line, fields, faults, read::add);
            if (parser.nextToken() != null) {
                faults.add(number, line, "", NO_JSON);
                return;
            }
        } catch (JsonProcessingException noJson) {
            faults.add(number, line, "", NO_JSON);
            return;
        }
        read.forEach(rows);
    }
}
