package org.jixiao.budget.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.Ledger;
import org.jixiao.events.BudgetState;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

/** What is entered of a year as a whole, beside its lines. */
@Path("/api/v1/departments/{department}/years/{year}/budget")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget")
@RolesAllowed({Role.CLERK, Role.FINANCE})
@APIResponse(
        responseCode = "200",
        description = "更正后的年度预决算 The accounts after the change",
        content = @Content(schema = @Schema(implementation = BudgetState.class)))
@APIResponse(
        responseCode = "201",
        description = "新登记 Newly entered",
        content = @Content(schema = @Schema(implementation = BudgetState.class)))
public class WholeYearResource {

    private static final String REVISIONS =
            "If-Match 为年度预决算整体的修订号；内容未变则不产生新修订。 If-Match holds the revision of the whole budget of the year; a PUT that changes nothing makes no new revision.";

    private final Ledger ledger;
    private final Caller caller;

    @Inject
    public WholeYearResource(Ledger ledger, Caller caller) {
        this.ledger = ledger;
        this.caller = caller;
    }

    @PUT
    @Path("/economic-split")
    @Operation(
            operationId = "putEconomicSplit",
            summary = "登记基本支出的经济分类构成 Enter the basic expenditure by use",
            description = REVISIONS)
    public Response economicSplit(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EconomicSplitRequest split) {
        return enter(department, year, split.change(), ifMatch);
    }

    @PUT
    @Path("/controlled-expenses/{kind}")
    @Operation(
            operationId = "putControlledExpense",
            summary = "登记一项受控经费 Enter a controlled expense",
            description =
                    "因公出国（境）、公务接待、公务用车购置、公务用车运行，会议费，培训费；只知三公经费合计的填 THREE_PUBLIC；四项均有的数，合计由其计算，另填的须与之相等（422），其余按所填合计。控制率 = 实际 / 预算；变动率 = （本年实际 - 上年实际）/ 上年实际。 Where only the total of the three public expenses is known it is entered as THREE_PUBLIC; of a figure that all four parts have the total is their sum and may be stated no other (422), the others are as entered. Control rate: actual by budget. Change rate: growth over last year's actual. "
                            + REVISIONS)
    public Response controlledExpense(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("kind") BudgetState.ExpenseKind kind,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ControlledExpenseRequest expense) {
        return enter(department, year, expense.change(kind), ifMatch);
    }

    @PUT
    @Path("/procurement")
    @Operation(
            operationId = "putProcurement",
            summary = "登记政府采购 Enter government procurement",
            description =
                    "填两个金额则执行率由其计算；只填执行率则标为申报值（rateOnly）。 With both amounts the rate follows from them; a rate alone is marked as declared (rateOnly). "
                            + REVISIONS)
    public Response procurement(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ProcurementRequest procurement) {
        return enter(department, year, procurement.change(), ifMatch);
    }

    @PUT
    @Path("/fixed-assets")
    @Operation(operationId = "putFixedAssets", summary = "登记固定资产 Enter the fixed assets", description = REVISIONS)
    public Response fixedAssets(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid FixedAssetsRequest assets) {
        return enter(department, year, assets.change(), ifMatch);
    }

    @PUT
    @Path("/monthly-plan")
    @Operation(
            operationId = "putMonthlyPlan",
            summary = "登记分月用款计划 Enter the monthly plan of payments",
            description = REVISIONS)
    public Response monthlyPlan(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MonthlyPlanRequest plan) {
        return enter(department, year, plan.change(), ifMatch);
    }

    private Response enter(String department, int year, Change change, @Nullable String ifMatch) {
        return Answers.to(ledger.enter(caller.actor(), new BudgetYear(department, year), change, ifMatch));
    }
}
