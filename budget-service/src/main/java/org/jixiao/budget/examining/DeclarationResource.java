package org.jixiao.budget.examining;

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
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/budget/declarations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "examination", description = "申报数与核对结果。 What a department declares, and what does not hold.")
public class DeclarationResource {

    private final Declarations declarations;
    private final Caller caller;

    @Inject
    public DeclarationResource(Declarations declarations, Caller caller) {
        this.declarations = declarations;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Role.CLERK, Role.FINANCE})
    @Operation(
            operationId = "putDeclarations",
            summary = "登记某年度的全部申报数 File all declarations of a year",
            description =
                    "以本次所列取代此前全部申报数；年度封账后仍可登记。If-Match 为申报数自身的修订号；内容未变则不产生新修订。"
                            + "数的代码：total、basic、project、generalPublic、governmentFund、stateCapital、class.<类>、section.<款>（前加 basic. 或 project. 只计该类支出）、"
                            + "line.<预算行>，各加 .initial 年初预算、.adjustment 预算调整、.adjusted 调整后预算、.executed 决算、.balance 结余；"
                            + "personnel、dailyOperating（加 .budget 为预算）；<受控经费>.actual、.budget、.priorYearActual、.priorYearBudget；procurement.budget、.actual；"
                            + "fixedAssets.total、.inUse；前加 priorYear. 为上年（line 除外）。"
                            + " Replaces all declarations filed before; open even when the year is closed. If-Match holds the revision of"
                            + " the declarations themselves; a PUT that changes nothing makes no new revision. Codes of figures: as above.")
    @APIResponse(
            responseCode = "200",
            description = "更正后的申报数 The declarations as they are now",
            content = @Content(schema = @Schema(implementation = FiledDeclarations.class)))
    @APIResponse(
            responseCode = "201",
            description = "首次登记 Filed for the first time",
            content = @Content(schema = @Schema(implementation = FiledDeclarations.class)))
    public Response put(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DeclarationsRequest list) {
        Declarations.Written written =
                declarations.file(caller.actor(), new BudgetYear(department, year), list, ifMatch);
        return Revisions.written(written.before(), written.now().revision(), written.now());
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(operationId = "getDeclarations", summary = "某年度的全部申报数 All declarations of a year")
    @APIResponse(
            responseCode = "200",
            description = "申报数，ETag 为修订号 The declarations, their revision as ETag",
            content = @Content(schema = @Schema(implementation = FiledDeclarations.class)))
    public Response get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        FiledDeclarations filed = declarations.read(new BudgetYear(department, year));
        return Revisions.answer(ifNoneMatch, filed.revision(), filed);
    }
}
