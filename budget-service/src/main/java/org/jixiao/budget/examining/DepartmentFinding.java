package org.jixiao.budget.examining;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.declared.Finding;

@Schema(description = "一个部门登记数或申报数中的一处问题。 Something found in the accounts or declarations of a department.")
public record DepartmentFinding(
        @Schema(description = "部门代码。 Code of the department.")
        String department,

        @Schema(description = "部门名称（最新）。 Its name, the newest.")
        String name,

        @Schema(description = "所依据的年度预决算修订号。 Revision of the accounts.")
        long budgetRevision,

        @Schema(description = "所依据的申报数修订号，未登记为 0。 Revision of the declarations; 0 where none are filed.")
        long declarationsRevision,

        Finding finding) {}
