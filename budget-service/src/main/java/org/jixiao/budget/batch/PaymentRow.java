package org.jixiao.budget.batch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.entry.BudgetLine;
import org.jixiao.budget.entry.Money;
import org.jixiao.budget.entry.NotZero;
import org.jixiao.budget.entry.Voucher;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jspecify.annotations.Nullable;

@Schema(description = "一笔支付；CSV 的表头为同名各列。 One payment; in CSV the header names the same columns.")
public record PaymentRow(
        @Schema(description = "部门代码。 Code of the department.", examples = "420104-LJT") @NotNull @DepartmentCode
        String department,

        @Schema(description = "预算年度。 Fiscal year.", examples = "2019") @NotNull @FiscalYear
        Integer year,

        @Schema(description = "预算科目代码。 Code of the line.", examples = "2010301") @NotNull @BudgetLine
        String line,

        @Schema(description = "国库支付凭证号，部门年度内唯一。 The treasury's voucher number.") @NotNull @Voucher
        String voucher,

        @Schema(description = "支付日期，在预算年度内。 Date, within the fiscal year.", examples = "2019-03-15") @NotNull
        LocalDate date,

        @Schema(
                description = "金额，单位：元；退款或红字冲销为负，不能为零。 Yuan; negative for a refund; not zero.",
                examples = "\"12800.00\"")
        @NotNull
        @Money
        @NotZero
        BigDecimal amount,

        @Schema(description = "摘要。 Summary.") @Size(max = 200) @Nullable
        String summary)
        implements BatchEntry {

    Payment payment() {
        return new Payment(LineCode.of(line), voucher, date, amount, summary);
    }
}
