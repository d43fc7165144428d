package org.jixiao.budget.batch;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.ledger.Batches.Outcome;

@Schema(description = "批量登记的结果。 What came of a batch.")
public record BatchResult(
        @Schema(description = "行数。 Rows.") int rows,

        @Schema(description = "新登记或更正的行数。 Rows that were entered.")
        int entered,

        @Schema(description = "已登记、未重复计入的行数。 Rows that were there already and changed nothing.")
        int repeated,

        @Schema(description = "涉及的部门年度，各一次修订、一条事件。 The budgets touched: one revision and one event each.")
        List<Budget> budgets) {

    @Schema(name = "BatchBudget", description = "涉及的部门年度。 A budget touched.")
    public record Budget(
            @Schema(description = "部门代码。 Code of the department.")
            String department,

            @Schema(description = "预算年度。 Fiscal year.") int fiscalYear,
            @Schema(description = "修订号。 Revision now.") long revision,
            @Schema(description = "登记的行数。 Rows entered.") int entered,

            @Schema(description = "未重复计入的行数。 Rows that changed nothing.")
            int repeated,

            @Schema(
                    description =
                            "登记的各行金额合计，元，供与国库核对：支付的金额，或年初预算。 What the rows entered come to in yuan: their payments, or their initial budgets.")
            BigDecimal sum,

            @Schema(
                    description =
                            "支出超过调整后预算的科目代码，仅在系统设为提示超支时会有。 Codes of the lines of which more is executed than their adjusted budget holds; there can be some only where overspending is warned about.")
            List<String> overspentLines) {}

    static BatchResult of(int rows, List<Outcome> outcomes) {
        return new BatchResult(
                rows,
                outcomes.stream().mapToInt(Outcome::entered).sum(),
                outcomes.stream().mapToInt(Outcome::repeated).sum(),
                outcomes.stream()
                        .map(outcome -> new Budget(
                                outcome.budget().department(),
                                outcome.budget().year(),
                                outcome.revision(),
                                outcome.entered(),
                                outcome.repeated(),
                                outcome.sum(),
                                outcome.overspent().stream().map(LineCode::code).toList()))
                        .toList());
    }
}
