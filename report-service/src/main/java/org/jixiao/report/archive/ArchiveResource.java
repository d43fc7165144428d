package org.jixiao.report.archive;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.FINANCE;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.report.edition.Format;
import org.jixiao.web.Actor;
import org.jixiao.web.Attachment;
import org.jixiao.web.Audit;
import org.jixiao.web.Caller;
import org.jixiao.web.Idempotency;
import org.jixiao.web.LongAnswer;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/report-archives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "archives", description = "成批导出：一个年度各部门的报告，一个压缩包。 Bulk export: the reports of a year in one zip file.")
public class ArchiveResource {

    private static final String ZIP = "application/zip";

    private final Archives archives;
    private final Files files;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Caller caller;

    @Inject
    ArchiveResource(Archives archives, Files files, Idempotency idempotency, Audit audit, Caller caller) {
        this.archives = archives;
        this.files = files;
        this.idempotency = idempotency;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(FINANCE)
    @Transactional
    @Operation(
            operationId = "archiveReports",
            summary = "成批导出一个年度的报告 Export the reports of a year",
            description =
                    "受理时即确定各部门的版次，之后的更新不影响；随后逐份生成，进度见 Location。 Which version of each department is meant is settled"
                            + " at once, whatever comes later; then report by report is made, and Location shows how far"
                            + " it is. 未能生成的文件列明原因，不影响其余。 What can't be printed is named with its reason, and holds up"
                            + " nothing. 完成一周后删除。 A week after it is ready it is deleted.")
    @APIResponse(
            responseCode = "202",
            description = "已受理，进度见 Location Accepted; Location shows how far it is",
            content = @Content(schema = @Schema(implementation = Archive.class)))
    @APIResponse(
            responseCode = "422",
            description = "所列部门中有的没有报告（或未报送），或该年度都没有 A department has no report (or submitted none), or nobody has")
    public Response ask(@HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid ArchiveRequest request) {
        refuseTwice(request);
        return idempotency.once(key, request, () -> {
            Actor who = caller.actor();
            long id = archives.add(request, who);
            refuseMissing(request, new HashSet<>(archives.pin(id, request)));
            archives.noteMissing(id, request);
            audit.record(who, "archive-asked", "report-archives/" + id, null, request);
            return Response.accepted(find(id))
                    .location(URI.create("/api/v1/report-archives/" + id))
                    .build();
        });
    }

    @GET
    @RolesAllowed({FINANCE, AUDITOR})
    @Operation(operationId = "listArchives", summary = "各次成批导出，新者在前 Bulk exports, newest first")
    public Page<Archive> list(@QueryParam("page") @Nullable Integer page, @QueryParam("size") @Nullable Integer size) {
        return archives.page(Window.of(page, size));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({FINANCE, AUDITOR})
    @Operation(operationId = "getArchive", summary = "一次成批导出的进度与结果 How far a bulk export is, and what became of it")
    public Archive get(@PathParam("id") @Min(1) long id) {
        return find(id);
    }

    @GET
    @Path("/{id}/content")
    @Produces(ZIP)
    @RolesAllowed({FINANCE, AUDITOR})
    @Operation(
            operationId = "getArchiveContent",
            summary = "下载压缩包 The zip file",
            description = "首个文件为 index.csv（UTF-8 带 BOM）：部门代码、部门名称、版次、总分、格式、文件、SHA-256、字节数、未能生成的原因、报送日期（仅"
                    + " SUBMITTED）；未报送的部门列于其末，原因为“未报送”；其后每个部门每种格式一个文件，如 420104-LJT-2019.pdf。 First index.csv, in"
                    + " UTF-8 with a BOM: code and name of the department, version, total, format, file, SHA-256,"
                    + " bytes, why a file is missing, and the day of submission (yyyy-MM-dd, of SUBMITTED alone);"
                    + " last in it the departments that submitted nothing, where all were asked for; then a file"
                    + " for each department and format. 超过 65535 个文件或 4 GB 的为 Zip64。 Zip64 beyond 65535 files or 4"
                    + " GB.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", description = "尚未完成 Not ready yet")
    public Response content(@PathParam("id") @Min(1) long id, @Context HttpServerRequest request) {
        Archive archive = find(id);
        if (archive.endedAt() == null) {
            Progress reports = archive.reports();
            throw Refusal.conflict(new Text(
                    "尚未完成：" + reports.of() + " 份报告中已完成 " + reports.done() + " 份，请稍后再试。",
                    "Not ready yet: " + reports.done() + " of " + reports.of()
                            + " reports are done; try again later."));
        }
        return Attachment.named(
                "reports-" + archive.fiscalYear() + "-" + id + ".zip",
                Response.ok(new LongAnswer(new ArchiveContent(files, id, archive.files()), request), ZIP)
                        .build());
    }

    private static void refuseTwice(ArchiveRequest request) {
        List<Refusal.Fault> twice = new ArrayList<>();
        Set<Format> formats = EnumSet.noneOf(Format.class);
        request.formats().stream()
                .filter(format -> !formats.add(format))
                .distinct()
                .forEach(format -> twice.add(new Refusal.Fault(
                        "formats",
                        new Text(
                                "格式 " + format.suffix() + " 出现不止一次，请删去多余的。",
                                "The format " + format.suffix() + " is named more than once; leave out the others."))));
        List<String> departments = request.departments() == null ? List.of() : request.departments();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < departments.size(); at++) {
            String department = departments.get(at);
            if (!seen.add(department)) {
                twice.add(new Refusal.Fault(
                        "departments[" + at + "]",
                        new Text(
                                "部门 " + department + " 出现不止一次，请删去多余的。",
                                "The department " + department + " is named more than once; leave out the others.")));
            }
        }
        if (!twice.isEmpty()) {
            throw Refusal.invalid(twice);
        }
    }

    private static void refuseMissing(ArchiveRequest request, Set<String> found) {
        boolean submitted = request.selection() == Selection.SUBMITTED;
        List<String> departments = request.departments();
        if (departments == null) {
            if (found.isEmpty()) {
                throw Refusal.unprocessable(
                        "year",
                        submitted
                                ? new Text("该年度没有部门报送过报告。", "No department submitted a report of this year.")
                                : new Text("该年度没有报告。", "There is no report of this year."));
            }
            return;
        }
        List<Refusal.Fault> missing = IntStream.range(0, departments.size())
                .filter(at -> !found.contains(departments.get(at)))
                .mapToObj(at -> new Refusal.Fault(
                        "departments[" + at + "]",
                        submitted
                                ? new Text("该部门未报送该年度的报告。", "This department submitted no report of the year.")
                                : new Text(
                                        "该部门没有该年度的报告，或已撤回。",
                                        "This department has no report of the year, or it was withdrawn.")))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.unprocessable(missing);
        }
    }

    private Archive find(long id) {
        return archives.find(id)
                .orElseThrow(() -> Refusal.notFound(new Text(
                        "没有编号为 " + id + " 的成批导出，或已到期删除。",
                        "There is no bulk export " + id + ", or it was deleted after its time.")));
    }
}
