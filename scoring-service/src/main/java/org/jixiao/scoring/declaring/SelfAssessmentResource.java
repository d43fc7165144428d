package org.jixiao.scoring.declaring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jixiao.web.Idempotency;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/self-assessment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "self-assessments", description = "自评得分与复核得分。 What departments declare, and what reviewers find.")
public class SelfAssessmentResource {

    private final Declaring declaring;
    private final Caller caller;
    private final Idempotency idempotency;

    @Inject
    public SelfAssessmentResource(Declaring declaring, Caller caller, Idempotency idempotency) {
        this.declaring = declaring;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @PUT
    @RolesAllowed(Role.CLERK)
    @Operation(
            operationId = "putSelfAssessment",
            summary = "填报自评得分 Declare the points of a year",
            description = "以本次所列取代此前全部自评；不影响评分结果，只与之并列比较。每项不得超过标准分值，代码须在现行评分结果中（422，逐项指明）；尚无评分结果时以 409 拒绝并说明缺什么。"
                    + "复核之后不得更正（409），由财政部门退回重填后方可再报，重填后须再次复核。"
                    + "If-Match 为自评的修订号；内容未变则不产生新修订。"
                    + " Replaces all that was declared before; it stands beside the scorecard and doesn't change it. No item may"
                    + " have more than its points, and each must be in the present scorecard (422 names those that aren't);"
                    + " without a scorecard 409 says what it lacks. Once it was reviewed it stays (409), unless the finance bureau"
                    + " returns it; what is then filed is to be reviewed again. If-Match holds the revision of the self-assessment; a"
                    + " PUT that changes nothing makes no new revision.")
    @APIResponse(
            responseCode = "200",
            description = "更正后的自评 The self-assessment as it is now",
            content = @Content(schema = @Schema(implementation = SelfAssessmentState.class)))
    @APIResponse(
            responseCode = "201",
            description = "首次填报 Declared for the first time",
            content = @Content(schema = @Schema(implementation = SelfAssessmentState.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "尚无评分结果，已说明缺什么；或已复核而未退回 There is no scorecard yet, and what it lacks; or it was reviewed and not returned")
    public Response put(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SelfAssessmentRequest selfAssessment) {
        var written = declaring.declare(caller.actor(), new YearKey(department, year), selfAssessment, ifMatch);
        return Revisions.written(written.before(), written.revision(), written.state());
    }

    @POST
    @Path("/return")
    @RolesAllowed(Role.FINANCE)
    @Transactional
    @Operation(
            operationId = "returnSelfAssessment",
            summary = "退回重填 Return a reviewed self-assessment",
            description = "仅限已复核的自评；须说明理由，作为自评的下一修订留痕，部门随后方可重新填报。未填报、未复核或已退回为 409，本人填报的为 403。If-Match 为自评的修订号。"
                    + " Of one that was reviewed, so that the department may file it again. The return is the next revision of the"
                    + " self-assessment, and its reason stays in the history. 409 where nothing was declared, nothing was"
                    + " reviewed, or it was returned already; 403 for whoever filed it. If-Match holds the revision of the"
                    + " self-assessment.")
    @APIResponse(
            responseCode = "200",
            description = "退回后的自评 The self-assessment, returned",
            content = @Content(schema = @Schema(implementation = SelfAssessmentState.class)))
    @APIResponse(responseCode = "409", description = "未填报、未复核或已退回 Not declared, not reviewed, or returned already")
    public Response giveBack(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid ReturnRequest request) {
        return idempotency.once(key, request, () -> {
            SelfAssessmentState back =
                    declaring.giveBack(caller.actor(), new YearKey(department, year), request, ifMatch);
            return Revisions.written(back.revision(), back.revision(), back);
        });
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(operationId = "getSelfAssessment", summary = "现在的自评得分 What is declared now")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为修订号 Its revision as ETag",
            content = @Content(schema = @Schema(implementation = SelfAssessmentState.class)))
    public Response get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        SelfAssessmentState state = declaring.selfAssessment(new YearKey(department, year));
        return Revisions.answer(ifNoneMatch, state.revision(), state);
    }

    @GET
    @Path("/history")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "listSelfAssessments",
            summary = "自评的各次修订（含退回），新者在前 All revisions of the self-assessment, returns among them, newest first")
    public Page<SelfAssessmentState> history(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return declaring.selfAssessments(new YearKey(department, year), Window.of(page, size));
    }
}
