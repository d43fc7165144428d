package org.jixiao.budget.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.changes.LineRemoved;
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
                    "代码为七位支出功能分类项级科目，项目另加连字符与项目代码；已登记的调整与支付保持不变。该年度科目表（见 /subjects/{year}）没有的科目拒绝（422，字段 line），并指出最近的已知上级；填报的资金性质与科目表不一致的拒绝（422，字段 fund）。有未冲销调剂的科目，不能改为与对方不同的资金性质；调剂没有批复文号的，也不能改为与对方不同的支出类别（422，字段 fund、kind）。 The code is an item of the functional classification, for a project with its project code; the ledgers of adjustments and payments stay as they are. A subject that the year's classification (see /subjects/{year}) lacks is refused (422 at line), naming the nearest known parent; a stated fund that isn't the subject's is refused (422 at fund). Where a move that was not reversed has its other side in another fund, or, without a document, in another kind, the change of fund or kind is refused (422 at fund, kind)."
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

    @DELETE
    @RolesAllowed({Role.CLERK, Role.FINANCE})
    @Operation(
            operationId = "deleteBudgetLine",
            summary = "删除误登的预算科目 Remove a line entered by mistake",
            description =
                    "只有从未支付、从未调剂的科目可以删除，否则拒绝（422）并说明原因；年初预算及该科目自身的调整随之不计。封账后不能删除（409）。审计记录保留删除前的全部内容；同一科目可重新登记。If-Match 为年度预决算整体的修订号。 Only where nothing was ever paid from the line or moved to or from it, else it is refused (422) with the reason; its initial budget and its own adjustments count no more. 409 once the accounts are closed. The audit trail keeps all of it, and the line may be entered anew. If-Match holds the revision of the whole budget of the year.")
    @APIResponse(
            responseCode = "200",
            description = "已删除，返回其余的年度预决算 Removed; the accounts without it",
            content = @Content(schema = @Schema(implementation = BudgetState.class)))
    public Response remove(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("line") @BudgetLine String line,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Answers.to(ledger.enter(
                caller.actor(), new BudgetYear(department, year), new LineRemoved(LineCode.of(line)), ifMatch));
    }
}
