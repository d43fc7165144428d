package org.jixiao.indicator.filing;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.TargetChange;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.register.ChangeRegister;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.Written;
import org.jixiao.web.Actor;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** The change of an indicator's targets within the year; its ETag is the revision of the indicator, of which it is part. */
@Path("/api/v1/departments/{department}/years/{year}/indicators/{code}/change")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes", description = "目标变更。 Changes of targets within the year.")
public class ChangeResource {

    private final ChangeRegister register;
    private final IndicatorTable indicators;
    private final Idempotency idempotency;
    private final Caller caller;

    @Inject
    public ChangeResource(ChangeRegister register, IndicatorTable indicators, Idempotency idempotency, Caller caller) {
        this.register = register;
        this.indicators = indicators;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "getChange",
            summary = "最近一次目标变更 The change last asked for",
            description = "没有申请则为 404；更早的变更见历史记录。 404 where there is none; earlier ones are in the history.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = TargetChange.class)))
    public Response change(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        IndicatorState found = indicators.get(key);
        if (found.change() == null) {
            throw Refusal.notFound(new Text(
                    "指标 " + key.text() + " 没有目标变更申请。",
                    "No change of targets was requested for indicator " + key.text() + "."));
        }
        return Revisions.answer(ifNoneMatch, found.revision(), found.change());
    }

    @POST
    @RolesAllowed({CLERK, FINANCE})
    @Transactional
    @Operation(
            operationId = "requestChange",
            summary = "申请目标变更 Ask for other targets",
            description = "计划已批准且自评填报未确认时方可申请，已有申请待批复时为 409；衡量项不存在、目标未变或不符时为 422。 "
                    + "Once the plan is approved and until the reporting is confirmed, one at a time (409 otherwise); 422 where a "
                    + "measure is unknown, or its target is the same or none.")
    @APIResponse(
            responseCode = "201",
            description = "已申请 Requested",
            content = @Content(schema = @Schema(implementation = TargetChange.class)))
    public Response request(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid ChangeRequest request) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        return idempotency.once(idempotencyKey, request, () -> {
            Actor who = caller.actor();
            Written written = register.request(key, ifMatch, at -> request.proposal(who.person(), at), who);
            return Revisions.written(0, written.now().revision(), written.now().change());
        });
    }

    @POST
    @Path("/decision")
    @RolesAllowed(FINANCE)
    @Transactional
    @Operation(
            operationId = "decideChange",
            summary = "批复目标变更申请 Approve or reject the request",
            description = "批准后新目标生效，年初目标保留于 initial，原特殊情况即失效。没有待批复的申请或申请人本人批复时为 409，驳回须有意见（400）。 "
                    + "An approval sets the new targets, keeps what was approved at first as initial, and ends a waiver. 409 where "
                    + "no request waits, and for whoever made it; 400 for a rejection without comment.")
    @APIResponse(
            responseCode = "200",
            description = "已批复 Decided",
            content = @Content(schema = @Schema(implementation = TargetChange.class)))
    public Response decide(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid ChangeDecision decision) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        return idempotency.once(idempotencyKey, decision, () -> {
            Actor who = caller.actor();
            Written written = register.decide(key, ifMatch, at -> decision.ruling(who.person(), at), who);
            return Revisions.written(
                    written.before(), written.now().revision(), written.now().change());
        });
    }

    @DELETE
    @RolesAllowed({CLERK, FINANCE})
    @Operation(
            operationId = "withdrawChange",
            summary = "撤回目标变更申请 Take the request back",
            description =
                    "仅申请人本人可撤回，已批复则为 409；此前已批准的目标不变，历史记录保留。 "
                            + "By who made it, and until it is decided (409 otherwise); targets approved before stay, and so does the history.")
    @APIResponse(responseCode = "204", description = "已撤回 Withdrawn")
    public void withdraw(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        register.withdraw(new IndicatorKey(department, year, code), ifMatch, caller.actor());
    }
}
