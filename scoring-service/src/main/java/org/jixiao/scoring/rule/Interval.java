package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers, written as in mathematics: {@code [80, 100)} holds 80 and not 100; {@code [100, ∞)} has no end.
 *
 * @param from absent where it has no lower end
 * @param to absent where it has no upper end
 */
public record Interval(@Nullable Bound from, @Nullable Bound to) {

    private static final String NUMBER = "-?\\d{1,15}(?:\\.\\d{1,6})?";
    private static final Pattern NOTATION =
            Pattern.compile("([\\[(])\\s*(-∞|" + NUMBER + ")\\s*,\\s*(\\+?∞|" + NUMBER + ")\\s*([\\])])");

    /** @throws IllegalArgumentException if it isn't an interval, naming the text */
    public static Interval parse(String text) {
        Matcher matcher = NOTATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not an interval such as [80, 100): " + text);
        }
        return new Interval(
                bound(matcher.group(2), matcher.group(1).equals("[")),
                bound(matcher.group(3), matcher.group(4).equals("]")));
    }

    public boolean contains(BigDecimal number) {
        Bound point = new Bound(number, true);
        return start().compareTo(Cut.before(point)) <= 0 && Cut.after(point).compareTo(end()) <= 0;
    }

    /** Whether all of another lies within. */
    boolean holds(Interval other) {
        return start().compareTo(other.start()) <= 0 && other.end().compareTo(end()) <= 0;
    }

    /** Whether no number is in it, as in {@code [100, 100)} or {@code [90, 80)}. */
    public boolean isEmpty() {
        return start().compareTo(end()) >= 0;
    }

    Cut start() {
        return Cut.before(from);
    }

    Cut end() {
        return Cut.after(to);
    }

    /** {@code [80, 100)}; a single number is written alone. */
    @Override
    public String toString() {
        return (from != null && from.inclusive() ? "[" : "(")
                + (from == null ? "-∞" : Plain.text(from.value()))
                + ", "
                + (to == null ? "∞" : Plain.text(to.value()))
                + (to != null && to.inclusive() ? "]" : ")");
    }

    /** For who writes intervals: {@code 80} where only 80 is in it, else as {@link #toString}. */
    String text() {
        return isPoint() ? Plain.text(from.value()) : toString();
    }

    /**
     * For readers of a report, who find no brackets in it: 达到 80% 不足 100%, from 80% to under 100%; what the figure is.
     *
     * @param unit of the figure that lies in it
     */
    public Words words(@Nullable String unit) {
        return new Words(zh(unit), en(unit));
    }

    /** That a figure isn't negative goes without saying. */
    private String zh(@Nullable String unit) {
        if (isPoint()) {
            return "等于 " + quantity(from, unit);
        }
        String least = from == null ? "" : (from.inclusive() ? "达到 " : "超过 ") + quantity(from, unit);
        String most = to == null ? "" : (to.inclusive() ? "不超过 " : "不足 ") + quantity(to, unit);
        boolean told = !most.isEmpty()
                && from != null
                && from.inclusive()
                && from.value().signum() == 0;
        return least.isEmpty() && most.isEmpty() ? "不限数值" : (told ? most : (least + " " + most).strip());
    }

    private String en(@Nullable String unit) {
        if (isPoint()) {
            return "exactly " + quantity(from, unit);
        }
        String most = to == null ? "" : (to.inclusive() ? "up to " : "under ") + quantity(to, unit);
        if (from == null) {
            return to == null ? "any figure" : most;
        }
        String least = quantity(from, unit);
        if (to == null) {
            return (from.inclusive() ? "at least " : "above ") + least;
        }
        return from.inclusive()
                ? "from " + least + " to " + (to.inclusive() ? "" : "under ") + quantity(to, unit)
                : "above " + least + " and " + most;
    }

    /** Whether only one number is in it. */
    boolean isPoint() {
        return from != null && to != null && from.value().compareTo(to.value()) == 0;
    }

    private static String quantity(Bound bound, @Nullable String unit) {
        return Wording.quantity(bound.value(), unit);
    }

    private static @Nullable Bound bound(String number, boolean inclusive) {
        return number.endsWith("∞") ? null : new Bound(new BigDecimal(number), inclusive);
    }
}
