package org.jixiao.budget.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.analysis.Analysis;
import org.jixiao.budget.department.Departments;
import org.jixiao.budget.department.ProfileInForce;
import org.jixiao.budget.export.AnalysisCsv;
import org.jixiao.budget.export.AnalysisXlsx;
import org.jixiao.budget.export.Letterhead;
import org.jixiao.budget.ledger.Books;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.TwoYears;
import org.jixiao.web.Attachment;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/budget")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
@Tag(name = "analysis", description = "支出结构分析及导出。 How the expenditure is made up, and its exports.")
public class AnalysisResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private static final String AS_OF = "截止日期（含当日），在预算年度内；不填则为已登记的全部。"
            + " The last day that counts, within the fiscal year; without it all that was entered does.";

    private static final ZoneId FISCAL_CALENDAR = ZoneId.of("Asia/Shanghai");

    private final Books books;
    private final Departments departments;

    @Inject
    public AnalysisResource(Books books, Departments departments) {
        this.books = books;
        this.departments = departments;
    }

    @GET
    @Path("/analysis")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getBudgetAnalysis",
            summary = "支出结构分析 How the expenditure of a year is made up",
            description = "支出规模和结构、基本支出与项目支出（按科目）、分资金按类款汇总、三公经费等、与上年比较。每个比重和增减幅都注明基数；基数为零、为负或未登记时 missing 说明原因。"
                    + "金额单位为元，比率单位为 %，保留两位小数（四舍五入，但不进位或舍去到 100.00 或 0.00）。"
                    + "未封账的称累计支出，封账的称年终决算（executedName）。给出 asOf 的，调整与支出截至当日，与上年同日比较；"
                    + "人员经费与日常公用经费未按日登记，年末前没有数值；三公经费等未标日期，按现状计并注明（remark）。"
                    + " Structure with shares, basic and project expenditure by subject, each fund by class and section, controlled"
                    + " expenses, year on year. Every share and rate names its base; where that is zero, negative or was not entered,"
                    + " missing says so. Amounts are yuan; rates per cent with two decimals, rounded half up but never onto 100.00"
                    + " or 0.00. What was spent is so far (累计支出) until the accounts are closed (年终决算): executedName. With asOf,"
                    + " adjustments and payments are those up to that day, beside the same day of the year before; personnel and"
                    + " operating expenses bear no day and are not told before the year's end; controlled expenses bear none either,"
                    + " and are told as they stand, which remark says.")
    @APIResponse(
            responseCode = "200",
            description = "分析；ETag 为本年与上年的修订号 The analysis; the ETag holds the revisions of both years",
            content = @Content(schema = @Schema(implementation = AnalysisReport.class)))
    public Response json(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable LocalDate asOf,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        DayOfYear.require(year, "asOf", asOf);
        TwoYears years = books.read(new BudgetYear(department, year));
        return Revisions.answer(
                ifNoneMatch,
                years.revisions(),
                () -> new AnalysisReport(department, years.revision(), years.priorRevision(), analysis(years, asOf)));
    }

    @GET
    @Path("/analysis.xlsx")
    @Produces(XLSX)
    @Transactional
    @Operation(
            operationId = "getBudgetAnalysisXlsx",
            summary = "支出结构分析（XLSX），每表一页 The same as a workbook, a sheet per table",
            description =
                    "可直接打印：A4 横向、按页宽缩放，每页有标题（部门该年度名称、年度、表名；该年度没有适用的部门概况的为 404 并注明首个年度）、数据的修订次数与日期、单位、表头与页码。ETag 另含部门概况的修订号。"
                            + " Ready to be printed: A4 across, fitted to the page's width; every page has a title (the department's name of that year, the year, the table; 404 naming the first known year where no profile is in force then), the revision told with its day, the unit, the headings and its number. The ETag holds the revision of the department's profile too.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response xlsx(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable LocalDate asOf,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        DayOfYear.require(year, "asOf", asOf);
        TwoYears years = books.read(new BudgetYear(department, year));
        ProfileInForce named = departments.in(department, year);
        return Attachment.named(
                file(department, year, asOf) + ".xlsx",
                Revisions.answer(
                        ifNoneMatch,
                        Stream.concat(years.revisions().stream(), Stream.of(named.revision()))
                                .toList(),
                        () -> AnalysisXlsx.write(
                                analysis(years, asOf),
                                new Letterhead(
                                        department,
                                        named.profile().name(),
                                        year,
                                        years.revision(),
                                        day(years.changed()),
                                        asOf))));
    }

    private static @Nullable LocalDate day(@Nullable Instant changed) {
        return changed == null ? null : LocalDate.ofInstant(changed, FISCAL_CALENDAR);
    }

    @GET
    @Path("/analysis.csv")
    @Produces(CSV)
    @Operation(
            operationId = "getBudgetAnalysisCsv",
            summary = "支出结构分析（CSV，UTF-8 带 BOM，可用 Excel 打开） The same as CSV, UTF-8 with a byte order mark",
            description =
                    "以 = + - @ 开头的文本前加撇号，以免被电子表格当作公式。"
                            + " Text that begins with = + - @ has an apostrophe before it, so that no spreadsheet takes it for a formula.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable LocalDate asOf,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        DayOfYear.require(year, "asOf", asOf);
        TwoYears years = books.read(new BudgetYear(department, year));
        return Attachment.named(
                file(department, year, asOf) + ".csv",
                Revisions.answer(ifNoneMatch, years.revisions(), () -> AnalysisCsv.write(analysis(years, asOf))));
    }

    private static Analysis analysis(TwoYears years, @Nullable LocalDate day) {
        return Analysis.of(years.accounts(), years.prior(), day);
    }

    private static String file(String department, int year, @Nullable LocalDate day) {
        return department + "-" + year + "-analysis" + (day == null ? "" : "-" + day);
    }
}
