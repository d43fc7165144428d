package org.jixiao.budget.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/budget/lines/{line}/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget")
public class AdjustmentResource {

    private final Ledger ledger;
    private final Caller caller;
    private final Idempotency idempotency;

    @Inject
    public AdjustmentResource(Ledger ledger, Caller caller, Idempotency idempotency) {
        this.ledger = ledger;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @POST
    @Transactional
    @RolesAllowed({Role.CLERK, Role.FINANCE})
    @Operation(
            operationId = "postBudgetAdjustment",
            summary = "登记一笔预算调整 Add an adjustment to a line's ledger",
            description =
                    "台账只增不改；更正以相反的一笔登记。调整后预算不能为负，也不能因此超支（除非系统设为仅提示）。封账后不能登记（409）。同一 Idempotency-Key 与内容重复提交，只记一笔。 The ledger only grows; an error is corrected by an opposite entry. The adjusted budget cannot become negative, nor the line overspent by it (unless that is only warned about). Nothing is entered once the accounts are closed (409). The same request under the same Idempotency-Key is entered once.")
    @APIResponse(
            responseCode = "201",
            description = "新登记 Newly entered",
            content = @Content(schema = @Schema(implementation = BudgetState.class)))
    public Response post(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("line") @BudgetLine String line,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid AdjustmentRequest adjustment) {
        BudgetYear budget = new BudgetYear(department, year);
        return idempotency.once(idempotencyKey, adjustment, () -> {
            BudgetState state = ledger.enter(caller.actor(), budget, adjustment.change(line), ifMatch)
                    .state();
            return Revisions.written(0, state.revision(), state);
        });
    }
}
