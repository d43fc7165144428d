package org.jixiao.budget.department;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
                    "此概况适用于各年度概况（…/years/{year}/profile）之前的所有年度；没有年度概况时适用于所有年度。"
                            + "上级部门须已登记且不成环，统一社会信用代码不得与其他部门相同，否则为 422；行政区划代码只能由财政部门更改（403）。"
                            + "If-Match 为本部门的修订号，各年度共用；内容未变则不产生新修订。"
                            + " This profile holds for all years before any that is stated for a year (…/years/{year}/profile); without those, for all years."
                            + " The parent must be known and not stand below this department, and the credit code must not be another department's, else 422; only finance may change the region (403)."
                            + " If-Match holds the revision of the department, one for all years; a PUT that changes nothing makes no new revision.")
    @APIResponse(
            responseCode = "200",
            description = "更正后的部门：最新概况及各年度概况 The department as it is now, newest profile and all editions",
            content = @Content(schema = @Schema(implementation = DepartmentState.class)))
    @APIResponse(
            responseCode = "201",
            description = "新登记 Newly entered",
            content = @Content(schema = @Schema(implementation = DepartmentState.class)))
    public Response put(
            @PathParam("department") @DepartmentCode String department,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DepartmentProfile profile) {
        Written written = departments.enter(caller.actor(), department, null, profile.asTold(), ifMatch);
        return written.answer(written.state());
    }

    @GET
    @Path("/{department}")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "getDepartment",
            summary = "部门概况 A department's profile",
            description = "最新的概况；概况随年度变化的，另列各年度概况（editions）。"
                    + " The newest profile; where it changed by year, all editions besides.")
    @APIResponse(
            responseCode = "200",
            description = "概况，ETag 为修订号 The profile, the department's revision as ETag",
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
            description =
                    "各筛选条件须同时满足，均按最新概况，空值视为未填；page 从 1 起，每页至多 200 条。"
                            + " All filters must fit, each by the newest profile; an empty one is none. Pages count from 1 and hold 200 at most.")
    public Page<DepartmentState> list(
            @Parameter(description = "名称所含文字。 Part of the name.") @QueryParam("name") @Size(max = 200) @Nullable
                    String name,
            @Parameter(description = "行政区划代码的前若干位。 First digits of the division code.", example = "4201")
                    @QueryParam("region")
                    @Pattern(regexp = "^\\d{1,6}$", message = "{org.jixiao.budget.region-prefix}")
                    @Nullable
                    String region,
            @Parameter(description = "直接上级部门代码。 Code of the department right above.")
                    @QueryParam("parent")
                    @DepartmentCode
                    @Nullable
                    String parent,
            @Parameter(description = "机构性质，全文相同。 Nature of the institution, in full.", example = "机关")
                    @QueryParam("nature")
                    @Size(max = 100)
                    @Nullable
                    String nature,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return departments.list(new Filter(name, region, parent, nature), Window.of(page, size));
    }
}
