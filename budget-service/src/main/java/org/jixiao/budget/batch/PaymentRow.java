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
import org.jixiao.web.rows.Heading;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "一笔支付；CSV、XLSX 的表头为字段名或所列列名。 One payment; in CSV and XLSX the header has the names of the fields, or the headings (列名) told with each.")
public record PaymentRow(
        @Schema(description = "部门代码；列名：部门代码、单位代码。 Code of the department.", examples = "420104-LJT")
        @NotNull
        @DepartmentCode
        @Heading({"部门代码", "单位代码"})
        String department,

        @Schema(description = "预算年度；列名：年度、预算年度。 Fiscal year.", examples = "2019")
        @NotNull
        @FiscalYear
        @Heading({"年度", "预算年度"})
        Integer year,

        @Schema(description = "预算科目代码，项目另加项目代码；列名：预算项目代码、明细编码、科目代码、科目编码。 Code of the line.", examples = "2010301")
        @NotNull
        @BudgetLine
        @Heading({"预算项目代码", "明细编码", "科目代码", "科目编码"})
        String line,

        @Schema(description = "国库支付凭证号，部门年度内唯一；列名：凭证号、支付凭证号。 The treasury's voucher number.")
        @NotNull
        @Voucher
        @Heading({"凭证号", "支付凭证号"})
        String voucher,

        @Schema(description = "支付日期，在预算年度内；列名：支付日期、日期。 Date, within the fiscal year.", examples = "2019-03-15")
        @NotNull
        @Heading({"支付日期", "日期"})
        LocalDate date,

        @Schema(
                description =
                        "金额，单位：元；退款或红字冲销为负，不能为零；列名：金额、金额（元）、支付金额，可有千位分隔符、￥ 或 元。 Yuan; negative for a refund; not zero. In a table thousands may stand apart by commas, and ￥ or 元 beside it.",
                examples = "\"12800.00\"")
        @NotNull
        @Money
        @NotZero
        @Heading({"金额", "金额（元）", "支付金额"})
        BigDecimal amount,

        @Schema(
                description =
                        "摘要；首尾空白不计，空白视同未填；列名：摘要、用途。 Summary; blanks around it don't count, and blank is left out.")
        @Size(max = 200)
        @Nullable
        @Heading({"摘要", "用途"})
        String summary)
        implements BatchEntry {

    Payment payment() {
        return new Payment(LineCode.of(line), voucher, date, amount, summary);
    }
}
