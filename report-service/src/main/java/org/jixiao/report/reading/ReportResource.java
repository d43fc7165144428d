package org.jixiao.report.reading;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.CONSUMER;
import static org.jixiao.web.Role.FINANCE;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.Format;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.awaiting.NotYet;
import org.jixiao.web.awaiting.Patience;
import org.jspecify.annotations.Nullable;

/** The newest version of a report, by {@code Accept} or by suffix. */
@Path("/api/v1/departments/{department}/years/{year}")
@Tag(name = "report", description = "整体支出绩效自评报告")
@RolesAllowed({CLERK, FINANCE, AUDITOR, CONSUMER})
public class ReportResource {

    private final Shelf shelf;
    private final Following following;
    private final Patience patience;

    @Inject
    ReportResource(Shelf shelf, Following following, Patience patience) {
        this.shelf = shelf;
        this.following = following;
        this.patience = patience;
    }

    @GET
    @Path("/report")
    @Produces({
        MediaType.APPLICATION_JSON,
        MediaType.TEXT_HTML,
        Negotiation.DOCX,
        Negotiation.PDF,
        Negotiation.XLSX,
        Negotiation.OFD
    })
    @Blocking
    @Operation(
            summary = "The newest report, in the format asked for",
            description = "scorecard、narrative：报告至少应反映的评分结果版本与文字说明修订号；最多等待 wait 秒，仍未反映则应答 202。 The version of"
                    + " the scorecard and the revision of the narrative that the report is to follow from at least; after"
                    + " wait seconds (5) at most the answer is 202, which names what has not come.")
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
    @APIResponse(
            responseCode = "202",
            description = "尚未反映所等待的变更 The report doesn't follow from what is waited for yet",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NotYet.class)))
    public Uni<Response> report(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("scorecard") @Nullable @Min(1) Long scorecard,
            @QueryParam("narrative") @Nullable @Min(1) Long narrative,
            @QueryParam("wait") @Nullable @Min(0) @Max(Patience.MOST) Integer wait,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context Request request) {
        DepartmentYear reported = new DepartmentYear(department, year);
        MediaType chosen = Negotiation.chosen(request);
        return patience.until(wait, () -> following.missing(reported, scorecard, narrative))
                .map(missing -> missing.isEmpty()
                        ? Negotiation.answer(chosen, shelf, shelf.newest(reported), ifNoneMatch)
                        : NotYet.answer(missing));
    }

    @GET
    @Path("/report.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The newest report as JSON")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response json(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return shelf.json(shelf.newest(new DepartmentYear(department, year)), ifNoneMatch);
    }

    @GET
    @Path("/report.{format}")
    @Produces({MediaType.TEXT_HTML, Negotiation.DOCX, Negotiation.PDF, Negotiation.XLSX, Negotiation.OFD})
    @Operation(
            summary = "The newest report as a document, by suffix",
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
            @PathParam("format") Format format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return shelf.copy(shelf.newest(new DepartmentYear(department, year)), ifNoneMatch, format);
    }
}
