package org.jixiao.stream;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.events.Cause;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jspecify.annotations.Nullable;

/** States for tests about the way of an event, where what they say doesn't matter. */
public final class Example {

    private static final AtomicInteger DEPARTMENTS = new AtomicInteger();

    private Example() {}

    /** One that no other test uses. */
    public static String department() {
        return "420104-T" + DEPARTMENTS.incrementAndGet();
    }

    public static IndicatorState indicator(String department, String code, long revision) {
        return indicator(department, code, revision, false, null);
    }

    public static IndicatorState indicator(
            String department, String code, long revision, boolean removed, @Nullable String explanation) {
        var area = new Measure(
                "拆迁面积",
                Comparison.AT_LEAST,
                "万平方米",
                new BigDecimal("3.28"),
                BigDecimal.valueOf(revision),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new IndicatorState(
                department,
                2019,
                code,
                revision,
                removed,
                12,
                "产出指标",
                "项目产出",
                "实际完成率",
                "一职教东片征收",
                explanation,
                BigDecimal.ONE,
                List.of(area),
                null,
                null,
                null,
                null);
    }

    public static Cause cause(IndicatorState of) {
        return new Cause(
                "actual-reported",
                of.key(),
                of.revision(),
                "clerk-ljt",
                Instant.parse("2020-03-20T08:30:00.123456Z"),
                "上报 " + of.code() + " 实际完成值");
    }
}
