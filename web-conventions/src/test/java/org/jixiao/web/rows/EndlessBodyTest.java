package org.jixiao.web.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.web.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body that never ends can't be held, only read. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class EndlessBodyTest {

    private static final int ROWS = 1_000_000;

    /** More than any reader of ours takes ahead. */
    private static final int AHEAD = 100_000;

    @Inject
    RowReader reader;

    record Number(@Max(5) int a) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JSON   | '[{"a": 1}' | ', {"a": 1}'
            NDJSON | '{"a": 1}'  | '\n{"a": 1}'
            CSV    | 'a'         | '\n1'
            """)
    void rowsAreHandedOnAsTheyCome(RowFormat format, String begin, String more) {
        AtomicInteger rows = new AtomicInteger();
        Endless body = new Endless(begin, more, rows);

        Refusal refusal = assertThrows(
                Refusal.class,
                () -> reader.read(body, format, Number.class, ROWS, new RowFaults(), row -> rows.incrementAndGet()));

        assertEquals(422, refusal.status());
        assertEquals(ROWS, rows.get());
        assertTrue(body.read > (long) (ROWS - 1) * more.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JSON   | '[{"a": 1}'   | ', {"a": "x"}'
            NDJSON | '{"a": true}' | '\n{"a": 6}'
            CSV    | 'a'           | '\n6'
            """)
    void badRowsAreForgottenAsTheyCome(RowFormat format, String begin, String more) {
        AtomicInteger parts = new AtomicInteger();
        Endless body = new Endless(begin, more, parts);
        RowSink<Number> sink = new RowSink<>() {
            @Override
            public void take(Row<Number> row) {
                parts.incrementAndGet();
            }

            @Override
            public void takePart(RowPart part) {
                parts.incrementAndGet();
            }
        };

        assertThrows(Refusal.class, () -> reader.read(body, format, Number.class, 20_000, new RowFaults(), sink));

        assertEquals(20_000, parts.get());
    }

    /** Fails whoever reads on without handing on what was read. */
    private static final class Endless extends InputStream {

        private final byte[] begin;
        private final byte[] more;
        private final AtomicInteger handedOn;
        private long read;

        Endless(String begin, String more, AtomicInteger handedOn) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
            this.more = more.getBytes(StandardCharsets.UTF_8);
            this.handedOn = handedOn;
        }

        @Override
        public int read() {
            if (read > (long) handedOn.get() * more.length + AHEAD) {
                throw new AssertionError(read + " bytes read, and " + handedOn + " rows handed on");
            }
            long at = read++;
            return at < begin.length ? begin[(int) at] : more[(int) ((at - begin.length) % more.length)];
        }
    }
}
