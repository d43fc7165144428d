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
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.Ledger;
import org.jixiao.events.BudgetState;
import org.jixiao.web.Actor;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

/** The year's end: accounts are closed, and may be reopened. */
@Path("/api/v1/departments/{department}/years/{year}/budget")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget")
@APIResponse(
        responseCode = "201",
        description = "新登记 Newly entered",
        content = @Content(schema = @Schema(implementation = BudgetState.class)))
public class FinalAccountsResource {

    private final Ledger ledger;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Clock clock;

    @Inject
    public FinalAccountsResource(Ledger ledger, Caller caller, Idempotency idempotency, Clock clock) {
        this.ledger = ledger;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Path("/closing")
    @Transactional
    @RolesAllowed({Role.CLERK, Role.FINANCE})
    @Operation(
            operationId = "postClosing",
            summary = "年终决算封账 Close the final accounts",
            description =
                    "填报的决算合计应与各笔支付合计一致，否则拒绝（422）并列出二者。封账后任何变更均拒绝（409），直至重新开账；同内容的凭证重复提交仍答 200。 The total stated must"
                            + " be the sum of the payments, else it is refused (422) with both. Afterwards every change is"
                            + " refused (409) until the accounts are reopened; a repeated voucher with the same content is"
                            + " still answered 200.")
    public Response close(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid ClosingRequest closing) {
        return idempotency.once(
                idempotencyKey, closing, () -> enter(new BudgetYear(department, year), closing::change, ifMatch));
    }

    @POST
    @Path("/reopening")
    @Transactional
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "postReopening",
            summary = "决算重新开账 Reopen the final accounts",
            description = "仅财政部门；留痕于 finalAccounts.trace 与审计记录。没有封账的答 409。 Finance only; leaves a trace in"
                    + " finalAccounts.trace and in the audit trail. 409 where the accounts are not closed.")
    public Response reopen(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid ReopeningRequest reopening) {
        return idempotency.once(
                idempotencyKey, reopening, () -> enter(new BudgetYear(department, year), reopening::change, ifMatch));
    }

    /** @param step of the trace, made of when it is taken and by whom */
    private Response enter(BudgetYear budget, BiFunction<Instant, Actor, Change> step, @Nullable String ifMatch) {
        Actor who = caller.actor();
        BudgetState state = ledger.enter(who, budget, step.apply(clock.instant(), who), ifMatch)
                .state();
        return Revisions.written(0, state.revision(), state);
    }
}
