package org.jixiao.indicator.wording;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number with the unit written behind it, if any: {@code 13亿元}, {@code 95%}, {@code 三次}. */
record Quantity(BigDecimal number, @Nullable Unit unit) {

    /** What counts things that Chinese numerals are used for; 一般 and 十分满意 are no quantities. */
    private static final String COUNTERS = "[次个项名户人家件场期份篇条座所位起]";

    /** A unit is a word or two; what goes on is a sentence. */
    private static final String UNIT = "[\\p{IsHan}A-Za-z%‰℃㎡㎢²³][\\p{IsHan}A-Za-z0-9%‰℃㎡㎢²³/·]{0,7}";

    /** About so many, what becomes of so many, or a day: no unit, however it stands behind a number. */
    private static final Pattern NO_UNIT = Pattern.compile("[余多来几].*|.*(?:完成|内|前).*|(?:年|月)(?:\\d|底|末|份).*");

    private static final Pattern IN_DIGITS = Pattern.compile("(" + Numeral.DIGITS + ")(" + UNIT + ")?");
    private static final Pattern IN_CHINESE = Pattern.compile("(" + Numeral.CHINESE + ")(" + COUNTERS + ")");

    /** @return null where it is none */
    static @Nullable Quantity of(String plain) {
        Matcher digits = IN_DIGITS.matcher(plain);
        Matcher matched = digits.matches() ? digits : IN_CHINESE.matcher(plain);
        if (matched != digits && !matched.matches()) {
            return null;
        }
        BigDecimal number = Numeral.of(matched.group(1));
        String unit = matched.group(2);
        return number == null || unit != null && NO_UNIT.matcher(unit).matches()
                ? null
                : new Quantity(number, unit == null ? null : Unit.of(unit));
    }
}
