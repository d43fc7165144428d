package org.jixiao.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department's year between the department and the finance bureau: its goals (整体绩效目标), and how far its plan and what is
 * reported of it have come. Key: department/year.
 *
 * @param stage of the plan (绩效目标申报); absent from messages older than the field, as is all that follows
 * @param step what brought the plan there; absent for a draft
 * @param reportingStage of what is reported (自评填报); absent until the plan is approved for the first time
 * @param reportingStep what brought the reporting there; absent while nobody submitted it
 */
public record PlanState(
        String department,
        int fiscalYear,
        long revision,
        boolean removed,
        List<Goal> goals,
        @Nullable Stage stage,
        @Nullable Step step,
        @Nullable ReportingStage reportingStage,
        @Nullable Step reportingStep)
        implements State {

    public PlanState {
        goals = List.copyOf(goals);
    }

    @Override
    public String key() {
        return department + "/" + fiscalYear;
    }

    /** 长期目标, 年度目标. */
    public enum Horizon {
        LONG_TERM,
        ANNUAL
    }

    /** 产出目标, 效果目标. */
    public enum Aspect {
        OUTPUT,
        EFFECT
    }

    /** 编制中, 已提交, 已退回, 已批准. */
    public enum Stage {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED
    }

    /** 填报中, 已提交, 已退回, 已确认. */
    public enum ReportingStage {
        OPEN,
        SUBMITTED,
        RETURNED,
        CONFIRMED
    }

    public record Goal(Horizon horizon, int number, String name, List<Target> targets) {}

    /** One figure promised under a goal, as written there: name, and its target with unit, e.g. {@code 13 亿元}. */
    public record Target(String name, String value, Aspect aspect) {}

    /**
     * Something somebody did to the plan or the reporting as a whole.
     *
     * @param by who did it
     * @param comment 意见; the reason where it reopens
     * @param objections 退回意见; empty unless it returns
     */
    public record Step(Person by, Instant at, @Nullable String comment, List<Objection> objections) {

        public Step {
            objections = List.copyOf(objections);
        }
    }

    /**
     * Why something was returned.
     *
     * @param indicator code of the indicator it is about; absent where it is about the whole
     */
    public record Objection(@Nullable String indicator, String reason) {}
}
