package org.jixiao.report.board;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How execution stands to its plan, by the rule of budget-service. */
@Schema(
        name = "BoardPace",
        description =
                "ON_PLAN 正常；LAGS 滞后；RUNS_AHEAD 过快，含没有预算而已有支出；NO_BUDGET 没有预算也没有支出。 How execution stands to its plan.")
public enum Pace {
    ON_PLAN,
    LAGS,
    RUNS_AHEAD,
    NO_BUDGET
}
