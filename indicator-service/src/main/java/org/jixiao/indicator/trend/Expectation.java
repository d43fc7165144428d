package org.jixiao.indicator.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.indicator.measure.Figure;
import org.jixiao.indicator.trend.Outlook.Status;

/**
 * What a measure with a target figure is expected to come to, if the year goes on as it went: what accumulates comes to its
 * figure × 12 ÷ months, a state moves on as it did from its first reading to its last. Two readings at different times are
 * needed, unless the year is over or what is read decides it alone; of what accumulates one from the half-year on will do,
 * for its course began at nothing.
 *
 * @param last period of the last reading
 * @param course readings by the months that were over, at least one
 */
record Expectation(Measure measure, BigDecimal target, Period last, SortedMap<Integer, BigDecimal> course) {

    private static final int DECIMALS = 6;
    private static final int FEWEST_READINGS = 2;
    private static final int HALF_YEAR = 6;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(Period.YEAR);

    Outlook outlook() {
        if (isMet()) {
            return new Outlook(
                    Status.MET,
                    projected(),
                    read() + "，" + against("已达到"),
                    readEn() + ", which meets the target of " + bounds());
        }
        if (isBeyondReturn()) {
            return new Outlook(
                    Status.AT_RISK,
                    projected(),
                    read() + "，累计值已超过目标 " + bounds(),
                    readEn() + ", which is beyond the target of " + bounds() + " and can only grow");
        }
        if (isTooEarly()) {
            return new Outlook(
                    Status.TOO_EARLY,
                    null,
                    read() + "，不足两个时点" + (cumulative() ? "且未到半年" : "") + "，尚不能判断",
                    readEn() + ", and there is "
                            + (cumulative() ? "neither another reading nor half the year" : "no other reading")
                            + ": too early to tell");
        }
        boolean likely = isMetBy(projected());
        return new Outlook(
                likely ? Status.ON_COURSE : Status.AT_RISK,
                projected(),
                read() + "，" + arithmetic() + "，" + against(likely ? "预计可达到" : isOver() ? "未达到" : "预计难以达到"),
                readEn() + "; " + arithmeticEn() + (likely ? ", which meets" : ", which misses") + " the target of "
                        + bounds());
    }

    private BigDecimal now() {
        return course.get(course.lastKey());
    }

    private boolean isOver() {
        return last.months() == Period.YEAR;
    }

    private boolean cumulative() {
        return Boolean.TRUE.equals(measure.cumulative());
    }

    private boolean isTooEarly() {
        boolean halfTold = cumulative() && last.months() >= HALF_YEAR;
        return course.size() < FEWEST_READINGS && !isOver() && !halfTold;
    }

    /** What accumulates to a target at least is met as soon as it is reached; all else, which may fall again, at the end. */
    private boolean isMet() {
        boolean stays = cumulative() && measure.comparison() == Comparison.AT_LEAST;
        return (stays || isOver()) && isMetBy(now());
    }

    private boolean isBeyondReturn() {
        BigDecimal most = measure.upper() == null ? target : measure.upper();
        return cumulative() && !isOver() && measure.comparison() != Comparison.AT_LEAST && now().compareTo(most) > 0;
    }

    /** An exact figure can be held once it is reached on the way; anything else is as the end is. */
    private boolean isMetBy(BigDecimal end) {
        return switch (measure.comparison()) {
            case AT_LEAST -> end.compareTo(target) >= 0;
            case AT_MOST -> end.compareTo(target) <= 0;
            case BETWEEN ->
                end.compareTo(target) >= 0 && (measure.upper() == null || end.compareTo(measure.upper()) <= 0);
            case EQUAL, MILESTONE -> target.compareTo(now().min(end)) >= 0 && target.compareTo(now().max(end)) <= 0;
        };
    }

    /** For the year's end; as it stands where nothing is known of its course. */
    BigDecimal projected() {
        if (isOver()) {
            return now();
        }
        if (cumulative()) {
            return Figure.plain(
                    now().multiply(MONTHS).divide(BigDecimal.valueOf(last.months()), DECIMALS, RoundingMode.HALF_UP));
        }
        return isPositive() ? moved().max(BigDecimal.ZERO) : moved();
    }

    private BigDecimal moved() {
        int passed = course.lastKey() - course.firstKey();
        if (passed == 0) {
            return now();
        }
        BigDecimal since = now().subtract(course.get(course.firstKey()));
        BigDecimal further = since.multiply(BigDecimal.valueOf(Period.YEAR - course.lastKey()))
                .divide(BigDecimal.valueOf(passed), DECIMALS, RoundingMode.HALF_UP);
        return Figure.plain(now().add(further));
    }

    /** What was never below zero isn't expected there. */
    private boolean isPositive() {
        return course.values().stream().allMatch(value -> value.signum() >= 0);
    }

    private String arithmetic() {
        if (isOver()) {
            return "年度终了";
        }
        return "按此进度推算年末为 " + formula("×", "÷");
    }

    private String arithmeticEn() {
        if (isOver()) {
            return "the year is over";
        }
        return "at that pace the year ends at " + formula("×", "/");
    }

    private String formula(String times, String over) {
        String projected = inUnits(projected());
        if (cumulative()) {
            return "%s %s 12 %s %d = %s".formatted(plain(now()), times, over, last.months(), projected);
        }
        int first = course.firstKey();
        String raw = "%s + (%s − %s) %s %d %s %d = %s"
                .formatted(
                        plain(now()),
                        plain(now()),
                        plain(course.get(first)),
                        times,
                        Period.YEAR - course.lastKey(),
                        over,
                        course.lastKey() - first,
                        plain(moved()));
        return moved().compareTo(projected()) == 0 ? raw + unit() : raw + " → " + projected;
    }

    private String read() {
        return "截至 " + last.text() + (cumulative() ? " 累计 " : " 为 ") + inUnits(now());
    }

    private String readEn() {
        return inUnits(now()) + " by " + last.text();
    }

    private String against(String how) {
        return how + "目标 " + bounds();
    }

    private String bounds() {
        return switch (measure.comparison()) {
            case AT_LEAST -> "≥ " + inUnits(target);
            case AT_MOST -> "≤ " + inUnits(target);
            case EQUAL, MILESTONE -> "= " + inUnits(target);
            case BETWEEN -> plain(target) + "–" + inUnits(measure.upper() == null ? target : measure.upper());
        };
    }

    private String inUnits(BigDecimal figure) {
        return plain(figure) + unit();
    }

    private String unit() {
        return measure.unit() == null ? "" : " " + measure.unit();
    }

    private static String plain(BigDecimal figure) {
        return figure.toPlainString();
    }
}
