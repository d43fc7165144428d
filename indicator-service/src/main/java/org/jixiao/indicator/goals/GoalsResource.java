package org.jixiao.indicator.goals;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.goals.Goals.Written;
import org.jixiao.indicator.measure.Codes;
import org.jixiao.web.Caller;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** The goals of a department's year. */
@Path("/api/v1/departments/{department}/years/{year}/goals")
@Tag(name = "goals", description = "整体绩效目标")
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
    @Operation(summary = "The goals of the year")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response goals(
            @PathParam("department") @Pattern(regexp = Codes.DEPARTMENT) String department,
            @PathParam("year") @Min(Codes.FIRST_YEAR) @Max(Codes.LAST_YEAR) int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        PlanState found = plans.find(department, year)
                .orElseThrow(() -> Refusal.notFound(new Text(
                        department + " " + year + " 年尚未设定绩效目标。",
                        "No goals are set for " + department + " in " + year + ".")));
        return Revisions.answer(ifNoneMatch, found.revision(), found);
    }

    @PUT
    @RolesAllowed({CLERK, FINANCE})
    @Operation(summary = "Set the goals of the year", description = "The whole list replaces the one before.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or unchanged",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    @APIResponse(
            responseCode = "201",
            description = "Set for the first time",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response set(
            @PathParam("department") @Pattern(regexp = Codes.DEPARTMENT) String department,
            @PathParam("year") @Min(Codes.FIRST_YEAR) @Max(Codes.LAST_YEAR) int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid GoalsRequest request) {
        Written written = goals.set(department, year, ifMatch, request.checked(), caller.actor());
        return Revisions.written(written.before(), written.now().revision(), written.now());
    }
}
