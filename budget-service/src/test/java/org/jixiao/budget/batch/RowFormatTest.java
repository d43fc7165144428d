package org.jixiao.budget.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.web.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowFormatTest {

    private static final List<String> FIELDS = List.of("a");
    private static final JsonFactory JSON = new JsonFactory();

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of(new JsonRows(JSON), "[{\"a\": 1}", ", {\"a\": 1}"),
                Arguments.of(new NdjsonRows(JSON), "{\"a\": 1}\n", "{\"a\": 1}\n"),
                Arguments.of(new CsvRows(), "a\n1\n", "1\n"));
    }

    /** A body that never ends can't be held, only read. */
    @ParameterizedTest
    @MethodSource("formats")
    void rows_are_handed_on_as_they_come(RowFormat format, String begin, String more) {
        Endless body = new Endless(begin, more);

        assertThrows(
                Enough.class,
                () -> format.read(body, FIELDS, new Faults(), cells -> {
                    assertEquals(1, cells.whole("a"));
                    if (cells.number() == 20_000) {
                        throw new Enough();
                    }
                }));

        assertTrue(body.read < 20_001 * more.length() + 100_000, body.read + " bytes read");
    }

    @Test
    void no_more_faults_are_kept_than_are_listed() {
        Faults faults = new Faults();

        for (int row = 0; row < 5_000; row++) {
            faults.add(row, row + 1, "a", new Text("错", "wrong"));
        }

        assertEquals(1_000, faults.list().size());
        assertEquals("[999].a", faults.list().get(999).field());
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Endless extends InputStream {

        private final byte[] begin;
        private final byte[] more;
        private long read;

        Endless(String begin, String more) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
            this.more = more.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long at = read++;
            return at < begin.length ? begin[(int) at] : more[(int) ((at - begin.length) % more.length)];
        }
    }
}
