package org.jixiao.indicator.planning;

import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.PlanRegister;
import org.jixiao.indicator.register.PlanRegister.Written;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

/** The goals of a department's year. */
@Path("/api/v1/departments/{department}/years/{year}/goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "goals", description = "整体绩效目标。 Goals of a department's year.")
public class GoalsResource {

    private final PlanRegister register;
    private final Caller caller;

    @Inject
    public GoalsResource(PlanRegister register, Caller caller) {
        this.register = register;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({CLERK, FINANCE})
    @Operation(
            operationId = "putGoals",
            summary = "设定本年度绩效目标 Set the goals of the year",
            description = "整个列表取代原列表；计划已提交或已批准时为 409，仍有指标对应的目标不得去掉（422）。由 GET …/plan 读取。 "
                    + "The whole list replaces the one before; it is read as part of the plan. 409 while the plan is submitted or approved, "
                    + "422 where an indicator serves a goal that would be no more.")
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
        Written written = register.setGoals(new YearKey(department, year), ifMatch, request.checked(), caller.actor());
        return Revisions.written(written.before(), written.now().revision(), written.now());
    }
}
