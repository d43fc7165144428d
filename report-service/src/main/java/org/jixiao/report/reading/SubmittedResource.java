package org.jixiao.report.reading;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.CONSUMER;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.Format;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jspecify.annotations.Nullable;

/** The version of a report that was submitted last, by {@code Accept} or by suffix. */
@Path("/api/v1/departments/{department}/years/{year}/report")
@Tag(name = "submissions")
@RolesAllowed({CLERK, FINANCE, AUDITOR, CONSUMER})
public class SubmittedResource {

    private static final String ABSENT = "尚未报送的，404。 404 where nothing was submitted.";

    private final Shelf shelf;
    private final Handout handout;

    @Inject
    SubmittedResource(Shelf shelf, Handout handout) {
        this.shelf = shelf;
        this.handout = handout;
    }

    @GET
    @Path("/submitted")
    @Produces(Negotiation.ANY)
    @Operation(
            summary = "最近报送的一版，按 Accept 给出 The version submitted last, in the format asked for",
            description =
                    "报告后来更新或撤回，报送的一版不变。 Whatever became of the report since, this is what was submitted. " + ABSENT)
    @APIResponse(responseCode = "200", ref = ReportContract.REPORT)
    public Response submitted(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context Request request) {
        return handout.as(
                Negotiation.chosen(request), shelf.submitted(new DepartmentYear(department, year)), ifNoneMatch);
    }

    @GET
    @Path("/submitted.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "最近报送的一版（JSON） The version submitted last as JSON", description = ABSENT)
    @APIResponseSchema(value = ReportView.class, responseDescription = ReportView.TOLD)
    public Response json(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return handout.json(shelf.submitted(new DepartmentYear(department, year)), ifNoneMatch);
    }

    @GET
    @Path("/submitted.{format}")
    @Produces(Negotiation.DOCUMENTS)
    @Operation(summary = "最近报送的一版，按后缀给出 The version submitted last as a document, by suffix", description = ABSENT)
    @APIResponse(responseCode = "200", ref = ReportContract.DOCUMENT)
    public Response copy(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("format") Format format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return handout.copy(shelf.submitted(new DepartmentYear(department, year)), ifNoneMatch, format);
    }
}
