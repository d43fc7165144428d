package org.jixiao.report.paper;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a table as a spreadsheet has it: a number that can be added up, shown as the table shows it.
 *
 * @param format that of a spreadsheet, e.g. {@code #,##0.00}
 */
record SheetNumber(BigDecimal value, String format) {

    /** A spreadsheet keeps fifteen digits; what has more, or begins with 0, is a code. */
    private static final int DIGITS = 15;

    private static final Pattern FIGURE =
            Pattern.compile("-?(?:0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*)(?:\\.(?<decimals>\\d+))?(?<percent>%)?");

    /** Null where the text is no figure. */
    static @Nullable SheetNumber of(String text) {
        Matcher figure = FIGURE.matcher(text);
        if (!figure.matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(text.replace(",", "").replace("%", ""));
        if (value.precision() > DIGITS) {
            return null;
        }
        String decimals = figure.group("decimals");
        boolean percent = figure.group("percent") != null;
        boolean apart = text.contains(",") || !percent && decimals != null && decimals.length() == 2;
        String format = (apart ? "#,##0" : "0") + (decimals == null ? "" : "." + "0".repeat(decimals.length()));
        return new SheetNumber(percent ? value.movePointLeft(2) : value, format + (percent ? "%" : ""));
    }
}
