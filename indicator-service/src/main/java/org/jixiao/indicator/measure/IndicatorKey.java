package org.jixiao.indicator.measure;

import java.util.Comparator;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.plan.YearKey;

/** Which indicator: department (部门) code, fiscal year, and its code within that year, e.g. {@code B12}. */
public record IndicatorKey(String department, int year, String code) implements Comparable<IndicatorKey> {

    private static final Comparator<IndicatorKey> ORDER =
            Comparator.comparing(IndicatorKey::ofYear).thenComparing(IndicatorKey::code);

    public static IndicatorKey of(IndicatorState indicator) {
        return new IndicatorKey(indicator.department(), indicator.fiscalYear(), indicator.code());
    }

    public YearKey ofYear() {
        return new YearKey(department, year);
    }

    /** The key on the stream, e.g. {@code 420104-LJT/2019/B12}. */
    public String text() {
        return department + "/" + year + "/" + code;
    }

    @Override
    public int compareTo(IndicatorKey other) {
        return ORDER.compare(this, other);
    }
}
