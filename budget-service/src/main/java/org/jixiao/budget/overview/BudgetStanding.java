package org.jixiao.budget.overview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a department's accounts of a year have come. */
@Schema(description = "NOT_ENTERED 未登记；OPEN 未封账；CLOSED 已封账。 Not entered, open or closed.")
public enum BudgetStanding {
    NOT_ENTERED("未登记"),
    OPEN("未封账"),
    CLOSED("已封账");

    private final String chinese;

    BudgetStanding(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
