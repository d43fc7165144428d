package org.jixiao.scoring.declaring;

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
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/self-assessment/review")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "self-assessments")
public class ReviewResource {

    private final Declaring declaring;
    private final Caller caller;

    @Inject
    public ReviewResource(Declaring declaring, Caller caller) {
        this.declaring = declaring;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "putReview",
            summary = "复核自评得分 Review what was declared",
            description =
                    "逐项给出复核得分与理由（必填），以本次所列取代此前复核；未列的末级项按计算得分，总分与等级由此按评分方案重算。不影响评分结果，只与之并列比较。"
                            + "只能复核末级项，且不得超过标准分值（422，逐项指明）；不得复核本人填报的自评（403）；已退回而未重填的不得复核（409）。If-Match 为复核的修订号。"
                            + " Points leaf by leaf, each with its reason; replaces the review before. Leaves that aren't listed keep what"
                            + " is computed, and total and grade follow by the scheme. It stands beside the scorecard and doesn't change"
                            + " it. Leaves only, and no more points than they have (422 names those that aren't so); nobody reviews"
                            + " what they declared themselves (403), nor what is returned and not filed again yet (409). A reviewed"
                            + " self-assessment stays as it is, unless it is returned. If-Match holds the revision of the review.")
    @APIResponse(
            responseCode = "200",
            description = "更正后的复核 The review as it is now",
            content = @Content(schema = @Schema(implementation = ReviewState.class)))
    @APIResponse(
            responseCode = "201",
            description = "首次复核 Reviewed for the first time",
            content = @Content(schema = @Schema(implementation = ReviewState.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "尚无评分结果，已说明缺什么；或已退回而未重填 There is no scorecard yet, and what it lacks; or the self-assessment is returned")
    public Response put(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReviewRequest review) {
        var written = declaring.review(caller.actor(), new YearKey(department, year), review, ifMatch);
        return Revisions.written(written.before(), written.revision(), written.state());
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(operationId = "getReview", summary = "现在的复核得分 The review as it is now")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为修订号 Its revision as ETag",
            content = @Content(schema = @Schema(implementation = ReviewState.class)))
    public Response get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        ReviewState state = declaring.review(new YearKey(department, year));
        return Revisions.answer(ifNoneMatch, state.revision(), state);
    }

    @GET
    @Path("/history")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(operationId = "listReviews", summary = "复核的各次修订，新者在前 All revisions of the review, newest first")
    public Page<ReviewState> history(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return declaring.reviews(new YearKey(department, year), Window.of(page, size));
    }
}
