package org.jixiao.web.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import org.jixiao.web.Text;
import org.jixiao.web.problem.JsonFaults;
import org.jspecify.annotations.Nullable;

/** NDJSON: a row a line. A line that can't be read says nothing about the next. */
final class JsonLines<T extends Record> implements RowFile<T> {

    /** Characters; far more than a row of any table. */
    private static final int LONGEST = 65_536;

    private final InputStream body;
    private final RowType<T> type;
    private final RowCount count;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Reader reader;
    private int line;

    JsonLines(InputStream body, RowType<T> type, RowCount count) {
        this.body = body;
        this.type = type;
        this.count = count;
    }

    @Override
    public @Nullable Draft<T> next(RowFaults faults) throws IOException {
        try {
            while (readLine()) {
                if (!text.toString().isBlank()) {
                    Draft<T> row = new Draft<>(new Place(count.next(), line), type, faults);
                    read(row);
                    return row;
                }
            }
        } catch (CharacterCodingException notUtf8) {
            faults.invalid(Encoding.NOT_UTF8);
        }
        return null;
    }

    private void read(Draft<T> row) throws IOException {
        if (text.length() > LONGEST) {
            row.lose("", new Text("此行超过 " + LONGEST + " 字符。", "Longer than " + LONGEST + " characters."));
            return;
        }
        try (JsonParser parser = JsonRow.lenient(type.json().createParser(text.toString()))) {
            parser.nextToken();
            JsonRow.read(parser, row);
            if (parser.nextToken() != null) {
                row.lose("", new Text("对象之后还有内容。", "Something follows the object."));
            }
        } catch (JsonProcessingException broken) {
            JsonFaults.of(broken).forEach(fault -> row.lose(fault.field(), fault.reason()));
        }
    }

    /** Of a line that is too long only as much is kept as tells so. */
    private boolean readLine() throws IOException {
        if (reader == null) {
            reader = Encoding.utf8(body);
        }
        text.setLength(0);
        line++;
        int read = reader.read();
        if (read < 0) {
            return false;
        }
        for (; read >= 0 && read != '\n'; read = reader.read()) {
            if (text.length() <= LONGEST) {
                text.append((char) read);
            }
        }
        return true;
    }
}
