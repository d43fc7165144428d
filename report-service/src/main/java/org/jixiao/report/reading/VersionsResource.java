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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
@Tag(name = "report", description = "整体支出绩效自评报告")
@RolesAllowed({CLERK, FINANCE, AUDITOR, CONSUMER})
public class VersionsResource {

    private final Shelf shelf;
    private final VersionTable versions;
    private final Submissions submissions;

    @Inject
    VersionsResource(Shelf shelf, VersionTable versions, Submissions submissions) {
        this.shelf = shelf;
        this.versions = versions;
        this.submissions = submissions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "All versions, newest first: which scorecard each tells, the change that led to it, and whether it was submitted")
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
    @Produces({
        MediaType.APPLICATION_JSON,
        MediaType.TEXT_HTML,
        Negotiation.DOCX,
        Negotiation.PDF,
        Negotiation.XLSX,
        Negotiation.OFD
    })
    @Operation(summary = "One version, in the format asked for")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Negotiation.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Negotiation.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Negotiation.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Negotiation.OFD, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response report(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("version") @Min(1) long version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context Request request) {
        return Negotiation.answer(
                Negotiation.chosen(request),
                shelf,
                shelf.find(new DepartmentYear(department, year), version),
                ifNoneMatch);
    }

    @GET
    @Path("/{version}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One version as JSON")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response json(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("version") @Min(1) long version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return shelf.json(shelf.find(new DepartmentYear(department, year), version), ifNoneMatch);
    }

    @GET
    @Path("/{version}.{format}")
    @Produces({MediaType.TEXT_HTML, Negotiation.DOCX, Negotiation.PDF, Negotiation.XLSX, Negotiation.OFD})
    @Operation(
            summary = "One version as a document, by suffix",
            description =
                    "html: a page that prints as A4. docx: a Word document. pdf: for archives (版式文件), A4 in the layout of"
                            + " GB/T 9704-2012, PDF/A-2u (ISO 19005-2) with its fonts embedded, bookmarks from the headings,"
                            + " page numbers at the outer edge. xlsx: the tables (表格文件), a sheet each after a cover that says"
                            + " where the version comes from; numbers are numbers, in the unit that caption or header names"
                            + " (元, 万元, %). ofd: the pages of the PDF in the national layout format (GB/T 33190-2016,"
                            + " 国家版式文件). The last two are made on demand, and not among the renditions told to the stream."
                            + " 404 where there is no report, or where it was withdrawn.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Negotiation.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Negotiation.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Negotiation.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Negotiation.OFD, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response copy(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("version") @Min(1) long version,
            @PathParam("format") Format format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return shelf.copy(shelf.find(new DepartmentYear(department, year), version), ifNoneMatch, format);
    }
}
