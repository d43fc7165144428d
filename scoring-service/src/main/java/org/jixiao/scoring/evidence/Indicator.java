package org.jixiao.scoring.evidence;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator (绩效指标) with targets, actuals and, perhaps, a waiver.
 *
 * @param number its place in the department's list
 * @param level1 一级指标, e.g. 产出指标
 * @param level2 二级指标, e.g. 数量指标
 * @param points 标准分值
 * @param assessment what an assessor said of it, where its rule asks for that; absent otherwise
 */
public record Indicator(
        String key,
        long revision,
        String code,
        int number,
        String level1,
        String level2,
        String name,
        BigDecimal points,
        List<Measure> measures,
        @Nullable Waiver waiver,
        @Nullable Assessment assessment)
        implements Evidence {

    public Indicator {
        measures = List.copyOf(measures);
    }

    public Indicator assessed(Assessment assessment) {
        return new Indicator(key, revision, code, number, level1, level2, name, points, measures, waiver, assessment);
    }
}
