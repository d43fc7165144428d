package org.jixiao.indicator.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.indicator.trend.Outlook.Status;

/** What holds of every course a year may take. */
class ProjectionTest {

    @Property
    void whoever_stands_higher_is_never_projected_lower(
            @ForAll("periods") @Size(min = 2, max = 8) Map<String, BigDecimal> course,
            @ForAll @BigRange(min = "0", max = "500") BigDecimal more,
            @ForAll boolean cumulative) {
        String last = last(course);
        Map<String, BigDecimal> higher = new TreeMap<>(course);
        higher.merge(last, more, BigDecimal::add);

        BigDecimal lower = outlook(Comparison.EQUAL, "0.5", cumulative, course).projected();
        BigDecimal upper = outlook(Comparison.EQUAL, "0.5", cumulative, higher).projected();

        assertTrue(lower == null || upper == null || lower.compareTo(upper) <= 0, lower + " > " + upper);
    }

    @Property
    void nobody_is_warned_whose_sum_has_reached_what_is_to_be_reached_at_least(
            @ForAll("periods") @Size(min = 1, max = 8) Map<String, BigDecimal> course,
            @ForAll @BigRange(min = "-500", max = "500") BigDecimal target) {
        BigDecimal now = course.get(last(course));
        Status status = outlook(Comparison.AT_LEAST, target.toPlainString(), true, course)
                .status();
        assertEquals(now.compareTo(target) >= 0, status == Status.MET, () -> now + " of " + target + ": " + status);
    }

    @Property
    void a_state_is_warned_of_wherever_its_course_ends_below_what_is_to_be_reached_at_least(
            @ForAll("periods") @Size(min = 2, max = 8) Map<String, BigDecimal> course,
            @ForAll @BigRange(min = "-500", max = "500") BigDecimal target) {
        Outlook outlook = outlook(Comparison.AT_LEAST, target.toPlainString(), false, course);
        BigDecimal end = outlook.projected();
        assertEquals(
                end != null && end.compareTo(target) < 0,
                outlook.status() == Status.AT_RISK,
                () -> course + " towards " + target + ": " + outlook);
        assertEquals(
                end != null
                        && end.compareTo(target) >= 0
                        && Period.of(last(course)).months() == 12,
                outlook.status() == Status.MET,
                () -> course + " towards " + target + ": " + outlook);
    }

    @Property
    void every_course_has_an_outlook_in_words(
            @ForAll("periods") @Size(min = 1, max = 16) Map<String, BigDecimal> course,
            @ForAll("figures") Comparison comparison,
            @ForAll @BigRange(min = "-500", max = "500") BigDecimal target,
            @ForAll boolean cumulative) {
        Outlook outlook = outlook(comparison, target.toPlainString(), cumulative, course);
        assertTrue(outlook.zh().contains(last(course)), outlook.zh());
        assertTrue(outlook.en().contains(last(course)), outlook.en());
        assertNotEquals(Status.NOTHING_READ, outlook.status());
    }

    @Property
    void one_time_alone_is_too_early_to_tell_unless_it_decides(
            @ForAll("periods") @Size(1) Map<String, BigDecimal> course,
            @ForAll("figures") Comparison comparison,
            @ForAll boolean cumulative) {
        Outlook outlook = outlook(comparison, "100", cumulative, course);
        BigDecimal now = course.values().iterator().next();
        int months = Period.of(last(course)).months();
        boolean enough = months == 12 || cumulative && months >= 6;
        int against = now.compareTo(BigDecimal.valueOf(comparison == Comparison.BETWEEN ? 200 : 100));
        boolean decided = cumulative && (comparison == Comparison.AT_LEAST ? against >= 0 : against > 0);
        assertEquals(!enough && !decided, outlook.status() == Status.TOO_EARLY, () -> outlook.toString());
    }

    @Property
    void the_year_ends_at_what_is_read_by_its_end(
            @ForAll("periods") @Size(min = 1, max = 8) Map<String, BigDecimal> course, @ForAll boolean cumulative) {
        course.put("2019-Q4", new BigDecimal("7"));
        assertEquals(
                new BigDecimal("7"),
                outlook(Comparison.EQUAL, "7", cumulative, course).projected());
    }

    private static Outlook outlook(
            Comparison comparison, String target, boolean cumulative, Map<String, BigDecimal> course) {
        String read = course.entrySet().stream()
                .map(point -> point.getKey() + "=" + point.getValue().toPlainString())
                .collect(Collectors.joining(" "));
        String upper = comparison == Comparison.BETWEEN
                ? new BigDecimal(target).add(BigDecimal.valueOf(100)).toPlainString()
                : null;
        return TrendTest.trend(comparison, target, upper, cumulative, read).outlook();
    }

    private static String last(Map<String, BigDecimal> course) {
        return course.keySet().stream()
                .map(Period::of)
                .max(Period::compareTo)
                .orElseThrow()
                .text();
    }

    @Provide
    Arbitrary<Comparison> figures() {
        return Arbitraries.of(Comparison.AT_LEAST, Comparison.AT_MOST, Comparison.EQUAL, Comparison.BETWEEN);
    }

    /** Readings by month and quarter, many of which end together. */
    @Provide
    Arbitrary<Map<String, BigDecimal>> periods() {
        Arbitrary<String> periods = Arbitraries.integers()
                .between(1, 16)
                .map(number -> number <= 12 ? "2019-%02d".formatted(number) : "2019-Q" + (number - 12));
        return Arbitraries.maps(
                periods,
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-50), BigDecimal.valueOf(500))
                        .ofScale(2));
    }
}
