package org.jixiao.budget.retelling;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.web.FiscalYear;

@Schema(description = "重新发布某年度全部预算。 All budgets of a year are told anew.")
public record RetellingRequest(
        @Schema(description = "年度。 The year.", examples = "2019") @NotNull @FiscalYear
        Integer fiscalYear) {}
