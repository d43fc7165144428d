package org.jixiao.indicator.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a department's plan of a year stands, if there is one. */
@Schema(
        description = "NOT_ENTERED 未编制（已登记的部门，本年度尚无目标和指标）；DRAFT 编制中；SUBMITTED 已提交；RETURNED 已退回；APPROVED 已批准。 "
                + "Nothing entered by a department of the district, or the stage of its plan.")
public enum PlanStanding {
    NOT_ENTERED("未编制"),
    DRAFT("编制中"),
    SUBMITTED("已提交"),
    RETURNED("已退回"),
    APPROVED("已批准");

    private final String chinese;

    PlanStanding(String chinese) {
        this.chinese = chinese;
    }

    /** As a table tells it. */
    public String chinese() {
        return chinese;
    }
}
