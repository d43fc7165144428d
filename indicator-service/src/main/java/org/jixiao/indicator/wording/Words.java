package org.jixiao.indicator.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.GoalKey;
import org.jixiao.events.PlanState.Horizon;
import org.jixiao.indicator.wording.Meaning.Blank;
import org.jixiao.indicator.wording.Meaning.Day;
import org.jixiao.indicator.wording.Meaning.Direction;
import org.jixiao.indicator.wording.Meaning.Flag;
import org.jixiao.indicator.wording.Meaning.Target;
import org.jixiao.indicator.wording.Meaning.Unclear;
import org.jspecify.annotations.Nullable;

/** What the other cells of a form say: numbers, directions, yes and no, days. */
public final class Words {

    /** What only the column of directions says. */
    private static final Map<String, Comparison> KINDS = Map.of(
            "正向", Comparison.AT_LEAST,
            "正向指标", Comparison.AT_LEAST,
            "反向", Comparison.AT_MOST,
            "反向指标", Comparison.AT_MOST,
            "区间", Comparison.BETWEEN,
            "里程碑", Comparison.MILESTONE);

    /** Around a text they are nothing. */
    private static final String BLANKS = " \t\n\u000b\f\r\u00a0\u3000\u200b\ufeff";

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【][^()\\[\\]【】]*[)\\]】]");
    private static final Pattern CALLED_UNIT = Pattern.compile("(?:计量)?单位[:：]?(.{1,20})");
    private static final Pattern AMOUNTS = Pattern.compile("单位:((?:亿|千万|百万|十万|万|千|百)?美?元)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年度?(.+)");
    private static final Pattern POINTS = Pattern.compile("(.*?)分");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");

    private Words() {}

    /** How a form writes a direction, so that it can be read again. */
    public static String of(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case EQUAL -> "=";
            case BETWEEN -> "区间";
            case MILESTONE -> "里程碑";
        };
    }

    /** How a form writes a goal: 长期1, 年度2. */
    public static String of(GoalKey goal) {
        return (goal.horizon() == Horizon.LONG_TERM ? "长期" : "年度") + goal.number();
    }

    /** How a form writes what became of a milestone. */
    public static String of(boolean achieved) {
        return achieved ? "完成" : "未完成";
    }

    /** Set in quotes; quotes within are single ones (GB/T 15834). */
    public static String quoted(String text) {
        return "“" + text.replace('“', '‘').replace('”', '’') + "”";
    }

    /** A heading without blanks, and without what is set in brackets: 分 值（100 分） is 分值. */
    public static String heading(String text) {
        return BRACKETS.matcher(Plain.of(text).replace(" ", "")).replaceAll("").replaceAll("[:：*]", "");
    }

    /** The unit that a heading sets in brackets: 实际完成值（万元） and 目标值（单位：万元）; null where it sets none. */
    public static @Nullable Unit unitOfHeading(String text) {
        Matcher brackets = BRACKETS.matcher(Plain.of(text).replace(" ", ""));
        while (brackets.find()) {
            String within = brackets.group().substring(1, brackets.group().length() - 1);
            Matcher called = CALLED_UNIT.matcher(within);
            if (called.matches()) {
                return Unit.of(called.group(1));
            }
            if (Unit.of(within).isUsual()) {
                return Unit.of(within);
            }
        }
        return null;
    }

    /** The unit of amounts that a title names above its table: 单位：万元; null where it names none. */
    public static @Nullable Unit unitOfAmounts(String title) {
        Matcher amounts = AMOUNTS.matcher(Plain.of(title).replace(" ", ""));
        return amounts.find() ? Unit.of(amounts.group(1)) : null;
    }

    /** The year that a heading begins with: 2024年实际完成值; null where it names none. */
    public static @Nullable Integer yearOfHeading(String text) {
        Matcher year = YEAR.matcher(heading(text));
        return year.matches() ? Integer.valueOf(year.group(1)) : null;
    }

    /** A heading without the year that it begins with. */
    public static String undated(String heading) {
        Matcher year = YEAR.matcher(heading);
        return year.matches() ? year.group(2) : heading;
    }

    /** Text as it is meant, without the blanks around it and with one kind of line end. */
    public static String text(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && BLANKS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && BLANKS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether it is but a stroke, which people draw where there is nothing. */
    public static boolean isStroke(String text) {
        return Plain.isBlank(Plain.of(text));
    }

    /** Text to be compared: however it is spaced, and whatever width its signs have. */
    public static String same(String text) {
        return Plain.of(text).replace(" ", "");
    }

    /** A number, its unit if one is written, no direction. */
    public static Meaning number(String text) {
        String plain = Plain.of(text);
        if (Plain.isBlank(plain)) {
            return new Blank();
        }
        Quantity quantity = Quantity.of(plain);
        return quantity == null
                ? new Unclear("应为数值", "this should be a number", null)
                : new Target(null, quantity.number(), quantity.unit());
    }

    /** 分值, with or without its 分. */
    public static Meaning points(String text) {
        Matcher points = POINTS.matcher(Plain.of(text));
        Meaning number = number(points.matches() ? points.group(1) : text);
        return number instanceof Target target && target.unit() != null
                ? new Unclear(
                        "分值应为数值", "points are a plain number", target.number().toPlainString())
                : number;
    }

    public static Meaning direction(String text) {
        String plain = Plain.of(text);
        if (Plain.isBlank(plain)) {
            return new Blank();
        }
        for (Comparison comparison : Comparison.values()) {
            if (comparison.name().equals(plain)) {
                return new Direction(comparison);
            }
        }
        Comparison kind = KINDS.get(plain);
        Directions.Word word = Directions.of(plain);
        if (kind != null || word != null && word.included()) {
            return new Direction(kind != null ? kind : word.comparison());
        }
        return new Unclear(
                "方向应为 ≥、≤、=、区间 或 里程碑",
                "a direction is one of ≥, ≤, =, 区间 and 里程碑",
                word == null ? null : of(word.comparison()));
    }

    public static Meaning flag(String text) {
        String plain = Plain.of(text);
        if (Plain.isBlank(plain)) {
            return new Blank();
        }
        return switch (plain) {
            case "是", "√", "✓", "核心", "核心指标", "true", "TRUE" -> new Flag(true);
            case "否", "×", "✗", "非核心", "false", "FALSE" -> new Flag(false);
            default -> new Unclear("应为 是 或 否", "this should be 是 or 否", null);
        };
    }

    public static Meaning day(String text) {
        String plain = Plain.of(text);
        if (Plain.isBlank(plain)) {
            return new Blank();
        }
        Matcher day = DAY.matcher(plain);
        if (day.matches()) {
            int first = day.group(1) == null ? 4 : 1;
            try {
                return new Day(LocalDate.of(
                        Integer.parseInt(day.group(first)),
                        Integer.parseInt(day.group(first + 1)),
                        Integer.parseInt(day.group(first + 2))));
            } catch (DateTimeException noSuchDay) {
                return new Unclear("没有这一天", "there is no such day", null);
            }
        }
        return new Unclear("应为日期，如 2019-12-31", "this should be a day such as 2019-12-31", null);
    }
}
