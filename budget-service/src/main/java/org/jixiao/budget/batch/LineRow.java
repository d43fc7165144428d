package org.jixiao.budget.batch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.changes.LineStated;
import org.jixiao.budget.entry.BudgetLine;
import org.jixiao.budget.entry.LineRequest;
import org.jixiao.budget.entry.Money;
import org.jixiao.budget.subjects.FundColumn;
import org.jixiao.events.BudgetState;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.OneLine;
import org.jixiao.web.rows.Heading;
import org.jixiao.web.rows.Word;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "一个预算科目或项目；CSV、XLSX 的表头为字段名或所列列名。 One line; in CSV and XLSX the header has the names of the fields, or the headings (列名) told with each.")
public record LineRow(
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

        @Schema(
                description = "预算科目代码，项目另加项目代码；列名：预算项目代码、明细编码、科目代码、科目编码。 Code of the line.",
                examples = "2080208-42010419001")
        @NotNull
        @BudgetLine
        @Heading({"预算项目代码", "明细编码", "科目代码", "科目编码"})
        String line,

        @Schema(description = "BASIC 基本支出；PROJECT 项目支出，表格中可写中文；列名：支出类别。 Basic or project expenditure.")
        @NotNull
        @Heading("支出类别")
        @Word(value = "基本支出", means = "BASIC")
        @Word(value = "项目支出", means = "PROJECT")
        BudgetState.Kind kind,

        @Schema(description = "科目名称；列名：科目名称。 Name of the subject.") @NotBlank @Size(max = 200) @OneLine @Heading("科目名称")
        String name,

        @Schema(description = "项目名称；带项目代码的必填，其他不填；列名：项目名称。 Name of the project, where the line has a project code.")
        @Size(min = 1, max = 200)
        @OneLine
        @Nullable
        @Heading("项目名称")
        String projectName,

        @Schema(
                description =
                        "资金性质；不填则由科目导出，表格中可写一般公共预算、政府性基金、政府性基金预算、国有资本经营、国有资本经营预算；列名：资金性质、预算类别。 Fund; follows from the subject where left out.")
        @FundColumn
        BudgetState.@Nullable Fund fund,

        @Schema(
                description =
                        "年初预算，单位：元；列名：年初预算、年初预算（元）、年初预算数，可有千位分隔符、￥ 或 元。 Initial budget in yuan. In a table thousands may stand apart by commas, and ￥ or 元 beside it.")
        @NotNull
        @Money
        @PositiveOrZero
        @Heading({"年初预算", "年初预算（元）", "年初预算数"})
        BigDecimal initial)
        implements BatchEntry {

    LineStated stated() {
        return new LineRequest(kind, name, projectName, fund, initial).stated(line);
    }
}
