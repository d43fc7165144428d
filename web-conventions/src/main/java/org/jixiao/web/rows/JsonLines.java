package org.jixiao.web.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** NDJSON: a row a line. A line that can't be read says nothing about the next. */
final class JsonLines<T> implements RowFile<T> {

    /** Characters; far more than a row of any table. */
    private static final int LONGEST = 65_536;

    private final InputStream body;
    private final Binding<T> binding;
    private final RowCount count;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Reader reader;
    private int line;

    JsonLines(InputStream body, Binding<T> binding, RowCount count) {
        this.body = body;
        this.binding = binding;
        this.count = count;
    }

    @Override
    public @Nullable Row<T> next(RowFaults faults) throws IOException {
        try {
            while (readLine()) {
                if (text.toString().isBlank()) {
                    continue;
                }
                Place place = new Place(count.next(), line);
                if (text.length() > LONGEST) {
                    faults.invalid(
                            place, "", new Text("此行超过 " + LONGEST + " 字符。", "Longer than " + LONGEST + " characters."));
                    continue;
                }
                try {
                    return new Row<>(place, binding.read(text.toString()));
                } catch (JsonProcessingException unreadable) {
                    Binding.faults(unreadable, fault -> faults.invalid(place, fault.field(), fault.reason()));
                }
            }
        } catch (CharacterCodingException notUtf8) {
            faults.invalid(Utf8.ELSE);
        }
        return null;
    }

    /** Of a line that is too long only as much is kept as tells so. */
    private boolean readLine() throws IOException {
        if (reader == null) {
            reader = Utf8.reader(body);
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
