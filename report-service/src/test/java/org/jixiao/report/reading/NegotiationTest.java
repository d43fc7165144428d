package org.jixiao.report.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.jixiao.report.edition.Format;
import org.junit.jupiter.api.Test;

class NegotiationTest {

    @Test
    void everyFormatCanBeAskedFor() {
        assertEquals(
                Stream.of(Format.values())
                        .map(format -> format.mediaType().replaceFirst(";.*", ""))
                        .toList(),
                Negotiation.each(Negotiation.DOCUMENTS));
    }
}
