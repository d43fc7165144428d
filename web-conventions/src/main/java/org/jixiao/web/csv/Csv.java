package org.jixiao.web.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of CSV as RFC 4180 has them: commas, CRLF, quotes where needed. */
public final class Csv {

    /** At the start of a file; without it Excel takes UTF-8 for the local code page. */
    private static final String BOM = "\uFEFF";

    /** What spreadsheets take for the start of a formula, full width too. */
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** A table of one header in UTF-8 for people, who open it in a spreadsheet. */
    public static byte[] file(List<String> headings, Stream<List<Cell>> rows) {
        return file(Stream.concat(Stream.of(headings.stream().map(Cell::of).toList()), rows));
    }

    /** The same, with whatever lines there are. */
    public static byte[] file(Stream<List<Cell>> lines) {
        return lines.map(Csv::line).collect(Collectors.joining("", BOM, "")).getBytes(StandardCharsets.UTF_8);
    }

    /** For people, too: a further line of a file that is too long to be made in one piece. */
    public static String line(List<Cell> cells) {
        return line(cells, Csv::asText);
    }

    /** For programs, which take every field as it stands. */
    public static String verbatimLine(List<Cell> cells) {
        return line(cells, UnaryOperator.identity());
    }

    private static String line(List<Cell> cells, UnaryOperator<String> texts) {
        return cells.stream().map(cell -> field(cell, texts)).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(Cell cell, UnaryOperator<String> texts) {
        if (cell instanceof Cell.Number number) {
            return number.number().toPlainString();
        }
        return cell instanceof Cell.Text text ? quoted(texts.apply(text.text())) : "";
    }

    /**
     * An apostrophe keeps a spreadsheet from computing what somebody entered as a name; text that has one there itself is
     * given a further one, so that it can be told from the other.
     */
    private static String asText(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    /** What a field of a spreadsheet's line says: without the apostrophe. */
    public static String meant(String field) {
        return field.startsWith("'") && startsFormula(field) ? field.substring(1) : field;
    }

    /** Behind as many apostrophes as there are. */
    private static boolean startsFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && STARTS_OF_FORMULAS.indexOf(text.charAt(at)) >= 0;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
