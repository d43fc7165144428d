package org.jixiao.indicator.exchange;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.evidence.Sha256;
import org.jixiao.indicator.form.FormTable;
import org.jixiao.indicator.measure.LastYear;
import org.jixiao.indicator.plan.Progress;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.PlanTable;
import org.jixiao.web.Attachment;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Revisions;
import org.jixiao.web.problem.Language;
import org.jixiao.web.rows.RowFormat;
import org.jspecify.annotations.Nullable;

/** A year's plan as one table: handed out to be filled in, and taken back. */
@Path("/api/v1")
@Tag(name = "form", description = "填报表：导出、填写、导入。 The plan as a form: handed out, filled in, taken back.")
public class PlanTableResource {

    /** Not the path of the class, which would hide others of the year from the router. */
    private static final String YEAR = "/departments/{department}/years/{year}";

    private final IndicatorTable indicators;
    private final PlanTable plans;
    private final PlanFile file;
    private final FormEntry entry;
    private final Idempotency idempotency;
    private final Caller caller;

    @Inject
    public PlanTableResource(
            IndicatorTable indicators,
            PlanTable plans,
            PlanFile file,
            FormEntry entry,
            Idempotency idempotency,
            Caller caller) {
        this.indicators = indicators;
        this.plans = plans;
        this.file = file;
        this.entry = entry;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path(YEAR + "/plan.xlsx")
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Produces(RowFormat.XLSX_TYPE)
    @Operation(
            operationId = "getPlanXlsx",
            summary = "填报表（XLSX） The plan as a workbook to be filled in",
            description =
                    "每个衡量项一行；方向、单位、核心指标、里程碑可从下拉列表选择；现已锁定的单元格为灰色并受保护（无密码）。上年目标、上年完成两列只供参考：代码相同的指标、名称相同的衡量项在上年的数值，导入时不读。尚无指标时为空表。"
                            + " A row per measure, with drop-downs; what is locked now is grey and protected, without a password. 上年目标 and 上年完成 show what the measure of this name promised and came to last year in the indicator of this code, and are not read where they come back. Empty where the year has no indicators.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = RowFormat.XLSX_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response xlsx(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        YearKey key = new YearKey(department, year);
        return answer(
                key,
                "xlsx",
                ifNoneMatch,
                (plan, rows) -> PlanXlsx.write(PlanTitle.of(key, plan), Progress.of(plan), rows));
    }

    @GET
    @Path(YEAR + "/plan.csv")
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Produces(RowFormat.CSV_TYPE + ";charset=UTF-8")
    @Operation(
            operationId = "getPlanCsv",
            summary = "填报表（CSV，UTF-8 带 BOM） The same rows as CSV, UTF-8 with a byte order mark",
            description =
                    "以 = + - @ 开头的文本前加撇号，导入时去除。 Text that begins with = + - @ has an apostrophe before it, which is taken away again where it comes back.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = RowFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response csv(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return answer(new YearKey(department, year), "csv", ifNoneMatch, (plan, rows) -> PlanCsv.write(rows));
    }

    @GET
    @Path(YEAR + "/plan.json")
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Produces(RowFormat.JSON_TYPE)
    @Operation(operationId = "getPlanJson", summary = "填报表（JSON） The same rows as JSON")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = PlanRow.class)))
    public Response json(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return answer(new YearKey(department, year), "json", ifNoneMatch, (plan, rows) -> rows);
    }

    private Response answer(
            YearKey year,
            String extension,
            @Nullable String ifNoneMatch,
            BiFunction<@Nullable PlanState, List<PlanRow>, Object> body) {
        // Counted first: a change in between leaves an old tag on new indicators, which costs one more reading.
        long changes = indicators.changes(year);
        long changesBefore = indicators.changes(year.before());
        PlanState plan = plans.find(year).orElse(null);
        List<Long> revisions = List.of(changes, plan == null ? 0 : plan.revision(), changesBefore);
        Supplier<Object> rows =
                () -> body.apply(plan, PlanRow.of(indicators.of(year), LastYear.of(indicators.of(year.before()))));
        return extension.equals("json")
                ? Revisions.answer(ifNoneMatch, revisions, rows)
                : Attachment.named(
                        year.department() + "-" + year.year() + "-plan." + extension,
                        Revisions.answer(ifNoneMatch, revisions, extension, () -> Response.ok(rows.get())));
    }

    @POST
    @Path(YEAR + "/plan:batch")
    @RolesAllowed({CLERK, FINANCE})
    @Consumes({RowFormat.XLSX_TYPE, RowFormat.CSV_TYPE, RowFormat.JSON_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postPlanBatch",
            summary = "导入填报表 Take a filled form back",
            description =
                    "plan.xlsx、plan.csv、plan.json 填写后的内容，或部门自制的表格：第一个工作表，前 10 行内有表头，列名有常见叫法即可，合并单元格、全角字符、“≥95%”“13亿元”“前75名”“按时完成”等写法均可识别，看不懂的逐格询问，不作猜测。列名所带单位（如“实际完成值（万元）”）即该列的单位，所带年份须为本年度；表头上方写明的年度、部门代码不是本年度、本部门的，予以询问；计量单位为 % 而只写 0.9306，或与目标相差千倍以上的，均予询问；只有备注而无实际完成值的行不作填报。没有代码的行按名称对应已有指标，没有的为新指标；表中没有的指标、没有的列（JSON 各行中没有的字段）保持不变，空格（JSON 中的 null 或空文本）则清空；表格单元格中仅有“-”“/”“\\”的视为空格，JSON 的文本则照原样。dryRun=true 只试算：应答列出将发生的变动、有误的单元格及原因，不登记。否则全有或全无：有一处错误即以 400（写法不明、不可接受）、422（违反规则）或 409（已锁定，或已被他人修改）应答，violations 逐格列出。行数至多为一个年度的计划（500 个指标、各 50 个衡量项）、8 MB，不接受公式与宏。"
                            + " What plan.xlsx, plan.csv and plan.json gave, filled in, or a table of a department's own: on the first sheet, its header within the first 10 lines, with any usual name for a column; merged cells, full-width signs, and wordings such as ≥95%, 13亿元, 前75名 and 按时完成 are understood, and what is not is asked about cell by cell, never guessed. A unit in a heading (实际完成值（万元）) is that of the cells below, a year in one must be the path's; a title above the header that names another year or department code is asked about; 0.9306 of a measure in %, and a figure a thousand times its target that fits a smaller unit, are asked about; a remark without an actual reports nothing. Rows without a code are matched by name, or are new; indicators and columns that the table lacks, in JSON the fields that a row leaves out, stay as they are; what is blank there, or null, or an empty text, is emptied. A cell with but a stroke (-, /, \\) is blank; texts in JSON are what they are. With dryRun=true nothing is entered: the answer tells what would change, and what is wrong in which cell. Without it all or nothing: 400 (unclear or unacceptable), 422 (against a rule) or 409 (locked, or changed by somebody else), naming every cell. Up to as many rows as a plan may have (500 indicators of 50 measures each) and 8 MB, without formulas or macros.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = RowFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = RowFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, examples = "指标名称,实际完成值\n新增就业,2731\n")),
                @Content(
                        mediaType = RowFormat.JSON_TYPE,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = PlanRow.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "已登记，或试算结果 Entered, or what would be",
            content = @Content(schema = @Schema(implementation = Entered.class)))
    public Response take(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String acceptLanguage,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            InputStream body)
            throws IOException {
        byte[] content = body.readAllBytes();
        YearKey key = new YearKey(department, year);
        FormTable table = file.read(content, RowFormat.of(type), key);
        Language language = Language.of(acceptLanguage);
        return dryRun
                ? Response.ok(tried(key, table, language)).build()
                : idempotency.onceAllIsRead(idempotencyKey, Sha256.of(content), () -> enter(key, table, language));
    }

    /** Does it all, to take it back again. */
    private Entered tried(YearKey key, FormTable table, Language language) {
        QuarkusTransaction.begin();
        try {
            return entry.enter(key, table, caller.actor()).told(false, language);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Response enter(YearKey key, FormTable table, Language language) {
        FormEntry.Result result = entry.enter(key, table, caller.actor());
        if (!result.troubles().none()) {
            throw result.troubles().refusal();
        }
        return Response.ok(result.told(true, language)).build();
    }
}
