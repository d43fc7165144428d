package org.jixiao.indicator.findings;

import java.time.Month;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.indicator.wording.Words;

/**
 * How many months a period is long, as departments write it: 1至11月, 1-11月, 上半年, 前三季度, 2019年第一季度, 截至11月底, 全年,
 * 2019年1月1日至11月30日. Of a month that is there in part nothing counts.
 */
final class Period {

    static final int YEAR = 12;

    private static final Pattern YEAR_NAMED = Pattern.compile("(\\d{4})年度?(?=.)");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,2})月?份?(?:至|到|-|—|–|~)(\\d{1,2})月[份底末]?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月份?");
    private static final Pattern UNTIL = Pattern.compile("截[至止]到?(\\d{1,2})月[份底末]?");
    private static final Pattern DAYS =
            Pattern.compile("自?(\\d{1,2})月(\\d{1,2})日(?:至|到|-|—|–|~)(\\d{1,2})月(\\d{1,2})日止?");
    private static final Pattern UNTIL_DAY = Pattern.compile("截[至止]到?(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern QUARTER = Pattern.compile("第?[一二三四1-4]季度?");
    private static final Map<String, Integer> NAMED =
            Map.of("全年", YEAR, "年度", YEAR, "上半年", 6, "下半年", 6, "前三季度", 9, "前3季度", 9, "1-3季度", 9, "一至三季度", 9);

    private Period() {}

    /** Empty where it is written in words that are not known here. */
    static OptionalInt months(String written) {
        String narrow = Words.same(written);
        if (YEAR_NAMED
                        .matcher(narrow)
                        .results()
                        .map(year -> year.group(1))
                        .distinct()
                        .count()
                > 1) {
            return OptionalInt.empty();
        }
        String period = YEAR_NAMED.matcher(narrow).replaceAll("");
        Integer named = NAMED.get(period);
        if (named != null) {
            return OptionalInt.of(named);
        }
        Matcher months = MONTHS.matcher(period);
        if (months.matches()) {
            return between(number(months, 1), number(months, 2));
        }
        Matcher until = UNTIL.matcher(period);
        if (until.matches()) {
            return between(1, number(until, 1));
        }
        Matcher days = DAYS.matcher(period);
        if (days.matches()) {
            return wholeMonths(number(days, 1), number(days, 2), number(days, 3), number(days, 4));
        }
        Matcher untilDay = UNTIL_DAY.matcher(period);
        if (untilDay.matches()) {
            return wholeMonths(1, 1, number(untilDay, 1), number(untilDay, 2));
        }
        Matcher month = MONTH.matcher(period);
        if (month.matches()) {
            return between(number(month, 1), number(month, 1));
        }
        return QUARTER.matcher(period).matches() ? OptionalInt.of(3) : OptionalInt.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static OptionalInt wholeMonths(int firstMonth, int firstDay, int lastMonth, int lastDay) {
        if (!isDay(firstMonth, firstDay)
                || !isDay(lastMonth, lastDay)
                || firstMonth > lastMonth
                || (firstMonth == lastMonth && firstDay > lastDay)) {
            return OptionalInt.empty();
        }
        int first = firstDay == 1 ? firstMonth : firstMonth + 1;
        int last = lastDay >= Month.of(lastMonth).minLength() ? lastMonth : lastMonth - 1;
        return OptionalInt.of(Math.max(0, last - first + 1));
    }

    private static boolean isDay(int month, int day) {
        return month >= 1 && month <= YEAR && day >= 1 && day <= Month.of(month).maxLength();
    }

    private static OptionalInt between(int first, int last) {
        return first < 1 || first > last || last > YEAR ? OptionalInt.empty() : OptionalInt.of(last - first + 1);
    }
}
