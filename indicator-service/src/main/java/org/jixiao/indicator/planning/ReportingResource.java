package org.jixiao.indicator.planning;

import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jixiao.indicator.plan.Move;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** What is reported of a plan on its way to confirmation. */
@Path("/api/v1/departments/{department}/years/{year}/reporting")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "reporting",
        description =
                "自评填报：填报、提交、退回或确认；确认后实际值锁定。 "
                        + "What is reported of the plan: open, submitted, returned or confirmed; a confirmation locks the actuals.")
public class ReportingResource {

    private final Moves moves;

    @Inject
    public ReportingResource(Moves moves) {
        this.moves = moves;
    }

    @POST
    @Path("/submission")
    @RolesAllowed({CLERK, FINANCE})
    @Operation(
            operationId = "submitReporting",
            summary = "提交自评填报 Submit what is reported",
            description =
                    "全部衡量项须已填报；未达或远超目标（默认 130%）的须有偏差原因和改进措施，否则 422 逐项列出。 "
                            + "422 names every measure without an actual, and every indicator that misses its target or exceeds it by far (by default 130 %) without reason and remedy.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response submitReporting(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid Remark request) {
        return moves.take(
                new Attempt(new YearKey(department, year), ifMatch, idempotencyKey), Move.REPORTING_SUBMITTED, request);
    }

    @POST
    @Path("/return")
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "returnReporting",
            summary = "退回自评填报 Return what is reported",
            description = "须逐条说明；不得退回本人提交的材料（409）。 " + "Says what is to be mended; 409 for whoever submitted it.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response returnReporting(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid ReturnRequest request) {
        return moves.take(
                new Attempt(new YearKey(department, year), ifMatch, idempotencyKey), Move.REPORTING_RETURNED, request);
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "confirmReporting",
            summary = "确认自评填报 Confirm what is reported",
            description = "确认后实际值与特殊情况锁定；不得确认本人提交的材料（409）。提交后批准目标变更等使偏差原因、改进措施有缺的，422 逐项列出（同提交），须退回补填。 "
                    + "Locks actuals and waivers; 409 for whoever submitted it. 422 names what is missing, as for a submission, where "
                    + "targets changed since and leave a deviation unexplained: return it to be completed.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response confirmReporting(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid Remark request) {
        return moves.take(
                new Attempt(new YearKey(department, year), ifMatch, idempotencyKey), Move.REPORTING_CONFIRMED, request);
    }

    @POST
    @Path("/reopening")
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "reopenReporting",
            summary = "重新开放自评填报 Reopen what is reported",
            description = "须说明原因并留痕；尚未确认时为 409。 " + "With a reason, which stays; 409 unless it is confirmed.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response reopenReporting(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid ReopeningRequest request) {
        return moves.take(
                new Attempt(new YearKey(department, year), ifMatch, idempotencyKey), Move.REPORTING_REOPENED, request);
    }
}
