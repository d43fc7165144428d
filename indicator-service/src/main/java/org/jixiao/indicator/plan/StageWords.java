package org.jixiao.indicator.plan;

import org.jixiao.events.PlanState.ReportingStage;
import org.jixiao.events.PlanState.Stage;
import org.jspecify.annotations.Nullable;

/** How tables for people name the stages of a year. */
public final class StageWords {

    private StageWords() {}

    /** @param stage absent for a year of which nothing was said yet */
    public static String of(@Nullable Stage stage) {
        if (stage == null) {
            return "编制中";
        }
        return switch (stage) {
            case DRAFT -> "编制中";
            case SUBMITTED -> "已提交";
            case RETURNED -> "已退回";
            case APPROVED -> "已批准";
        };
    }

    /** @param stage absent until the plan was approved once */
    public static String of(@Nullable ReportingStage stage) {
        if (stage == null) {
            return "未开始";
        }
        return switch (stage) {
            case OPEN -> "填报中";
            case SUBMITTED -> "已提交";
            case RETURNED -> "已退回";
            case CONFIRMED -> "已确认";
        };
    }
}
