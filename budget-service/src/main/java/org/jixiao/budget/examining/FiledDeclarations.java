package org.jixiao.budget.examining;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "某年度的全部申报数及其修订号。 All declarations of a year with their revision.")
public record FiledDeclarations(
        @Schema(description = "部门代码。 Code of the department.")
        String department,

        @Schema(description = "预算年度。 Fiscal year.") int fiscalYear,

        @Schema(description = "申报数自身的修订号，每次变更加一。 Revision of the declarations themselves.")
        long revision,

        @Schema(description = "申报数，按登记顺序。 In the order in which they were filed.")
        List<FiledDeclaration> declarations) {}
