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
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.Ledger;
import org.jixiao.events.BudgetState;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/budget/controlled-expenses/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget")
public class ControlledExpenseResource {

    private final Ledger ledger;
    private final Caller caller;

    @Inject
    public ControlledExpenseResource(Ledger ledger, Caller caller) {
        this.ledger = ledger;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Role.CLERK, Role.FINANCE})
    @Operation(
            operationId = "putControlledExpense",
            summary = "登记一项受控经费 Enter a controlled expense",
            description =
                    "因公出国（境）、公务接待、公务用车购置、公务用车运行，会议费，培训费；只知三公经费合计的填 THREE_PUBLIC，四项齐全后合计由其计算，不再接受（422）。控制率 = 实际 / 预算；变动率 = （本年实际 - 上年实际）/ 上年实际。 Where only the total of the three public expenses is known it is entered as THREE_PUBLIC; once all four parts are there the total follows from them and is refused (422). Control rate: actual by budget. Change rate: growth over last year's actual."
                            + " If-Match 为年度预决算整体的修订号；内容未变则不产生新修订。 If-Match holds the revision of the whole budget of the year; a PUT that changes nothing makes no new revision.")
    @APIResponse(
            responseCode = "200",
            description = "更正后的年度预决算 The accounts after the change",
            content = @Content(schema = @Schema(implementation = BudgetState.class)))
    @APIResponse(
            responseCode = "201",
            description = "新登记 Newly entered",
            content = @Content(schema = @Schema(implementation = BudgetState.class)))
    public Response put(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("kind") BudgetState.ExpenseKind kind,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ControlledExpenseRequest expense) {
        return Answers.to(
                ledger.enter(caller.actor(), new BudgetYear(department, year), expense.change(kind), ifMatch));
    }
}
