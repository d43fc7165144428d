package org.jixiao.scoring.assessing;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.scoring.assessing.Assessing.Written;
import org.jixiao.scoring.code.CriterionCode;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.web.Actor;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jixiao.web.Text;
import org.jixiao.web.awaiting.NotYet.Missing;
import org.jixiao.web.awaiting.Patience;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/assessments/{criterion}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessments", description = "评定。 What an assessor judges.")
public class AssessmentResource {

    /** Seconds; a department is usually heard of in a tenth of one. */
    private static final int WAIT = 3;

    private final Assessing assessing;
    private final Patience patience;
    private final Caller caller;

    @Inject
    public AssessmentResource(Assessing assessing, Patience patience, Caller caller) {
        this.assessing = assessing;
        this.patience = patience;
        this.caller = caller;
    }

    @PUT
    @Blocking
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "putAssessment",
            summary = "评定一个评分项 Assess a criterion",
            description =
                    "得分、档次或不适用三者取一；criterion 为评分项代码，或按档次评定的定性指标代码。"
                            + " Points, a level, or that it doesn't apply; criterion is the code of a criterion, or of an indicator judged by levels."
                            + " 立即重新评分；未收到任何数据的部门不能评定（422）。 Rescores at once; a department of which nothing was heard can't be assessed (422). If-Match 为此评定的修订号；内容未变则不产生新修订。"
                            + " If-Match holds the revision of this assessment; a PUT that changes nothing makes no new revision.")
    @APIResponse(
            responseCode = "200",
            description = "更正后的评定 The assessment as it is now",
            content = @Content(schema = @Schema(implementation = AssessmentState.class)))
    @APIResponse(
            responseCode = "201",
            description = "新的评定 A new assessment",
            content = @Content(schema = @Schema(implementation = AssessmentState.class)))
    public Uni<Response> put(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("criterion") @CriterionCode String criterion,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AssessmentRequest assessment) {
        assessment.unclear().ifPresent(fault -> {
            throw Refusal.invalid(List.of(fault));
        });
        Actor who = caller.actor();
        return patience.until(WAIT, () -> unheardOf(department)).map(missing -> {
            if (!missing.isEmpty()) {
                throw unknown(department);
            }
            Written written = assessing.assess(who, new YearKey(department, year), criterion, assessment, ifMatch);
            return Revisions.written(written.before(), written.state().revision(), written.state());
        });
    }

    private List<Missing> unheardOf(String department) {
        return assessing.knows(department) ? List.of() : List.of(new Missing("profile", 1, null, null));
    }

    private static Refusal unknown(String department) {
        return Refusal.unprocessable(
                "department",
                new Text(
                        "未收到部门 " + department + " 的任何数据（概况、预算、指标），请核对部门代码，或在部门建立后再评定。",
                        "Nothing was heard of the department " + department
                                + ", neither profile nor budget nor indicator: check its code, or assess once it is there."));
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(operationId = "getAssessment", summary = "一个评分项的评定 The assessment of a criterion")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为修订号 Its revision as ETag",
            content = @Content(schema = @Schema(implementation = AssessmentState.class)))
    public Response get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("criterion") @CriterionCode String criterion,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        AssessmentState state = assessing.get(new YearKey(department, year), criterion);
        return Revisions.answer(ifNoneMatch, state.revision(), state);
    }
}
