package org.jixiao.indicator.batch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.register.ActualBatches.Changed;

@Schema(description = "批量填报的结果。 What came of a batch.")
public record ActualBatchResult(
        @Schema(description = "行数。 Rows.") int rows,

        @Schema(description = "所属指标有变动的行数。 Rows of indicators that changed.")
        int entered,

        @Schema(description = "所属指标未变的行数。 Rows of indicators that are as they were.")
        int repeated,

        @Schema(description = "有变动的指标，各一次修订、一条事件。 The indicators that changed: one revision and one event each.")
        List<Indicator> indicators) {

    @Schema(name = "BatchIndicator", description = "有变动的指标。 An indicator that changed.")
    public record Indicator(
            @Schema(description = "部门代码。 Code of the department.")
            String department,

            @Schema(description = "预算年度。 Fiscal year.") int fiscalYear,
            @Schema(description = "指标代码。 Its code.") String code,
            @Schema(description = "修订号。 Revision now.") long revision,

            @Schema(description = "本次填报是否使特殊情况失效。 Whether a waiver ended by it.")
            boolean waiverLapsed) {

        private static Indicator of(Changed changed) {
            IndicatorState now = changed.now();
            return new Indicator(
                    now.department(), now.fiscalYear(), now.code(), now.revision(), changed.waiverLapsed());
        }
    }

    static ActualBatchResult of(int rows, List<Changed> changed) {
        int entered = changed.stream().mapToInt(Changed::rows).sum();
        return new ActualBatchResult(
                rows,
                entered,
                rows - entered,
                changed.stream().map(Indicator::of).toList());
    }
}
