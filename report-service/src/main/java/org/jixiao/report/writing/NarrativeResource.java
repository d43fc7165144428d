package org.jixiao.report.writing;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.report.content.Narrative;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.narrative.NarrativeRevision;
import org.jixiao.report.narrative.NarrativeTable;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** What people write for the report of a department's year. */
@Path("/api/v1/departments/{department}/years/{year}/narrative")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "narrative", description = "报告的文字说明。 What people write for the report.")
public class NarrativeResource {

    private final NarrativeTable narratives;
    private final Writing writing;
    private final Caller caller;

    @Inject
    public NarrativeResource(NarrativeTable narratives, Writing writing, Caller caller) {
        this.narratives = narratives;
        this.writing = writing;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            summary = "报告的文字说明 What is written for the report",
            description = "从未填写的，404。 404 where nothing was ever written.")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为修订号 Its revision as ETag",
            content = @Content(schema = @Schema(implementation = Narrative.class)))
    public Response narrative(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Narrative found = narratives
                .find(department, year)
                .orElseThrow(() -> Refusal.notFound(new Text(
                        department + " " + year + " 年的报告尚无文字说明。",
                        "Nothing is written yet for the report of " + department + " in " + year + ".")));
        return Revisions.answer(ifNoneMatch, found.revision(), found);
    }

    @GET
    @Path("/history")
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "listNarrativeRevisions",
            summary = "文字说明的各次修订，新者在前 All revisions of what is written, newest first",
            description = "每次修订保留全文，及何人何时填写，不可更改。page 从 1 起，每页至多 200 条；从未填写时列表为空。 "
                    + "Each keeps its whole text, who wrote it and when, and never changes. Pages count from 1 and hold 200 at "
                    + "most; the list is empty where nothing was ever written.")
    public Page<NarrativeRevision> history(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return narratives.history(department, year, Page.Window.of(page, size));
    }

    @PUT
    @RolesAllowed({CLERK, FINANCE})
    @Operation(
            summary = "填写报告的文字说明 Write for the report",
            description =
                    "取代此前填写的全部内容；各段合计至多 100000 字。说明可写给任一级评分项；已有评分结果的，评分项须在现行评分方案中（区分大小写），否则 400，并列出可用的；方案以后改变的，写给已不在方案中的评分项的说明列入报告的“其他说明”。已有评分结果的，报告随之重新生成：以所答修订号请求 `GET …/report?narrative=` 即等待其生成。 Replaces all that was written before; all paragraphs together have 100000 characters at most. Criteria of every level may be described; once there is a scorecard they must be of its scheme (case matters), else 400 with those it has. Where the scheme changes later, what was written of criteria it no longer has is told in the report under 其他说明. Where there is a scorecard, the report is written anew: `GET …/report?narrative=` with the revision answered here waits for it.")
    @APIResponse(
            responseCode = "200",
            description = "已取代，或未变 Replaced, or unchanged",
            content = @Content(schema = @Schema(implementation = Narrative.class)))
    @APIResponse(
            responseCode = "201",
            description = "首次填写 Written for the first time",
            content = @Content(schema = @Schema(implementation = Narrative.class)))
    public Response write(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NarrativeRequest request) {
        Writing.Written written = writing.write(new DepartmentYear(department, year), ifMatch, request, caller.actor());
        return Revisions.written(written.before(), written.now().revision(), written.now());
    }
}
