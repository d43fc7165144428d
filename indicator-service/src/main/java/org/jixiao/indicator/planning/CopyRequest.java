package org.jixiao.indicator.planning;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.web.FiscalYear;

/** Begins a plan with another year's. */
@Schema(description = "沿用其他年度的目标与指标。 Begins a plan with another year's.")
public record CopyRequest(
        @Schema(description = "来源年度。 The year to copy from.", examples = "2018") @NotNull @FiscalYear
        Integer fromYear) {}
