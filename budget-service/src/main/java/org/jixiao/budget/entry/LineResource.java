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

@Path("/api/v1/departments/{department}/years/{year}/budget/lines/{line}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget")
public class LineResource {

    private final Ledger ledger;
    private final Caller caller;

    @Inject
    public LineResource(Ledger ledger, Caller caller) {
        this.ledger = ledger;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Role.CLERK, Role.FINANCE})
    @Operation(
            operationId = "putBudgetLine",
            summary = "登记或更正一个预算科目 Enter or correct a line",
            description =
                    "代码为七位支出功能分类项级科目，项目另加连字符与项目代码；已登记的调整与支付保持不变。该年度科目表（见 /subjects/{year}）没有的科目拒绝（422，字段 line），并指出最近的已知上级。 The code is an item of the functional classification, for a project with its project code; the ledgers of adjustments and payments stay as they are. A subject that the year's classification (see /subjects/{year}) lacks is refused (422 at line), naming the nearest known parent."
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
            @PathParam("line") @BudgetLine String line,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid LineRequest request) {
        return Answers.to(
                ledger.enterLine(caller.actor(), new BudgetYear(department, year), request.stated(line), ifMatch));
    }
}
