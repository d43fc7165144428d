package org.jixiao.budget.department;

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
import org.jixiao.budget.department.Departments.Written;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/profile")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "departments")
public class ProfileResource {

    private final Departments departments;
    private final Caller caller;

    @Inject
    public ProfileResource(Departments departments, Caller caller) {
        this.departments = departments;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Role.CLERK, Role.FINANCE})
    @Operation(
            operationId = "putProfile",
            summary = "登记或更正自某年起的部门概况 State the profile in force from a year on",
            description =
                    "适用于该年及以后各年，直至另有登记的较晚年度；须填完整概况，不沿用前一年度的内容。"
                            + "部门尚未登记的，随之登记。422 的情形与不带年度的概况相同；行政区划代码与该年原适用概况不同的，只能由财政部门登记（403）。If-Match 为本部门的修订号，各年度共用；内容未变则不产生新修订。"
                            + " Holds for that year and those after it, until a later year that has one of its own. It is stated in full; nothing is taken over from the year before."
                            + " A department that is not known yet comes into being. 422 as for the profile without a year; another region than that of the profile in force until now only finance may state (403)."
                            + " If-Match holds the revision of the department, one for all years; a PUT that changes nothing makes no new revision.")
    @APIResponse(
            responseCode = "200",
            description = "更正后的该年概况 The year's profile as it is now",
            content = @Content(schema = @Schema(implementation = ProfileInForce.class)))
    @APIResponse(
            responseCode = "201",
            description = "该年起新登记 Newly stated from that year on",
            content = @Content(schema = @Schema(implementation = ProfileInForce.class)))
    public Response put(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DepartmentProfile profile) {
        Written written = departments.enter(caller.actor(), department, year, profile.asTold(), ifMatch);
        return written.answer(ProfileInForce.of(written.state(), year));
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "getProfile",
            summary = "某年度适用的部门概况 The profile in force in a year",
            description = "早于首个登记年度的，为 404 并注明首个年度。 404 naming the first known year where the year is earlier.")
    @APIResponse(
            responseCode = "200",
            description = "概况，ETag 为部门的修订号 The profile, the department's revision as ETag",
            content = @Content(schema = @Schema(implementation = ProfileInForce.class)))
    public Response get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        ProfileInForce profile = departments.in(department, year);
        return Revisions.answer(ifNoneMatch, profile.revision(), profile);
    }
}
