package org.jixiao.web.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.web.Text;
import org.jixiao.web.csv.Csv;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180); what our own tables set behind an apostrophe is read as it is meant. */
final class CsvCells implements Cells {

    private static final Text NO_CSV =
            new Text("不是合法的 CSV，例如引号未配对或单元格过长。", "Not valid CSV, such as a quote left open, or a cell too long.");
    private static final Text TOO_WIDE =
            new Text("超过 " + MAX_COLUMNS + " 列。", "More than " + MAX_COLUMNS + " columns.");

    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(2 * MAX_LENGTH)
                    .build())
            .build();

    private final InputStream body;
    private final boolean isUtf8;
    private @Nullable JsonParser parser;

    /** @param format one of those of CSV */
    CsvCells(InputStream body, RowFormat format) {
        this.body = body;
        this.isUtf8 = format == RowFormat.CSV;
    }

    @Override
    public @Nullable Line next() throws Broken, IOException {
        try {
            if (parser == null) {
                BufferedReader text = isUtf8 ? Encoding.utf8(body) : Encoding.gb18030(body);
                Delimiter.requireCommas(text);
                parser = CSV.createParser(text);
            }
            Line line = line(parser);
            while (line != null && line.isBlank()) {
                line = line(parser);
            }
            return line;
        } catch (CharacterCodingException encodedOtherwise) {
            throw new Broken(0, isUtf8 ? Encoding.NOT_UTF8.reason() : Encoding.NOT_GB18030);
        } catch (JsonProcessingException unreadable) {
            throw new Broken(parser == null ? 0 : parser.currentLocation().getLineNr(), NO_CSV);
        }
    }

    private static @Nullable Line line(JsonParser parser) throws Broken, IOException {
        if (parser.nextToken() == null) {
            return null;
        }
        int number = parser.currentLocation().getLineNr();
        List<@Nullable Cell> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (cells.size() == MAX_COLUMNS) {
                throw new Broken(number, TOO_WIDE);
            }
            cells.add(Cell.of(Csv.meant(parser.getText())));
        }
        return new Line(number, cells);
    }
}
