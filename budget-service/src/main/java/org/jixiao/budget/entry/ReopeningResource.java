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
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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

@Path("/api/v1/departments/{department}/years/{year}/budget/reopening")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget")
public class ReopeningResource {

    private final Ledger ledger;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Clock clock;

    @Inject
    public ReopeningResource(Ledger ledger, Caller caller, Idempotency idempotency, Clock clock) {
        this.ledger = ledger;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Transactional
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "postReopening",
            summary = "决算重新开账 Reopen the final accounts",
            description =
                    "仅财政部门；留痕于 finalAccounts.trace 与审计记录。没有封账的答 409。 Finance only; leaves a trace in finalAccounts.trace and in the audit trail. 409 where the accounts are not closed.")
    @APIResponse(
            responseCode = "201",
            description = "新登记 Newly entered",
            content = @Content(schema = @Schema(implementation = BudgetState.class)))
    public Response post(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid ReopeningRequest reopening) {
        BudgetYear budget = new BudgetYear(department, year);
        return idempotency.once(idempotencyKey, reopening, () -> {
            Actor who = caller.actor();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            BudgetState state = ledger.enter(who, budget, reopening.change(now, who.subject()), ifMatch)
                    .state();
            return Revisions.written(0, state.revision(), state);
        });
    }
}
