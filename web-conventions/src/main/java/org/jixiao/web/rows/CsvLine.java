package org.jixiao.web.rows;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of CSV as RFC 4180 has it: commas, CRLF, quotes where needed. */
public final class CsvLine {

    /** To begin a file with: without it Excel takes UTF-8 for the local code page. */
    public static final String BOM = "\uFEFF";

    /** What spreadsheets take for the start of a formula, full width too. */
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    /** @param cells text, which never becomes a formula, or numbers; null where they are blank */
    public static String of(List<? extends @Nullable Object> cells) {
        return cells.stream().map(CsvLine::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(@Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Number number) {
            return number.toString();
        }
        return cell == null ? "" : quoted(asText(cell.toString()));
    }

    /** An apostrophe keeps a spreadsheet from computing what somebody entered as a name. */
    private static String asText(String text) {
        return startsFormula(text, 0) ? "'" + text : text;
    }

    /** What a field of such a line says: without the apostrophe. */
    static String meant(String field) {
        return field.startsWith("'") && startsFormula(field, 1) ? field.substring(1) : field;
    }

    private static boolean startsFormula(String text, int at) {
        return text.length() > at && STARTS_OF_FORMULAS.indexOf(text.charAt(at)) >= 0;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
