package org.jixiao.indicator.goals;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.goals.Goals.Written;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** The goals of a department's year. */
@Path("/api/v1/departments/{department}/years/{year}/goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "goals", description = "整体绩效目标。 Goals of a department's year.")
public class GoalsResource {

    private final Goals goals;
    private final PlanTable plans;
    private final Caller caller;

    @Inject
    public GoalsResource(Goals goals, PlanTable plans, Caller caller) {
        this.goals = goals;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(operationId = "getGoals", summary = "本年度绩效目标 The goals of the year")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response goals(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        PlanState found = plans.find(department, year)
                .orElseThrow(() -> Refusal.notFound(new Text(
                        department + " " + year + " 年尚未设定绩效目标。",
                        "No goals are set for " + department + " in " + year + ".")));
        return Revisions.answer(ifNoneMatch, found.revision(), found);
    }

    @PUT
    @RolesAllowed({CLERK, FINANCE})
    @Operation(
            operationId = "putGoals",
            summary = "设定本年度绩效目标 Set the goals of the year",
            description = "整个列表取代原列表。 The whole list replaces the one before.")
    @APIResponse(
            responseCode = "200",
            description = "已取代或未变 Replaced, or unchanged",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    @APIResponse(
            responseCode = "201",
            description = "首次设定 Set for the first time",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response set(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid GoalsRequest request) {
        Written written = goals.set(department, year, ifMatch, request.checked(), caller.actor());
        return Revisions.written(written.before(), written.now().revision(), written.now());
    }
}
