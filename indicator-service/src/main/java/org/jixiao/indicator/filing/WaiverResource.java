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
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.WaiverRegister;
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

/** The waiver of an indicator; its ETag is the revision of the indicator, of which it is part. */
@Path("/api/v1/departments/{department}/years/{year}/indicators/{code}/waiver")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "waivers", description = "特殊情况。 Waivers: missed targets that count as met.")
public class WaiverResource {

    private final WaiverRegister register;
    private final IndicatorTable indicators;
    private final Idempotency idempotency;
    private final Caller caller;

    @Inject
    public WaiverResource(WaiverRegister register, IndicatorTable indicators, Idempotency idempotency, Caller caller) {
        this.register = register;
        this.indicators = indicators;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "getWaiver",
            summary = "特殊情况现状 The waiver as it stands",
            description = "没有申请则为 404。 404 where there is none.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = IndicatorState.Waiver.class)))
    public Response waiver(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        IndicatorState found = indicators.get(key);
        if (found.waiver() == null) {
            throw Refusal.notFound(new Text(
                    "指标 " + key.text() + " 没有特殊情况申请。", "No waiver was requested for indicator " + key.text() + "."));
        }
        return Revisions.answer(ifNoneMatch, found.revision(), found.waiver());
    }

    @POST
    @RolesAllowed({CLERK, FINANCE})
    @Transactional
    @Operation(
            operationId = "requestWaiver",
            summary = "申请特殊情况（视为完成） Ask that a missed target count as met",
            description =
                    "待批复或已批准时为 409；驳回后可重新申请。evidence 列出的佐证材料须为该指标现有（否则 422），待批复或已批准期间不得删除。 "
                            + "409 while a request waits or a waiver is approved; after a rejection it may be asked for again. "
                            + "The evidence it names must be the indicator's (422 otherwise), and stays while it waits or is approved.")
    @APIResponse(
            responseCode = "201",
            description = "已申请 Requested",
            content = @Content(schema = @Schema(implementation = IndicatorState.Waiver.class)))
    public Response request(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid WaiverRequest request) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        return idempotency.once(idempotencyKey, request, () -> {
            Actor who = caller.actor();
            Written written = register.request(key, ifMatch, request.plea(), who);
            return Revisions.written(0, written.now().revision(), written.now().waiver());
        });
    }

    @POST
    @Path("/decision")
    @RolesAllowed(FINANCE)
    @Transactional
    @Operation(
            operationId = "decideWaiver",
            summary = "批复特殊情况申请 Approve or reject the request",
            description = "没有待批复的申请、申请人本人批复，或实际完成值尚未填报即予批准时为 409；驳回须有意见，批复日期不得晚于今日（400）。 "
                    + "409 where no request waits, for whoever made the request, and for an approval before the actuals "
                    + "are reported; 400 for a rejection without comment, and a paper of tomorrow. "
                    + "With If-Match nobody decides on figures they haven't seen.")
    @APIResponse(
            responseCode = "200",
            description = "已批复 Decided",
            content = @Content(schema = @Schema(implementation = IndicatorState.Waiver.class)))
    public Response decide(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid WaiverDecision decision) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        return idempotency.once(idempotencyKey, decision, () -> {
            Actor who = caller.actor();
            return answer(register.decide(key, ifMatch, at -> decision.decision(who.person(), at), who));
        });
    }

    @DELETE
    @RolesAllowed({CLERK, FINANCE})
    @Operation(
            operationId = "withdrawWaiver",
            summary = "撤回待批复的申请 Withdraw a request that waits",
            description = "仅申请人本人可撤回，已批复则为 409；历史记录保留。 "
                    + "By who made it, and until it is decided (409 otherwise); its history stays.")
    @APIResponse(responseCode = "204", description = "已撤回 Withdrawn")
    public void withdraw(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        register.withdraw(new IndicatorKey(department, year, code), ifMatch, caller.actor());
    }

    @POST
    @Path("/revocation")
    @RolesAllowed(FINANCE)
    @Transactional
    @Operation(
            operationId = "revokeWaiver",
            summary = "撤销已批准的特殊情况 Take an approval back",
            description = "须说明原因；撤销后记为驳回，可重新申请。尚未批准或申请人本人撤销时为 409。 "
                    + "With a reason; it stands as rejected from then on and may be asked for again. 409 where nothing is "
                    + "approved, and for whoever made the request.")
    @APIResponse(
            responseCode = "200",
            description = "已撤销 Revoked",
            content = @Content(schema = @Schema(implementation = IndicatorState.Waiver.class)))
    public Response revoke(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid WaiverRevocation revocation) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        return idempotency.once(idempotencyKey, revocation, () -> {
            Actor who = caller.actor();
            return answer(register.revoke(key, ifMatch, at -> revocation.rejection(who.person(), at), who));
        });
    }

    private static Response answer(Written written) {
        return Revisions.written(
                written.before(), written.now().revision(), written.now().waiver());
    }
}
