package org.jixiao.budget.examining;

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
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/budget/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "examination")
public class FindingsResource {

    private final Examination examination;

    @Inject
    public FindingsResource(Examination examination) {
        this.examination = examination;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "getBudgetFindings",
            summary = "核对登记数与申报数 What does not hold in the accounts and declarations of a year",
            description =
                    "登记数：人员经费与日常公用经费之和对基本支出决算；三公经费合计对分项；三公经费、会议费、培训费超出其预算，或所填上年数与上年度自身的登记不符（上年度未登记的不核对）；超支；年初预算约为上年的十倍或一万倍（或其几分之一）；政府采购执行率超过"
                            + " 100%；同一科目或项目代码名称不同，或同一名称代码不同（各款通用的项，如行政运行，不计；比较科目名称时括注不计）。申报数：按申报的小数位核对，四舍五入之内不算差错；仅四舍五入可解释的差额为"
                            + " WARNING。 Entered: personnel and operating against basic; three public expenses against"
                            + " their parts; these, meetings and training above their budgets, or with figures of last"
                            + " year that last year's own accounts (where there are any) have otherwise; overspent lines;"
                            + " initial budgets about ten or ten thousand times last year's, or that part of it; more"
                            + " procured than planned; a code of a subject or project under two names (notes in brackets"
                            + " aside), or a name under two codes (items common to all sections aside). Declared: to the"
                            + " decimals they were declared with; what rounding alone explains is a WARNING.")
    @APIResponse(
            responseCode = "200",
            description = "核对结果；ETag 为各依据的修订号 The findings; the ETag holds the revisions of what they rest on",
            content = @Content(schema = @Schema(implementation = FindingsReport.class)))
    public Response get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Examination.Result result = examination.of(new BudgetYear(department, year));
        return Revisions.answer(ifNoneMatch, result.revisions(), result::report);
    }
}
