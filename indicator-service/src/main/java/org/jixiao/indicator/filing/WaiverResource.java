package org.jixiao.indicator.filing;

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
            description = "待批复或已批准时为 409；驳回后可重新申请。 "
                    + "409 while a request waits or a waiver is approved; after a rejection it may be asked for again.")
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
            Written written =
                    register.requestWaiver(key, ifMatch, request.reason(), request.document(), caller.actor());
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
            description = "没有待批复的申请、申请人本人批复，或实际完成值尚未填报即予批准时为 409。 "
                    + "409 where no request waits, for whoever made the request, and for an approval before the actuals "
                    + "are reported. "
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
            Written written = register.decideWaiver(
                    key, ifMatch, decision.approved(), decision.document(), decision.comment(), caller.actor());
            return Revisions.written(
                    written.before(), written.now().revision(), written.now().waiver());
        });
    }
}
