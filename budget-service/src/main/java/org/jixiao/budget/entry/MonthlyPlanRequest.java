package org.jixiao.budget.entry;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.MonthlyPlan;
import org.jixiao.budget.changes.MonthlyPlanEntered;

@Schema(description = "分月用款计划。 The monthly plan of payments.")
public record MonthlyPlanRequest(
        @Schema(
                description =
                        "各月末累计应支付占调整后预算的百分比，12 个，逐月不减，末月为 100。"
                                + " Cumulative per cent of the adjusted budget to be paid by the end of each month: twelve, never falling, the last 100.")
        @NotNull
        @RisesToHundred
        List<@NotNull @Digits(integer = 3, fraction = 2, message = "{org.jixiao.budget.plan-share}") BigDecimal>
                cumulativeShares) {

    MonthlyPlanEntered change() {
        return new MonthlyPlanEntered(new MonthlyPlan(cumulativeShares));
    }
}
