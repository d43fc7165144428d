package org.jixiao.web.rows;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jixiao.web.rows.RowType.Field;

/** What people and their systems write into a cell, brought to the one form in which every body's values are read. */
final class CellText {

    /** Thousands may be apart (nothing else has three digits between its commas), and a currency or unit may stand beside. */
    private static final Pattern AMOUNT =
            Pattern.compile("(-?)(?:([￥¥])\\s*)?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?\\s*(|元|万元|亿元)");

    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern DIGITS_OF_A_DAY = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Text NUMBER_ALONE = new Text(
            "应只写数字，以该列的单位计，不带货币符号和单位。",
            "Must be a number alone, in the column's unit, without a currency or unit beside it.");

    private static final BigDecimal WAN = new BigDecimal("10000");
    private static final BigDecimal YI = new BigDecimal("100000000");

    private static final Pattern BLANK = Pattern.compile("\\s");

    /** Characters; no number, day or word of ours is longer, and what is isn't looked at. */
    private static final int LONGEST = 100;

    private CellText() {}

    /** For comparing headings and words: without blanks, and full-width characters as their plain ones. */
    static String plain(String text) {
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /**
     * A day that is written otherwise is understood only to say how to mend it, for rows come from systems, which can write
     * it in one form; it is a form filled by hand where days are taken as people write them.
     *
     * @throws Refusal 400 where it can be said better than by the value's type how to mend it
     */
    static String inOneForm(String text, Field field) {
        if (!field.constants().isEmpty()) {
            return constant(text, field);
        }
        if (text.length() > LONGEST) {
            return text;
        }
        String form = field.isProse() ? text : halfWidth(text);
        String stripped = form.strip();
        if (field.type() == BigDecimal.class) {
            return number(stripped, field);
        }
        if (field.type() == LocalDate.class && !ISO_DAY.matcher(stripped).matches()) {
            day(stripped).ifPresent(day -> refuse(stripped, day));
        }
        return form;
    }

    /** What isn't understood is left for the value's type to refuse. */
    private static String number(String text, Field field) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return text;
        }
        String decimals = Objects.requireNonNullElse(amount.group(4), "");
        String number = amount.group(1) + amount.group(3).replace(",", "") + decimals;
        String unit = amount.group(5);
        boolean isBare = amount.group(2) == null && unit.isEmpty();
        if (isBare || field.isYuan() && unit.length() < 2) {
            return number;
        }
        throw Refusal.invalid("", field.isYuan() ? inYuan(text, number, unit) : NUMBER_ALONE);
    }

    /** @param unit 万元 or 亿元 */
    private static Text inYuan(String text, String number, String unit) {
        String yuan = new BigDecimal(number)
                .multiply(unit.equals("万元") ? WAN : YI)
                .stripTrailingZeros()
                .toPlainString();
        return new Text(
                "金额以元为单位：请将 " + text + " 改为 " + yuan + "。",
                "Amounts are in yuan: write " + yuan + " for " + text + ".");
    }

    /** Full-width forms stand in the order of ASCII. */
    private static String halfWidth(String text) {
        if (text.chars().noneMatch(CellText::isFullWidth)) {
            return text;
        }
        StringBuilder half = new StringBuilder(text.length());
        text.chars().forEach(c -> half.append((char) (isFullWidth(c) ? c - 0xff01 + '!' : c)));
        return half.toString();
    }

    private static boolean isFullWidth(int c) {
        return c >= 0xff01 && c <= 0xff5e;
    }

    private static String constant(String text, Field field) {
        String meant = text.length() > LONGEST ? "" : field.words().getOrDefault(plain(text), text.strip());
        if (!field.constants().contains(meant)) {
            String known = field.constants().stream()
                    .map(constant -> constant + words(field, constant))
                    .collect(joining(", "));
            throw Refusal.invalid("", new Text("应为下列之一：" + known + "。", "Must be one of " + known + "."));
        }
        return meant;
    }

    private static String words(Field field, String constant) {
        String words = field.words().entrySet().stream()
                .filter(word -> word.getValue().equals(constant))
                .map(Map.Entry::getKey)
                .collect(joining("、"));
        return words.isEmpty() ? "" : "（" + words + "）";
    }

    private static Optional<LocalDate> day(String text) {
        Matcher parts = DAY.matcher(text);
        if (!parts.matches()) {
            parts = DIGITS_OF_A_DAY.matcher(text);
        }
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static void refuse(String written, LocalDate day) {
        throw Refusal.invalid(
                "",
                new Text(
                        "日期按 yyyy-MM-dd 书写：请将 " + written + " 改为 " + day + "；在 Excel 中可将该列的单元格格式设为 yyyy-mm-dd。",
                        "Dates are written yyyy-MM-dd: write " + day + " for " + written
                                + "; in Excel give the column the format yyyy-mm-dd."));
    }
}
