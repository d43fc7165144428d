package org.jixiao.indicator.filing;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.EvidenceFile;
import org.jixiao.indicator.evidence.FileKind;
import org.jixiao.indicator.measure.Evidence;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.register.EvidenceRegister;
import org.jixiao.indicator.register.EvidenceTable;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.Written;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Idempotency;
import org.jixiao.web.LongAnswer;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

/** Evidence of what an indicator reports; its ETag is the revision of the indicator, of which it is part. */
@Path("/api/v1/departments/{department}/years/{year}/indicators/{code}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence", description = "佐证材料。 Files that prove what is reported.")
public class EvidenceResource {

    static final String SHA256 = "^[0-9a-f]{64}$";

    private final EvidenceRegister register;
    private final EvidenceTable files;
    private final IndicatorTable indicators;
    private final Idempotency idempotency;
    private final Caller caller;

    @Inject
    public EvidenceResource(
            EvidenceRegister register,
            EvidenceTable files,
            IndicatorTable indicators,
            Idempotency idempotency,
            Caller caller) {
        this.register = register;
        this.files = files;
        this.indicators = indicators;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(operationId = "listEvidence", summary = "指标的全部佐证材料 All evidence of an indicator")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = EvidenceFile.class)))
    public Response all(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        IndicatorState found = indicators.get(new IndicatorKey(department, year, code));
        return Revisions.answer(ifNoneMatch, found.revision(), Evidence.of(found));
    }

    @POST
    @RolesAllowed({CLERK, FINANCE})
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "addEvidence",
            summary = "上传佐证材料 Add a piece of evidence",
            description = "请求体即文件内容，Content-Type 为其类型（pdf、docx、xlsx、jpg、png，其他为 415），内容须与类型、扩展名相符且不含宏（否则 422）；"
                    + "至多 10 MiB（413），每个指标至多 20 份（422）。同一内容已有时不重复保存（200）。实际值锁定后为 409。 "
                    + "The body is the file, its Content-Type one of those listed (415 otherwise); 422 where content and "
                    + "extension are not what the type says, or there are macros. 10 MiB at most (413), 20 files per indicator (422). "
                    + "What is there already is not kept twice (200). 409 once the actuals are locked.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = FileKind.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileKind.DOCX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileKind.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileKind.JPEG_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileKind.PNG_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "已有同一内容 There already",
            content = @Content(schema = @Schema(implementation = EvidenceFile.class)))
    @APIResponse(
            responseCode = "201",
            description = "已上传 Added",
            content = @Content(schema = @Schema(implementation = EvidenceFile.class)))
    public Response add(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @QueryParam("name")
                    @NotBlank
                    @Size(max = 200)
                    @Pattern(
                            regexp = "^[^/\\\\:*?\"<>|\\x00-\\x1f\\x7f-\\x9f]*$",
                            message = "{org.jixiao.indicator.file-name}")
                    String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            byte[] content) {
        Upload upload = Upload.of(name, type, content);
        IndicatorKey key = new IndicatorKey(department, year, code);
        return idempotency.once(idempotencyKey, upload.file(), () -> {
            Written written = register.add(key, ifMatch, upload.file(), content, caller.actor());
            long now = written.now().revision();
            EvidenceFile kept =
                    EvidenceRegister.file(written.now(), key, upload.file().sha256());
            return Revisions.written(written.before() == now ? now : 0, now, kept);
        });
    }

    @GET
    @Path("/{sha256}")
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Produces({
        FileKind.PDF_TYPE,
        FileKind.DOCX_TYPE,
        FileKind.XLSX_TYPE,
        FileKind.JPEG_TYPE,
        FileKind.PNG_TYPE,
        MediaType.WILDCARD
    })
    @Operation(
            operationId = "getEvidence",
            summary = "下载佐证材料 The file itself",
            description = "包括已删除的，其 SHA-256 见指标历史记录；指标从未有过的为 404。 "
                    + "Also one that was taken away, or whose indicator was removed: the history names its SHA-256. 404 for "
                    + "what the indicator never had.")
    @APIResponse(
            responseCode = "200",
            description = "文件内容 The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response one(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @PathParam("sha256") @Pattern(regexp = SHA256) String sha256,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        EvidenceFile file = files.everOf(key, sha256).orElseThrow(() -> EvidenceRegister.noSuch(key));
        return Download.answer(ifNoneMatch, file, new LongAnswer(out -> files.send(sha256, out), request));
    }

    @DELETE
    @Path("/{sha256}")
    @RolesAllowed({CLERK, FINANCE})
    @Operation(
            operationId = "removeEvidence",
            summary = "删除佐证材料 Take a piece of evidence away",
            description = "历史记录保留。实际值锁定后，或为待批复、已批准的特殊情况的依据时为 409。 Its history stays. 409 once the actuals are "
                    + "locked, and while a waiver that waits or is approved rests on it.")
    @APIResponse(responseCode = "204", description = "已删除 Removed")
    public void remove(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @PathParam("sha256") @Pattern(regexp = SHA256) String sha256,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        register.remove(new IndicatorKey(department, year, code), ifMatch, sha256, caller.actor());
    }
}
