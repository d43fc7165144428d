package org.jixiao.indicator.wording;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a year as departments write it (数据所属期间): 1至11月, 1-11月, 上半年, 前三季度, 2019年第一季度, 截至11月底, 全年,
 * 2019年1月1日至11月30日, 2019年度.
 *
 * @param year absent where none is written
 * @param months so many; of a month that is there in part nothing counts
 * @param lastDay absent where it is that of the month
 */
public record Period(
        @Nullable Integer year,
        int months,
        int lastMonth,
        @Nullable Integer lastDay) {

    public static final int YEAR = 12;

    private static final Pattern YEAR_NAMED = Pattern.compile("(\\d{4})年度?");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,2})月?份?(?:至|到|-|—|–|~)(\\d{1,2})月[份底末]?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月份?");
    private static final Pattern UNTIL = Pattern.compile("截[至止]到?(\\d{1,2})月[份底末]?");
    private static final Pattern DAYS =
            Pattern.compile("自?(\\d{1,2})月(\\d{1,2})日(?:至|到|-|—|–|~)(\\d{1,2})月(\\d{1,2})日止?");
    private static final Pattern UNTIL_DAY = Pattern.compile("截[至止]到?(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern QUARTER = Pattern.compile("第?([一二三四1-4])季度?");
    private static final int MONTHS_OF_QUARTER = 3;
    private static final Months WHOLE = new Months(1, YEAR);

    private static final Map<String, Months> NAMED = Map.of(
            "全年", WHOLE,
            "年度", WHOLE,
            "上半年", new Months(1, 6),
            "下半年", new Months(7, YEAR),
            "前三季度", new Months(1, 9),
            "前3季度", new Months(1, 9),
            "1-3季度", new Months(1, 9),
            "一至三季度", new Months(1, 9));

    private record Months(int first, int last) {}

    /** Empty where it is written in words that are not known here. */
    public static Optional<Period> of(String written) {
        String narrow = Words.same(written);
        List<Integer> years = YEAR_NAMED
                .matcher(narrow)
                .results()
                .map(year -> Integer.valueOf(year.group(1)))
                .distinct()
                .toList();
        return years.size() > 1
                ? Optional.empty()
                : within(
                        years.isEmpty() ? null : years.get(0),
                        YEAR_NAMED.matcher(narrow).replaceAll(""));
    }

    private static Optional<Period> within(@Nullable Integer year, String period) {
        Months named = year != null && period.isEmpty() ? WHOLE : NAMED.get(period);
        if (named != null) {
            return between(year, named.first(), named.last());
        }
        Matcher months = MONTHS.matcher(period);
        if (months.matches()) {
            return between(year, number(months, 1), number(months, 2));
        }
        Matcher until = UNTIL.matcher(period);
        if (until.matches()) {
            return between(year, 1, number(until, 1));
        }
        Matcher days = DAYS.matcher(period);
        if (days.matches()) {
            return days(year, number(days, 1), number(days, 2), number(days, 3), number(days, 4));
        }
        Matcher untilDay = UNTIL_DAY.matcher(period);
        if (untilDay.matches()) {
            return days(year, 1, 1, number(untilDay, 1), number(untilDay, 2));
        }
        Matcher month = MONTH.matcher(period);
        if (month.matches()) {
            return between(year, number(month, 1), number(month, 1));
        }
        Matcher quarter = QUARTER.matcher(period);
        if (quarter.matches()) {
            int last = ("一二三四1234".indexOf(quarter.group(1)) % 4 + 1) * MONTHS_OF_QUARTER;
            return between(year, last - MONTHS_OF_QUARTER + 1, last);
        }
        return Optional.empty();
    }

    /** Whether it names another year than that one. */
    public boolean isOfAnotherYear(int fiscalYear) {
        return year != null && year != fiscalYear;
    }

    /** @param fiscalYear it is part of where it names none itself */
    public LocalDate lastDay(int fiscalYear) {
        YearMonth month = YearMonth.of(year == null ? fiscalYear : year, lastMonth);
        return lastDay == null ? month.atEndOfMonth() : month.atDay(Math.min(lastDay, month.lengthOfMonth()));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<Period> days(
            @Nullable Integer year, int firstMonth, int firstDay, int lastMonth, int lastDay) {
        if (!isDay(firstMonth, firstDay)
                || !isDay(lastMonth, lastDay)
                || firstMonth > lastMonth
                || (firstMonth == lastMonth && firstDay > lastDay)) {
            return Optional.empty();
        }
        int first = firstDay == 1 ? firstMonth : firstMonth + 1;
        int last = lastDay >= Month.of(lastMonth).minLength() ? lastMonth : lastMonth - 1;
        return Optional.of(new Period(year, Math.max(0, last - first + 1), lastMonth, lastDay));
    }

    private static boolean isDay(int month, int day) {
        return month >= 1 && month <= YEAR && day >= 1 && day <= Month.of(month).maxLength();
    }

    private static Optional<Period> between(@Nullable Integer year, int first, int last) {
        return first < 1 || first > last || last > YEAR
                ? Optional.empty()
                : Optional.of(new Period(year, last - first + 1, last, null));
    }
}
