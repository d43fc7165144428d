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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.department.Departments.Written;
import org.jixiao.events.DepartmentState;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "departments", description = "部门概况。 Profiles of the departments.")
public class DepartmentResource {

    private final Departments departments;
    private final Caller caller;

    @Inject
    public DepartmentResource(Departments departments, Caller caller) {
        this.departments = departments;
        this.caller = caller;
    }

    @PUT
    @Path("/{department}")
    @RolesAllowed({Role.CLERK, Role.FINANCE})
    @Operation(
            operationId = "putDepartment",
            summary = "登记或更正部门概况 Enter or correct a department's profile",
            description =
                    "If-Match 为本部门概况的修订号；内容未变则不产生新修订。 If-Match holds the revision of this profile; a PUT that changes nothing makes no new revision.")
    @APIResponse(
            responseCode = "200",
            description = "更正后的概况 The profile as it is now",
            content = @Content(schema = @Schema(implementation = DepartmentState.class)))
    @APIResponse(
            responseCode = "201",
            description = "新登记 Newly entered",
            content = @Content(schema = @Schema(implementation = DepartmentState.class)))
    public Response put(
            @PathParam("department") @DepartmentCode String department,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DepartmentProfile profile) {
        Written written = departments.enter(caller.actor(), department, profile, ifMatch);
        return Revisions.written(written.before(), written.state().revision(), written.state());
    }

    @GET
    @Path("/{department}")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(operationId = "getDepartment", summary = "部门概况 A department's profile")
    @APIResponse(
            responseCode = "200",
            description = "概况，ETag 为修订号 The profile, its revision as ETag",
            content = @Content(schema = @Schema(implementation = DepartmentState.class)))
    public Response get(
            @PathParam("department") @DepartmentCode String department,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        DepartmentState state = departments.get(department);
        return Revisions.answer(ifNoneMatch, state.revision(), state);
    }

    @GET
    @RolesAllowed({Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "listDepartments",
            summary = "部门列表，按代码排序 Departments in order of their codes",
            description = "page 从 1 起，每页至多 200 条。 Pages count from 1 and hold 200 at most.")
    public Page<DepartmentState> list(
            @QueryParam("page") @Nullable Integer page, @QueryParam("size") @Nullable Integer size) {
        return departments.list(Window.of(page, size));
    }
}
