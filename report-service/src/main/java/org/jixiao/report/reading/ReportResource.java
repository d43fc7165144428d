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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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
@Tag(name = "report", description = "整体支出绩效自评报告及其各版。 The self-evaluation report and its versions.")
@RolesAllowed({CLERK, FINANCE, AUDITOR, CONSUMER})
public class ReportResource {

    private static final String ABSENT = "尚无报告或报告已撤回的，404。 404 where there is no report, or where it was withdrawn.";

    private final Shelf shelf;
    private final Handout handout;
    private final Following following;
    private final Patience patience;

    @Inject
    ReportResource(Shelf shelf, Handout handout, Following following, Patience patience) {
        this.shelf = shelf;
        this.handout = handout;
        this.following = following;
        this.patience = patience;
    }

    @GET
    @Path("/report")
    @Produces(Negotiation.ANY)
    @Blocking
    @Operation(
            summary = "最新一版报告，按 Accept 给出 The newest report, in the format asked for",
            description =
                    "报告应反映 scorecard 与 narrative 所示的修订；最多等待 wait 秒，仍未反映则应答 202。 Where scorecard or narrative name what"
                            + " the report is to follow from, it is waited for; after wait seconds at most the answer is 202, which"
                            + " names what has not come. " + ABSENT)
    @APIResponse(responseCode = "200", ref = ReportContract.REPORT)
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
                        ? handout.as(chosen, shelf.newest(reported), ifNoneMatch)
                        : NotYet.answer(missing));
    }

    @GET
    @Path("/report.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "最新一版报告（JSON） The newest report as JSON", description = ABSENT)
    @APIResponseSchema(value = ReportView.class, responseDescription = ReportView.TOLD)
    public Response json(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return handout.json(shelf.newest(new DepartmentYear(department, year)), ifNoneMatch);
    }

    @GET
    @Path("/report.{format}")
    @Produces(Negotiation.DOCUMENTS)
    @Operation(summary = "最新一版报告，按后缀给出 The newest report as a document, by suffix", description = ABSENT)
    @APIResponse(responseCode = "200", ref = ReportContract.DOCUMENT)
    public Response copy(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("format") Format format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return handout.copy(shelf.newest(new DepartmentYear(department, year)), ifNoneMatch, format);
    }
}
