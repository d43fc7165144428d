package org.jixiao.budget.batch;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text as UTF-8, and nothing guessed: what isn't UTF-8 is a fault. */
final class Utf8 {

    private Utf8() {}

    /** Throws {@link java.nio.charset.CharacterCodingException} on reading what isn't UTF-8. */
    static Reader reader(InputStream bytes) {
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
