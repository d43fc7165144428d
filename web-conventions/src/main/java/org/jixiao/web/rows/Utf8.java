package org.jixiao.web.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;

/** Text in UTF-8 and nothing else: a table in GBK must not be stored as something like it. */
final class Utf8 {

    static final Fault ELSE = new Fault(
            "",
            new Text(
                    "文件不是 UTF-8 编码，可能是 GBK 或 UTF-16；在 Excel 中请另存为“CSV UTF-8（逗号分隔）”。",
                    "The file isn't UTF-8, but GBK or UTF-16 perhaps."
                            + " In Excel save it as \"CSV UTF-8 (Comma delimited)\"."));

    private static final int MARK = '\ufeff';

    private Utf8() {}

    /** Without the byte order mark; throws {@link java.nio.charset.CharacterCodingException} where it isn't UTF-8. */
    static Reader reader(InputStream body) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                body,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(2);
        int first = reader.read();
        if (first == 0 || reader.read() == 0) {
            // UTF-16 without its byte order mark; with it, its first byte is none of UTF-8
            throw new MalformedInputException(1);
        }
        reader.reset();
        if (first == MARK) {
            reader.skip(1);
        }
        return reader;
    }
}
