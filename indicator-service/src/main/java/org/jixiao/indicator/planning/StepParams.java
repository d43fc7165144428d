package org.jixiao.indicator.planning;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** Whose year a step is taken in, and what its headers say. */
public record StepParams(
        @PathParam("department") @DepartmentCode String department,
        @PathParam("year") @FiscalYear int fiscalYear,
        @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
        @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey) {

    YearKey year() {
        return new YearKey(department, fiscalYear);
    }
}
