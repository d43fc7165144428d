package org.jixiao.budget.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.ledger.Books;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.Ledger;
import org.jixiao.events.BudgetState;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Page;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/budget/lines/{line}/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget")
public class AdjustmentResource {

    private final Ledger ledger;
    private final Books books;
    private final Caller caller;
    private final Idempotency idempotency;

    @Inject
    public AdjustmentResource(Ledger ledger, Books books, Caller caller, Idempotency idempotency) {
        this.ledger = ledger;
        this.books = books;
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
                    "台账只增不改；误登的以冲销更正（…/{number}/reversal）。调整后预算不能为负，也不能因此超支（除非系统设为仅提示）；二者均按全年合计判断，不逐日判断。封账后不能登记（409）。同一 Idempotency-Key 与内容重复提交，只记一笔。 The ledger only grows; what was entered by mistake is taken back by its reversal. The adjusted budget cannot become negative, nor the line overspent by it (unless that is only warned about); both hold for the year's totals and not for each day. Nothing is entered once the accounts are closed (409). The same request under the same Idempotency-Key is entered once.")
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

    @POST
    @Path("/{number}/reversal")
    @Transactional
    @RolesAllowed({Role.CLERK, Role.FINANCE})
    @Operation(
            operationId = "postAdjustmentReversal",
            summary = "冲销一笔预算调整 Take an adjustment back",
            description =
                    "在台账中新登记一笔金额相反的冲销，指明所冲销的序号；自冲销之日起二者均不计入预算调整率与所列调整，此前原调整照计。调剂的两个科目一并冲销。已冲销的、冲销本身、日期早于原调整、冲销后调整后预算为负或超支的均拒绝（422）；没有该序号为 404；封账后不能冲销（409）。 Adds an opposite entry that names the one it takes back: from its date on neither counts in the adjustment rate or among the adjustments told, before it the original does. Both sides of a move are reversed together. Refused (422) where it was reversed before or is a reversal itself, where the date is before the adjustment's, and where a line would become negative or overspent; 404 where there is no such number, 409 once the accounts are closed.")
    @APIResponse(
            responseCode = "201",
            description = "新登记 Newly entered",
            content = @Content(schema = @Schema(implementation = BudgetState.class)))
    public Response reverse(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("line") @BudgetLine String line,
            @Parameter(description = "台账中的序号。 Number in the ledger.") @PathParam("number") @Min(1) int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid ReversalRequest reversal) {
        BudgetYear budget = new BudgetYear(department, year);
        return idempotency.once(idempotencyKey, reversal, () -> {
            BudgetState state = ledger.enter(caller.actor(), budget, reversal.change(line, number), ifMatch)
                    .state();
            return Revisions.written(0, state.revision(), state);
        });
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "listAdjustments",
            summary = "科目的调整台账，按序号 The ledger of a line's adjustments, by number",
            description =
                    "金额合计即该科目的预算调整数；已冲销的与冲销均在其中并互相指明；ETag 为预算的修订号。page 从 1 起，每页至多 200 条。 "
                            + "The amounts sum up to what the line was adjusted by; reversed entries and their reversals stay and"
                            + " name each other. The ETag is the revision of the budget. Pages count from 1 and hold 200 at most.")
    public RestResponse<Page<AdjustmentEntry>> list(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("line") @BudgetLine String line,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Page.Window window = Page.Window.of(page, size);
        Books.Journal journal = books.adjustments(new BudgetYear(department, year), LineCode.of(line), window);
        return Revisions.answer(
                ifNoneMatch,
                journal.revision(),
                Page.of(
                        window,
                        journal.entries().stream().map(AdjustmentEntry::of).toList(),
                        journal.total()));
    }
}
