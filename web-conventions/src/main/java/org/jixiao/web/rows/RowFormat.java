package org.jixiao.web.rows;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jixiao.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The formats a file of rows may come in. */
public enum RowFormat {
    /** An array of objects. */
    JSON(RowFormat.JSON_TYPE),
    /** One object a line. */
    NDJSON(RowFormat.NDJSON_TYPE),
    /** RFC 4180 in UTF-8, with or without byte order mark; the first row names the fields, or has their {@link Heading}s. */
    CSV(RowFormat.CSV_TYPE),
    /** The same in GB 18030, of which GBK and GB 2312 are parts: as Chinese systems write it, where the content type says so. */
    CSV_GB18030(RowFormat.CSV_TYPE, Charset.forName("GB18030"), Set.of("gb18030", "gbk", "gb2312")),
    /** The first sheet of a workbook; its first row as in CSV. */
    XLSX(RowFormat.XLSX_TYPE);

    public static final String JSON_TYPE = MediaType.APPLICATION_JSON;
    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType type;
    private final Charset charset;
    private final Set<String> names;

    RowFormat(String type) {
        this(type, StandardCharsets.UTF_8, Set.of("utf-8"));
    }

    /** @param names what the charset may be called, in small letters */
    RowFormat(String type, Charset charset, Set<String> names) {
        this.type = MediaType.valueOf(type);
        this.charset = charset;
        this.names = names;
    }

    /** Whether it has columns of cells, and knows nothing but text. */
    boolean isTable() {
        return this != JSON && this != NDJSON;
    }

    /** In which text is written. */
    Charset charset() {
        return charset;
    }

    /**
     * @param contentType of the request, one of those the endpoint consumes; JAX-RS lets pass who names none
     * @throws NotSupportedException without one
     * @throws Refusal 400 for a charset that isn't read
     */
    public static RowFormat of(@Nullable MediaType contentType) {
        if (contentType == null) {
            throw new NotSupportedException();
        }
        List<RowFormat> formats = Arrays.stream(values())
                .filter(format -> format.type.isCompatible(contentType))
                .toList();
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("not a format of rows: " + contentType);
        }
        String charset = contentType.getParameters().get(MediaType.CHARSET_PARAMETER);
        return formats.stream()
                .filter(format -> charset == null || format.names.contains(charset.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("Content-Type", Encoding.NOT_UTF8.reason()));
    }
}
