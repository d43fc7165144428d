package org.jixiao.budget.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "重新发布预算的进度。 How many budgets are still to be told anew.")
public record RetellingProgress(
        @Schema(
                description =
                        "尚待重新发布的预算数（含科目表更名引起的）。 How many budgets are left, those whose names a load of subjects changed among them.")
        long outstanding,

        @Schema(description = "未能发布、将再次尝试的预算，至多列 100 个。 Those that couldn't be told, and are tried again; 100 at most.")
        List<Failing> failing) {

    @Schema(name = "FailingRetelling", description = "未能重新发布的预算及原因。 A budget that can't be told anew, and why.")
    public record Failing(
            String department,
            int fiscalYear,

            @Schema(description = "原因。 The reason.") String reason) {}
}
