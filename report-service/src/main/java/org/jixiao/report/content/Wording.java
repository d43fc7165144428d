package org.jixiao.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How figures and dates are written. Amounts are rounded half up. */
final class Wording {

    /** Stands where a fact is missing in a table. */
    static final String NONE = "—";

    /** Stands where points would, of what doesn't concern the department. */
    static final String INAPPLICABLE = "不适用";

    private static final ZoneId FISCAL_CALENDAR = ZoneId.of("Asia/Shanghai");
    private static final BigDecimal WAN = new BigDecimal(10_000);

    private static final Pattern BLANK =
            Pattern.compile("(?<=\\p{IsHan}) +(?=[\\p{L}\\d])|(?<=[\\p{L}\\d%]) +(?=\\p{IsHan})");

    private static final Pattern DATE = Pattern.compile("(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])");

    private static final Pattern AGAINST_TARGET = Pattern.compile(" *([<>≥≤=≠]) *目标");

    private Wording() {}

    /** 7218661 yuan as {@code 7,218,661.00}. */
    static String yuan(BigDecimal yuan) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    /** Yuan as 万元 without the unit: 1632630.47 as {@code 163.26}. */
    static String wan(BigDecimal yuan) {
        return yuan(yuan.divide(WAN, 2, RoundingMode.HALF_UP));
    }

    static String wanYuan(BigDecimal yuan) {
        return wan(yuan) + "万元";
    }

    /** At least two decimals, and never rounded again: what is told of a rate is what was counted. */
    static String decimals(BigDecimal percent) {
        return percent.setScale(Math.max(2, percent.scale())).toPlainString();
    }

    static String percent(BigDecimal percent) {
        return decimals(percent) + "%";
    }

    /** Points or any figure that keeps the decimals it has: {@code 93}, {@code 92.5}. */
    static String plain(@Nullable BigDecimal figure) {
        if (figure == null) {
            return NONE;
        }
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    static String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, FISCAL_CALENDAR));
    }

    /** What another service says, set as the rest of the report. */
    static String said(String text) {
        return compared(closed(dated(text)));
    }

    /** Days as this report writes them: 2020-07-15 as 2020年7月15日. What is no day stays. */
    static String dated(String text) {
        return DATE.matcher(text)
                .replaceAll(day -> day.group(1) + "年" + Integer.parseInt(day.group(2)) + "月"
                        + Integer.parseInt(day.group(3)) + "日");
    }

    /** Names one after the other; parted by ； where one has a 、 itself, so that as many are read as there are. */
    static String listed(List<String> names) {
        return String.join(names.stream().anyMatch(name -> name.indexOf('、') >= 0) ? "；" : "、", names);
    }

    /** Chinese with no blanks between it and figures, letters or more Chinese; those around signs stay. */
    static String closed(String text) {
        return BLANK.matcher(text).replaceAll("");
    }

    /** Actuals held against targets in words, as a paper that is signed and sealed has them: 实际2.83，低于目标3.28. */
    static String compared(String text) {
        return AGAINST_TARGET.matcher(text).replaceAll(found -> switch (found.group(1)) {
            case "<" -> "，低于目标";
            case ">" -> "，高于目标";
            case "≥" -> "，达到目标";
            case "≤" -> "，未超过目标";
            case "=" -> "，等于目标";
            default -> "，不等于目标";
        });
    }

    /** In quotation marks; those within become single ones (GB/T 15834). */
    static String quoted(String text) {
        return "“" + text.replace('“', '‘').replace('”', '’') + "”";
    }

    /** Ends a text with a full stop where it has no end yet. */
    static String sentence(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() || "。！？；".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0 ? trimmed : trimmed + "。";
    }

    /** The text without a full stop at its end, to go on inside a sentence. */
    static String phrase(String text) {
        String trimmed = text.strip();
        return trimmed.endsWith("。") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
    }
}
