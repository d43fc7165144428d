package org.jixiao.budget.subjects;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.CONSUMER;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.subjects.Subjects.Loaded;
import org.jixiao.web.Caller;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Revisions;
import org.jixiao.web.rows.RowFormat;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/subjects/{year}")
@Tag(name = "subjects", description = "支出功能分类科目。 The functional classification, by year.")
public class SubjectResource {

    private static final MediaType CSV = MediaType.valueOf(RowFormat.CSV_TYPE);

    private final Subjects subjects;
    private final SubjectFile file;
    private final Caller caller;

    @Inject
    public SubjectResource(Subjects subjects, SubjectFile file, Caller caller) {
        this.subjects = subjects;
        this.file = file;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed(FINANCE)
    @Consumes({RowFormat.CSV_TYPE, RowFormat.XLSX_TYPE, RowFormat.JSON_TYPE, RowFormat.NDJSON_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putSubjects",
            summary = "加载某年度完整科目表 Load a year's full table",
            description =
                    "全表替换，有一行错误则全部不加载：列 code、name、fund（或科目代码、科目名称、资金性质；资金性质由代码可确定的可不填），表头之上可有标题行，每行有误处均列出（缺上级、重复、格式不符），且不得缺少该年度预算已使用的科目，也不得改其资金性质（422，列出使用的部门，至多十个）；类款更名的，用到它们的预算（已封账的亦然）随后逐一产生新修订，进度见 GET /api/v1/budgets/retellings。至多 10 000 行；CSV 为 UTF-8（Content-Type 注明 charset=GBK 或 GB18030 的，按该编码），XLSX 取第一个工作表，不接受公式与宏。If-Match 为该年度科目表的修订号。"
                            + " Replaces the whole table or nothing: columns code, name and fund, or their Chinese headings (the fund may be left out where the code tells it for certain), below a title if there is one; every bad row is named (no parent, twice, malformed), and no subject that the year's budgets use may be lacking or under another fund (422, naming up to ten departments that do). Budgets that use a renamed class or section, closed ones too, get a new revision one by one afterwards; GET /api/v1/budgets/retellings tells how many are left. At most 10 000 rows; CSV in UTF-8 (or, where the content type says charset=GBK or GB18030, in that), of XLSX the first sheet, without formulas or macros. If-Match holds the revision of the year's table.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = RowFormat.CSV_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        examples = "code,name,fund\n201,一般公共服务支出,GENERAL_PUBLIC\n")),
                @Content(
                        mediaType = RowFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = RowFormat.JSON_TYPE, schema = @Schema(implementation = BroughtSubject[].class)),
                @Content(mediaType = RowFormat.NDJSON_TYPE, schema = @Schema(implementation = BroughtSubject.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "已替换，返回第一页 Replaced; the first page of it",
            content = @Content(schema = @Schema(implementation = SubjectsAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "该年度首次加载 Loaded for the first time",
            content = @Content(schema = @Schema(implementation = SubjectsAnswer.class)))
    public Response put(
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            InputStream body)
            throws IOException {
        Loaded loaded = subjects.load(caller.actor(), file.read(year, body, RowFormat.of(type)), ifMatch);
        YearTable table = loaded.table();
        return Revisions.written(
                loaded.before(),
                table.revision(),
                SubjectsAnswer.of(table, table.entries().under(""), Window.of(null, null)));
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR, CONSUMER})
    @Produces({MediaType.APPLICATION_JSON, RowFormat.CSV_TYPE})
    @Operation(
            operationId = "listSubjects",
            summary = "某年度科目表 A year's table",
            description =
                    "source 说明由内置表还是已加载的表应答，2015 年度以前未加载则均无；Accept: text/csv 则不分页下载，格式与加载时相同。 The field source tells whether the built-in table answers or one that was loaded; before 2015 neither does until one is loaded. With Accept: text/csv all of it comes at once, as it can be loaded again.")
    @APIResponse(
            responseCode = "200",
            description =
                    "科目，已加载的表以修订号为 ETag，CSV 的另带 -csv（\"3-csv\"），If-Match 均用修订号 Subjects; of a loaded table its revision is the ETag, with -csv where it comes as CSV (\"3-csv\"); If-Match takes the revision alone",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SubjectsAnswer.class)),
                @Content(mediaType = RowFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @PathParam("year") @FiscalYear int year,
            @Parameter(description = "代码前缀，如 201。 Prefix of the codes, such as 201.")
                    @QueryParam("under")
                    @Pattern(regexp = "^2\\d{0,6}$", message = "{org.jixiao.budget.subject-prefix}")
                    @Nullable
                    String under,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context Request request) {
        YearTable table = subjects.of(year);
        List<Entry> entries = table.entries().under(under == null ? "" : under);
        Variant asked = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build());
        boolean csv = asked != null && asked.getMediaType().isCompatible(CSV);
        Object body = csv ? SubjectCsv.of(entries) : SubjectsAnswer.of(table, entries, Window.of(page, size));
        return Response.fromResponse(answer(table, csv, body, ifNoneMatch))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .type(csv ? CSV.withCharset("UTF-8") : MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Response answer(YearTable table, boolean csv, Object body, @Nullable String ifNoneMatch) {
        if (table.source() != Source.LOADED) {
            return Response.ok(body).build();
        }
        return csv
                ? Revisions.answer(ifNoneMatch, table.revision(), "csv", () -> Response.ok(body))
                : Revisions.answer(ifNoneMatch, table.revision(), body);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({CLERK, FINANCE, AUDITOR, CONSUMER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getSubject",
            summary = "某年度的一个科目 A subject of a year",
            description = "未知科目以 404 应答，并指出最近的已知上级。 An unknown code is a 404 that names the nearest known parent.")
    public SubjectAnswer get(
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @Pattern(regexp = Entry.PATTERN, message = "{org.jixiao.budget.subject-code}")
                    String code) {
        return subjects.get(year, code);
    }
}
