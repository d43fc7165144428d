package org.jixiao.indicator.trend;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is to be expected of a measure.
 *
 * @param projected for the year's end; absent where it is too early to tell, and for a milestone
 * @param zh how that follows, in one sentence in Chinese
 * @param en the same in English
 */
public record Outlook(Status status, @Nullable BigDecimal projected, String zh, String en) {

    public enum Status {
        /** 尚无数据. */
        NOTHING_READ,
        /** 尚不能判断. */
        TOO_EARLY,
        /** 预计可完成. */
        ON_COURSE,
        /** 已达到目标. */
        MET,
        /** 预警：预计难以完成. */
        AT_RISK
    }

    static final Outlook NOTHING_READ = new Outlook(Status.NOTHING_READ, null, "尚无监控数据", "nothing was read yet");

    static Outlook ofMilestone(Period last, boolean achieved) {
        String by = last.text();
        if (achieved) {
            return new Outlook(Status.MET, null, "截至 " + by + " 已达成", "reached by " + by);
        }
        return last.months() == Period.YEAR
                ? new Outlook(Status.AT_RISK, null, "截至 " + by + " 年度终了，尚未达成", "not reached by the year's end, " + by)
                : new Outlook(
                        Status.TOO_EARLY,
                        null,
                        "截至 " + by + " 尚未达成，年度未终了，尚不能判断",
                        "not reached by " + by + ", and the year is not over: too early to tell");
    }
}
