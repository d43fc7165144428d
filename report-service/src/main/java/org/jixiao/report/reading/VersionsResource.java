package org.jixiao.report.reading;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.CONSUMER;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.Format;
import org.jixiao.report.edition.Version;
import org.jixiao.report.edition.VersionTable;
import org.jixiao.report.submission.Submissions;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jspecify.annotations.Nullable;

/** Every version of a report, newest first, and each of them by {@code Accept} or by suffix. */
@Path("/api/v1/departments/{department}/years/{year}/report/versions")
@Tag(name = "report", description = "整体支出绩效自评报告及其各版。 The self-evaluation report and its versions.")
@RolesAllowed({CLERK, FINANCE, AUDITOR, CONSUMER})
public class VersionsResource {

    private static final String ABSENT =
            "没有这一版，或这一版是撤回的，404。 404 where there is no such version, or where it is a withdrawal.";

    private final Shelf shelf;
    private final Handout handout;
    private final VersionTable versions;
    private final Submissions submissions;

    @Inject
    VersionsResource(Shelf shelf, Handout handout, VersionTable versions, Submissions submissions) {
        this.shelf = shelf;
        this.handout = handout;
        this.versions = versions;
        this.submissions = submissions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "各版，新者在前：所依据的评分结果、引起该版的变更、是否报送 All versions, newest first: which scorecard each tells, the change that led to it, and whether it was submitted")
    public Page<ListedVersion> versions(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        DepartmentYear about = new DepartmentYear(department, year);
        Page.Window window = Page.Window.of(page, size);
        List<Version> found = versions.list(about, window.size(), window.offset());
        Map<Long, Instant> submitted = submissions.times(about, found);
        return Page.of(
                window,
                found.stream()
                        .map(version -> new ListedVersion(version, submitted.get(version.revision())))
                        .toList(),
                versions.count(about));
    }

    @GET
    @Path("/{version}")
    @Produces(Negotiation.ANY)
    @Operation(summary = "某一版，按 Accept 给出 One version, in the format asked for", description = ABSENT)
    @APIResponse(responseCode = "200", ref = ReportContract.REPORT)
    public Response report(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("version") @Min(1) long version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context Request request) {
        return handout.as(
                Negotiation.chosen(request), shelf.find(new DepartmentYear(department, year), version), ifNoneMatch);
    }

    @GET
    @Path("/{version}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "某一版（JSON） One version as JSON", description = ABSENT)
    @APIResponseSchema(value = ReportView.class, responseDescription = ReportView.TOLD)
    public Response json(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("version") @Min(1) long version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return handout.json(shelf.find(new DepartmentYear(department, year), version), ifNoneMatch);
    }

    @GET
    @Path("/{version}.{format}")
    @Produces(Negotiation.DOCUMENTS)
    @Operation(summary = "某一版，按后缀给出 One version as a document, by suffix", description = ABSENT)
    @APIResponse(responseCode = "200", ref = ReportContract.DOCUMENT)
    public Response copy(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("version") @Min(1) long version,
            @PathParam("format") Format format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return handout.copy(shelf.find(new DepartmentYear(department, year), version), ifNoneMatch, format);
    }
}
