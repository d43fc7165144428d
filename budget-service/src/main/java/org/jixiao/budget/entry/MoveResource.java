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

@Path("/api/v1/departments/{department}/years/{year}/budget/moves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget")
public class MoveResource {

    private final Ledger ledger;
    private final Caller caller;
    private final Idempotency idempotency;

    @Inject
    public MoveResource(Ledger ledger, Caller caller, Idempotency idempotency) {
        this.ledger = ledger;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @POST
    @Transactional
    @RolesAllowed({Role.CLERK, Role.FINANCE})
    @Operation(
            operationId = "postBudgetMove",
            summary = "在两个科目之间调剂 Move an amount between two lines",
            description =
                    "两个科目同时登记，合计不变；转出后不能为负或超支；不同资金性质的科目之间不得调剂（422）；基本支出与项目支出之间调剂须经批准，没有文号的拒绝（422，字段 document；依据：预算法第七十二条）。封账后不能登记（409）。 Both lines or none: the total stays. The line that gives can become neither negative nor overspent; nothing moves from one fund to another (422). A move between basic and project expenditure needs approval: without its document it is refused (422 at document; Budget Law, article 72). Nothing is moved once the accounts are closed (409).")
    @APIResponse(
            responseCode = "201",
            description = "新登记 Newly entered",
            content = @Content(schema = @Schema(implementation = BudgetState.class)))
    public Response post(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid MoveRequest move) {
        BudgetYear budget = new BudgetYear(department, year);
        return idempotency.once(idempotencyKey, move, () -> {
            BudgetState state =
                    ledger.enter(caller.actor(), budget, move.change(), ifMatch).state();
            return Revisions.written(0, state.revision(), state);
        });
    }
}
