package org.jixiao.web.rows;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;

/** Text in the encoding that it is said to be in, and in no other: a table in GBK must not be stored as something like it. */
final class Encoding {

    static final Fault NOT_UTF8 = new Fault(
            "",
            new Text(
                    "文件不是 UTF-8 编码，可能是 GBK 或 UTF-16；在 Excel 中请另存为“CSV UTF-8（逗号分隔）”。"
                            + "GBK、GB18030 的 CSV 请以 Content-Type: text/csv; charset=GBK 声明。",
                    "The file isn't UTF-8, but GBK or UTF-16 perhaps."
                            + " In Excel save it as \"CSV UTF-8 (Comma delimited)\"."
                            + " A CSV in GBK or GB18030 is to say so: Content-Type: text/csv; charset=GBK."));

    static final Text NOT_GB18030 = new Text(
            "声明为 GBK（GB18030）编码，内容却不是；UTF-8 的 CSV 无须声明 charset。",
            "It is said to be GBK (GB18030), but isn't. A CSV in UTF-8 need not name its charset.");

    private static final int MARK = '\ufeff';

    /** Bytes by which an encoding is told. */
    private static final int HEAD = 8192;

    /** From here on a character takes three bytes in UTF-8, as all Chinese ones do. */
    private static final char CHINESE = '\u0800';

    private Encoding() {}

    /** Without the byte order mark; throws {@link java.nio.charset.CharacterCodingException} where it isn't UTF-8. */
    static BufferedReader utf8(InputStream body) throws IOException {
        BufferedReader reader = strict(body, StandardCharsets.UTF_8);
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

    /**
     * Most of UTF-8 can be read as GB 18030 too, and is other words then: Chinese text in UTF-8 is told by itself, for hardly
     * any in GB 18030 can be read as UTF-8. Throws {@link java.nio.charset.CharacterCodingException} where it is something else.
     */
    static BufferedReader gb18030(InputStream body) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(body, HEAD);
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        if (isChineseInUtf8(head)) {
            throw new MalformedInputException(1);
        }
        return strict(bytes, RowFormat.CSV_GB18030.charset());
    }

    private static boolean isChineseInUtf8(byte[] head) {
        CharBuffer text = CharBuffer.allocate(head.length);
        boolean isUtf8 = !decoder(StandardCharsets.UTF_8)
                .decode(ByteBuffer.wrap(head), text, false)
                .isError();
        return isUtf8 && text.flip().chars().anyMatch(c -> c >= CHINESE);
    }

    private static BufferedReader strict(InputStream bytes, Charset charset) {
        return new BufferedReader(new InputStreamReader(bytes, decoder(charset)));
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
