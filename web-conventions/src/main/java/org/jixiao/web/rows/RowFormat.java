package org.jixiao.web.rows;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** The formats a file of rows may come in. */
public enum RowFormat {
    /** An array of objects. */
    JSON(RowFormat.JSON_TYPE),
    /** One object a line. */
    NDJSON(RowFormat.NDJSON_TYPE),
    /** RFC 4180 in UTF-8, with or without byte order mark; the first row names the fields. */
    CSV(RowFormat.CSV_TYPE),
    /** The first sheet of a workbook; its first row names the fields. */
    XLSX(RowFormat.XLSX_TYPE);

    public static final String JSON_TYPE = MediaType.APPLICATION_JSON;
    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType type;

    RowFormat(String type) {
        this.type = MediaType.valueOf(type);
    }

    /**
     * @param contentType of the request, one of those the endpoint consumes
     * @throws Refusal 400 for a charset other than UTF-8
     */
    public static RowFormat of(MediaType contentType) {
        String charset = contentType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw Refusal.invalid("Content-Type", new Text("只接受 UTF-8 编码。", "Only UTF-8 is read here."));
        }
        return Arrays.stream(values())
                .filter(format -> format.type.isCompatible(contentType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a format of rows: " + contentType));
    }
}
