package org.jixiao.indicator.examining;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.FINANCE;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.indicator.findings.Finding;
import org.jixiao.indicator.findings.Finding.Severity;
import org.jixiao.indicator.findings.FindingKind;
import org.jixiao.indicator.wording.Words;
import org.jixiao.web.Attachment;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;
import org.jspecify.annotations.Nullable;

/** What doesn't hold in the plans of a district. */
@Path("/api/v1")
@RolesAllowed({FINANCE, AUDITOR})
@Tag(name = "examination")
public class DistrictFindingsResource {

    /** Not the path of the class, which would hide the list of plans from the router. */
    private static final String PLANS = "/plans";

    private static final String CSV = "text/csv;charset=UTF-8";

    private static final List<String> HEADINGS =
            List.of("部门代码", "年度", "严重程度", "问题类型", "指标", "衡量项", "目标", "说明", "依据", "绩效目标修订号");

    private final DistrictExamination examination;

    @Inject
    public DistrictFindingsResource(DistrictExamination examination) {
        this.examination = examination;
    }

    @GET
    @Path(PLANS + "/findings")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listIndicatorFindings",
            summary = "某年度各部门绩效目标与指标的核对结果 What does not hold in the goals and indicators of all departments in a year",
            description =
                    "每处问题一条，规则与各部门的核对（…/findings）相同；按部门代码排序，同一部门内按严重程度。department、severity、kind"
                            + " 须同时满足；department 在该年度没有目标和指标的为 404，没有的部门不核对。page 从 1 起，每页至多 200 条。"
                            + " An entry per finding, by the rules of a department's own (…/findings), in order of the departments' codes, of each"
                            + " the gravest first. department, severity and kind must all fit; 404 for a department that has neither goals nor"
                            + " indicators in the year, and those that have none are not examined. Pages count from 1 and hold 200 at most.")
    public Page<DepartmentFinding> list(
            @QueryParam("year") @NotNull @FiscalYear Integer year,
            @QueryParam("department") @DepartmentCode @Nullable String department,
            @QueryParam("severity") @Nullable Severity severity,
            @QueryParam("kind") @Nullable FindingKind kind,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return examination.page(year, new FindingsWanted(department, severity, kind), Page.Window.of(page, size));
    }

    @GET
    @Path(PLANS + "/findings.csv")
    @Produces(CSV)
    @Operation(
            operationId = "listIndicatorFindingsCsv",
            summary = "某年度各部门的核对结果（CSV，UTF-8 带 BOM，可用 Excel 打开） The same as CSV, UTF-8 with a byte order mark",
            description =
                    "中文列名，每处问题一行，排序与筛选同上，不分页；超过 50000 条（默认，见 jixiao.file.most-findings）时为 422，须缩小范围。以 = + - @ 开头的文本前加撇号，以免被电子表格当作公式。"
                            + " Chinese headings, a row per finding, ordered and filtered the same, in one piece: 422 above 50 000 rows (by default, jixiao.file.most-findings). Text that"
                            + " begins with = + - @ has an apostrophe before it, so that no spreadsheet takes it for a formula.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(
            @QueryParam("year") @NotNull @FiscalYear Integer year,
            @QueryParam("department") @DepartmentCode @Nullable String department,
            @QueryParam("severity") @Nullable Severity severity,
            @QueryParam("kind") @Nullable FindingKind kind) {
        List<DepartmentFinding> found = examination.all(year, new FindingsWanted(department, severity, kind));
        return Attachment.named(
                "findings-" + year + ".csv",
                Response.ok(Csv.file(HEADINGS, found.stream().map(finding -> row(year, finding))))
                        .build());
    }

    private static List<Cell> row(int year, DepartmentFinding found) {
        Finding finding = found.finding();
        return Stream.of(
                        found.department(),
                        String.valueOf(year),
                        finding.severity().chinese(),
                        finding.kind().chinese(),
                        String.join("、", finding.indicators()),
                        finding.measure(),
                        finding.goals().stream().map(Words::of).collect(Collectors.joining("、")),
                        finding.message(),
                        finding.basis(),
                        String.valueOf(found.planRevision()))
                .map(Cell::of)
                .toList();
    }
}
