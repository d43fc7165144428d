package org.jixiao.budget.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.Ledger;
import org.jixiao.events.BudgetState;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/budget")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget", description = "部门年度预决算。 A department's budget and final accounts of a year.")
public class BudgetResource {

    private final Ledger ledger;

    @Inject
    public BudgetResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "getBudget",
            summary = "年度预决算，含合计与指标 The accounts of a year with their sums and metrics",
            description = "调整后预算恒等于年初预算加各笔调整；byClass 含全部资金，generalPublic 不含政府性基金。"
                    + "指标单位为 %，保留两位小数（四舍五入，但不进位或舍去到 100.00 或 0.00）；没有数值时 missing 说明原因。"
                    + " The adjusted budget is always initial plus adjustments. byClass holds all funds, generalPublic leaves out"
                    + " the government funds. Metrics are per cent with two decimals, rounded half up but never onto 100.00 or"
                    + " 0.00; where there is no value, missing says why.")
    @APIResponse(
            responseCode = "200",
            description = "预决算，ETag 为修订号 The accounts, their revision as ETag",
            content = @Content(schema = @Schema(implementation = BudgetState.class)))
    public Response get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        BudgetState state = ledger.read(new BudgetYear(department, year));
        return Revisions.answer(ifNoneMatch, state.revision(), state);
    }
}
