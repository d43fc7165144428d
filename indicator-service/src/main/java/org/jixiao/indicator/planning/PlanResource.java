package org.jixiao.indicator.planning;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.plan.Move;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.CopyForward;
import org.jixiao.indicator.register.PlanTable;
import org.jixiao.indicator.register.RevisionTable;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Page;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** A department's plan of a year on its way from draft to approval. */
@Path("/api/v1/departments/{department}/years/{year}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "plan",
        description = "绩效目标申报：编制、提交、退回或批准；批准后目标锁定。 "
                + "The plan of a year: draft, submitted, returned or approved; an approval locks the targets.")
public class PlanResource {

    private final PlanTable plans;
    private final RevisionTable revisions;
    private final CopyForward copying;
    private final Moves moves;
    private final Idempotency idempotency;
    private final Caller caller;

    @Inject
    public PlanResource(
            PlanTable plans,
            RevisionTable revisions,
            CopyForward copying,
            Moves moves,
            Idempotency idempotency,
            Caller caller) {
        this.plans = plans;
        this.revisions = revisions;
        this.copying = copying;
        this.moves = moves;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "getPlan",
            summary = "本年度目标与进度 The goals of the year, and how far its plan and reporting have come",
            description = "stage：DRAFT 编制中，SUBMITTED 已提交，RETURNED 已退回，APPROVED 已批准。"
                    + "reportingStage：OPEN 填报中，SUBMITTED 已提交，RETURNED 已退回，CONFIRMED 已确认。 "
                    + "404 until goals are set or the plan is submitted.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response plan(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        PlanState found = found(new YearKey(department, year));
        return Revisions.answer(ifNoneMatch, found.revision(), found);
    }

    @GET
    @Path("/history")
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "getPlanHistory",
            summary = "目标与进度的全部变动，由早到晚 Everything that happened to the plan and its reporting, oldest first",
            description = "page 从 1 起，每页至多 200 条。 Pages count from 1 and hold 200 at most.")
    public Page<PlanHistoryEntry> history(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        PlanState now = found(new YearKey(department, year));
        Page.Window window = Page.Window.of(page, size);
        List<PlanHistoryEntry> entries =
                revisions.of(now.key(), window.offset() + 1, window.offset() + window.size()).stream()
                        .map(PlanHistoryEntry::of)
                        .toList();
        return Page.of(window, entries, now.revision());
    }

    private PlanState found(YearKey year) {
        return plans.find(year)
                .orElseThrow(() -> Refusal.notFound(new Text(
                        year.department() + " " + year.year() + " 年尚未设定绩效目标。",
                        "No plan is made for " + year.department() + " in " + year.year() + ".")));
    }

    @POST
    @Path("/copy")
    @RolesAllowed({CLERK, FINANCE})
    @Transactional
    @Operation(
            operationId = "copyPlan",
            summary = "沿用其他年度的目标与指标 Begin with the goals and indicators of another year",
            description = "目标值一并沿用，实际值与特殊情况不沿用；本年度已有目标或指标时为 409。 "
                    + "Targets are copied, actuals and waivers are not. 409 where the year has goals or indicators.")
    @APIResponse(
            responseCode = "201",
            description = "已沿用 Copied",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response copy(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid CopyRequest request) {
        return idempotency.once(idempotencyKey, request, () -> {
            PlanState copied = copying.copy(new YearKey(department, year), request.fromYear(), caller.actor());
            return Revisions.written(0, copied.revision(), copied);
        });
    }

    @POST
    @Path("/submission")
    @RolesAllowed({CLERK, FINANCE})
    @Operation(
            operationId = "submitPlan",
            summary = "提交绩效目标 Submit the plan",
            description = "至少一个指标，否则 422；提交后不能修改。 " + "422 without an indicator; nothing can be changed afterwards.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response submitPlan(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid Remark request) {
        return moves.take(
                new Attempt(new YearKey(department, year), ifMatch, idempotencyKey), Move.PLAN_SUBMITTED, request);
    }

    @POST
    @Path("/return")
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "returnPlan",
            summary = "退回绩效目标 Return the plan",
            description = "须逐条说明；不得退回本人提交的材料（409）。 " + "Says what is to be mended; 409 for whoever submitted it.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response returnPlan(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid ReturnRequest request) {
        return moves.take(
                new Attempt(new YearKey(department, year), ifMatch, idempotencyKey), Move.PLAN_RETURNED, request);
    }

    @POST
    @Path("/approval")
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "approvePlan",
            summary = "批准绩效目标 Approve the plan",
            description = "批准后目标锁定，开放自评填报；不得批准本人提交的材料（409）。 "
                    + "Locks the targets and opens the reporting; 409 for whoever submitted it.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response approvePlan(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid Remark request) {
        return moves.take(
                new Attempt(new YearKey(department, year), ifMatch, idempotencyKey), Move.PLAN_APPROVED, request);
    }

    @POST
    @Path("/reopening")
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "reopenPlan",
            summary = "重新开放绩效目标 Reopen the plan",
            description = "须说明原因并留痕；自评填报已提交或已确认时为 409。 "
                    + "With a reason, which stays; 409 while the reporting is submitted or confirmed.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = PlanState.class)))
    public Response reopenPlan(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid ReopeningRequest request) {
        return moves.take(
                new Attempt(new YearKey(department, year), ifMatch, idempotencyKey), Move.PLAN_REOPENED, request);
    }
}
