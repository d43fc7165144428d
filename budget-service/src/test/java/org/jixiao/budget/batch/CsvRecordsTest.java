package org.jixiao.budget.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {

    @Test
    void quotes_protect_commas_line_ends_and_quotes() throws IOException {
        assertEquals(
                List.of(List.of("a", "b,c", "d\ne"), List.of("", "\"", "x")),
                records("a,\"b,c\",\"d\ne\"\r\n,\"\"\"\",x"));
    }

    @Test
    void empty_lines_are_no_records_and_lines_are_counted() throws IOException {
        CsvRecords records = new CsvRecords(new StringReader("\uFEFFa\r\n\r\n\"b\nc\"\nd"));

        assertEquals(List.of("a"), records.next());
        assertEquals(1, records.line());
        assertEquals(List.of("b\nc"), records.next());
        assertEquals(3, records.line());
        assertEquals(List.of("d"), records.next());
        assertEquals(5, records.line());
    }

    @Test
    void a_quote_that_is_never_closed_is_noticed() throws IOException {
        CsvRecords records = new CsvRecords(new StringReader("a,\"b\nc"));

        assertEquals(null, records.next());
        assertTrue(records.endsWithinQuotes());
    }

    private static List<List<String>> records(String text) throws IOException {
        CsvRecords records = new CsvRecords(new StringReader(text));
        List<List<String>> all = new ArrayList<>();
        for (List<String> record = records.next(); record != null; record = records.next()) {
            all.add(record);
        }
        return all;
    }
}
