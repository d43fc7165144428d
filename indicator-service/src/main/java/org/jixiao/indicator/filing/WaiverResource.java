package org.jixiao.indicator.filing;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.measure.Codes;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.register.IndicatorRegister;
import org.jixiao.indicator.register.IndicatorRegister.Written;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.web.Caller;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** The waiver of an indicator; its ETag is the revision of the indicator, of which it is part. */
@Path("/api/v1/departments/{department}/years/{year}/indicators/{code}/waiver")
@Tag(name = "waivers", description = "特殊情况")
public class WaiverResource {

    private final IndicatorRegister register;
    private final IndicatorTable indicators;
    private final Idempotency idempotency;
    private final Caller caller;

    @Inject
    public WaiverResource(
            IndicatorRegister register, IndicatorTable indicators, Idempotency idempotency, Caller caller) {
        this.register = register;
        this.indicators = indicators;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(summary = "The waiver as it stands", description = "404 where there is none.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = IndicatorState.Waiver.class)))
    public Response waiver(
            @PathParam("department") @Pattern(regexp = Codes.DEPARTMENT) String department,
            @PathParam("year") @Min(Codes.FIRST_YEAR) @Max(Codes.LAST_YEAR) int year,
            @PathParam("code") @Pattern(regexp = Codes.INDICATOR) String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        IndicatorState found = indicators.find(key).orElseThrow(() -> IndicatorRegister.noSuch(key));
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
            summary = "Ask that the missed target count as met",
            description =
                    "409 while a request waits or a waiver is approved; after a rejection it may be asked for again.")
    @APIResponse(
            responseCode = "201",
            description = "Requested",
            content = @Content(schema = @Schema(implementation = IndicatorState.Waiver.class)))
    public Response request(
            @PathParam("department") @Pattern(regexp = Codes.DEPARTMENT) String department,
            @PathParam("year") @Min(Codes.FIRST_YEAR) @Max(Codes.LAST_YEAR) int year,
            @PathParam("code") @Pattern(regexp = Codes.INDICATOR) String code,
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
            summary = "Approve or reject the request",
            description = "409 where no request waits, and for whoever made the request. "
                    + "With If-Match nobody decides on figures they haven't seen.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = IndicatorState.Waiver.class)))
    public Response decide(
            @PathParam("department") @Pattern(regexp = Codes.DEPARTMENT) String department,
            @PathParam("year") @Min(Codes.FIRST_YEAR) @Max(Codes.LAST_YEAR) int year,
            @PathParam("code") @Pattern(regexp = Codes.INDICATOR) String code,
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
