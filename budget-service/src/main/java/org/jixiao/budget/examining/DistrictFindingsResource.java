package org.jixiao.budget.examining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.declared.Finding.Source;
import org.jixiao.budget.declared.FindingKind;
import org.jixiao.web.Attachment;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Role;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@RolesAllowed({Role.FINANCE, Role.AUDITOR})
@Tag(name = "examination")
public class DistrictFindingsResource {

    /** Not the path of the class, which would hide the list of budgets from the router. */
    private static final String BUDGETS = "/budgets";

    private static final String KIND = "问题的种类；不填则不限。 Kind of the finding; any where it is absent.";

    private static final String CSV = "text/csv;charset=UTF-8";

    private static final List<String> HEADINGS =
            List.of("部门代码", "部门名称", "严重程度", "问题类型", "来源", "事项", "登记或申报数", "应为", "单位", "说明", "预决算修订号", "申报数修订号");

    private final DistrictExamination examination;

    @Inject
    public DistrictFindingsResource(DistrictExamination examination) {
        this.examination = examination;
    }

    @GET
    @Path(BUDGETS + "/findings")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listBudgetFindings",
            summary =
                    "某年度各部门登记数与申报数的核对结果 What does not hold in the accounts and declarations of all departments in a year",
            description = "每处问题一条，规则与各部门的核对（…/budget/findings）相同；按部门代码排序，同一部门内按严重程度。department、severity、kind、source"
                    + " 须同时满足；department 未登记的为 404，该年度未登记预算的部门不核对（见 /budgets?state=NOT_ENTERED）。page 从 1 起，每页至多 200 条。"
                    + " An entry per finding, by the rules of a department's own (…/budget/findings), in order of the departments' codes,"
                    + " of each the gravest first. department, severity, kind and source must all fit; 404 for a department nobody knows;"
                    + " those without accounts of the year are not examined (/budgets?state=NOT_ENTERED has them). Pages count from 1 and"
                    + " hold 200 at most.")
    public Page<DepartmentFinding> list(
            @QueryParam("year") @NotNull @FiscalYear Integer year,
            @QueryParam("department") @DepartmentCode @Nullable String department,
            @QueryParam("severity") @Nullable Severity severity,
            @Parameter(description = KIND) @QueryParam("kind") @Nullable FindingKind kind,
            @QueryParam("source") @Nullable Source source,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return examination.page(year, new FindingsWanted(department, severity, kind, source), Window.of(page, size));
    }

    @GET
    @Path(BUDGETS + "/findings.csv")
    @Produces(CSV)
    @Operation(
            operationId = "listBudgetFindingsCsv",
            summary = "某年度各部门的核对结果（CSV，UTF-8 带 BOM，可用 Excel 打开） The same as CSV, UTF-8 with a byte order mark",
            description =
                    "中文列名，每处问题一行，排序与筛选同上，不分页；超过 50000 条（jixiao.budget.most-rows-of-a-file）时为 422，须缩小范围。以 = + - @ 开头的文本前加撇号，以免被电子表格当作公式。"
                            + " Chinese headings, a row per finding, ordered and filtered the same, in one piece: 422 above 50 000 rows, or as jixiao.budget.most-rows-of-a-file says. Text that"
                            + " begins with = + - @ has an apostrophe before it, so that no spreadsheet takes it for a formula.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(
            @QueryParam("year") @NotNull @FiscalYear Integer year,
            @QueryParam("department") @DepartmentCode @Nullable String department,
            @QueryParam("severity") @Nullable Severity severity,
            @Parameter(description = KIND) @QueryParam("kind") @Nullable FindingKind kind,
            @QueryParam("source") @Nullable Source source) {
        List<DepartmentFinding> found = examination.all(year, new FindingsWanted(department, severity, kind, source));
        return Attachment.named(
                "findings-" + year + ".csv",
                Response.ok(Csv.file(HEADINGS, found.stream().map(DistrictFindingsResource::row)))
                        .build());
    }

    private static List<Cell> row(DepartmentFinding found) {
        Finding finding = found.finding();
        return Stream.of(
                        Cell.of(found.department()),
                        Cell.of(found.name()),
                        Cell.of(finding.severity().chinese()),
                        Cell.of(finding.kind().chinese()),
                        Cell.of(finding.source().chinese()),
                        Cell.of(finding.what()),
                        Cell.of(finding.stated()),
                        Cell.of(finding.computed()),
                        Cell.of(finding.unit()),
                        Cell.of(finding.message()),
                        Cell.of(String.valueOf(found.budgetRevision())),
                        Cell.of(String.valueOf(found.declarationsRevision())))
                .toList();
    }
}
