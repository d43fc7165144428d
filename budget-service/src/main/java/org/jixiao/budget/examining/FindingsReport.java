package org.jixiao.budget.examining;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.declared.Finding;

@Schema(description = "对某年度登记数与申报数的核对结果。 What was found in the accounts and declarations of a year.")
public record FindingsReport(
        @Schema(description = "部门代码。 Code of the department.")
        String department,

        @Schema(description = "预算年度。 Fiscal year.") int fiscalYear,

        @Schema(description = "所依据的年度预决算修订号。 Revision of the accounts.")
        long budgetRevision,

        @Schema(description = "所依据的申报数修订号，未登记为 0。 Revision of the declarations; 0 where none are filed.")
        long declarationsRevision,

        @Schema(description = "按严重程度排序。 The gravest first.") List<Finding> findings) {}
