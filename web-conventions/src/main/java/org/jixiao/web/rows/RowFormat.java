package org.jixiao.web.rows;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
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
    /** The first sheet of a workbook; its first row as in CSV. */
    XLSX(RowFormat.XLSX_TYPE);

    public static final String JSON_TYPE = MediaType.APPLICATION_JSON;
    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType type;

    RowFormat(String type) {
        this.type = MediaType.valueOf(type);
    }

    /** Whether it has columns of cells, and knows nothing but text. */
    boolean isTable() {
        return this == CSV || this == XLSX;
    }

    /**
     * @param contentType of the request, one of those the endpoint consumes; JAX-RS lets pass who names none
     * @throws NotSupportedException without one
     * @throws Refusal 400 for a charset other than UTF-8
     */
    public static RowFormat of(@Nullable MediaType contentType) {
        if (contentType == null) {
            throw new NotSupportedException();
        }
        String charset = contentType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw Refusal.invalid("Content-Type", Utf8.ELSE.reason());
        }
        return Arrays.stream(values())
                .filter(format -> format.type.isCompatible(contentType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a format of rows: " + contentType));
    }
}
