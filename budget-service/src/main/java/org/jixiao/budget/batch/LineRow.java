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
import org.jixiao.events.BudgetState;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jspecify.annotations.Nullable;

@Schema(description = "一个预算科目或项目；CSV 的表头为同名各列。 One line; in CSV the header names the same columns.")
public record LineRow(
        @Schema(description = "部门代码。 Code of the department.", examples = "420104-LJT") @NotNull @DepartmentCode
        String department,

        @Schema(description = "预算年度。 Fiscal year.", examples = "2019") @NotNull @FiscalYear
        Integer year,

        @Schema(description = "预算科目代码，项目另加项目代码。 Code of the line.", examples = "2080208-42010419001")
        @NotNull
        @BudgetLine
        String line,

        @Schema(description = "BASIC 基本支出；PROJECT 项目支出。 Basic or project expenditure.") @NotNull
        BudgetState.Kind kind,

        @Schema(description = "科目名称。 Name of the subject.") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "项目名称；带项目代码的必填，其他不填。 Name of the project, where the line has a project code.")
        @Size(min = 1, max = 200)
        @Nullable
        String projectName,

        @Schema(description = "资金性质；不填则由科目导出。 Fund; follows from the subject where left out.")
        BudgetState.@Nullable Fund fund,

        @Schema(description = "年初预算，单位：元。 Initial budget in yuan.") @NotNull @Money @PositiveOrZero
        BigDecimal initial)
        implements BatchEntry {

    LineStated stated() {
        return new LineRequest(kind, name, projectName, fund, initial).stated(line);
    }
}
