package org.jixiao.indicator.filing;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.IndicatorRegister;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.Written;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

/** Indicators of a department's year: what they promise and what was achieved. */
@Path("/api/v1/departments/{department}/years/{year}/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators", description = "绩效指标。 Indicators: what they promise and what was achieved.")
public class IndicatorResource {

    /** Says {@code lapsed} where a write ended a waiver that its caller may not have thought of. */
    private static final String WAIVER = "Jixiao-Waiver";

    private static final String LAPSED = "本次修改使特殊情况失效时为 lapsed。 The value lapsed where this write ended a waiver.";

    private final IndicatorRegister register;
    private final IndicatorTable indicators;
    private final Caller caller;

    @Inject
    public IndicatorResource(IndicatorRegister register, IndicatorTable indicators, Caller caller) {
        this.register = register;
        this.indicators = indicators;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "listIndicators",
            summary = "本年度全部指标，按代码排序 All indicators of the year in order of their codes",
            description = "任一指标变动则 ETag 变动。 The ETag changes with any of them.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = IndicatorState.class)))
    public Response all(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        YearKey key = new YearKey(department, year);
        // Counted first: a change in between leaves an old tag on new indicators, which costs one more reading.
        long changes = indicators.changes(key);
        return Revisions.answer(ifNoneMatch, List.of(changes), () -> indicators.of(key));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(operationId = "getIndicator", summary = "一个指标 One indicator")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = IndicatorState.class)))
    public Response one(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        IndicatorState found = indicators.get(key);
        return Revisions.answer(ifNoneMatch, found.revision(), found);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({CLERK, FINANCE})
    @Operation(
            operationId = "putIndicator",
            summary = "确定或修改指标与目标 Define an indicator and its targets",
            description = "名称、单位及类别未变的衡量项保留其实际值；衡量项、目标、标准分值或一级指标一经变动，原特殊情况即失效。每年度至多 "
                    + IndicatorRegister.MOST_INDICATORS
                    + " 个指标，全部指标的内容合计至多为最大事件（jixiao.stream.largest-event）的十六分之五，默认 1310720 字节，否则 422。计划已提交或已批准时为 409，对应的目标不存在时为 422。 "
                    + "Actuals stay with measures of the same name and unit that stay a figure or a milestone. "
                    + "A waiver lapses when measures, targets, points or level 1 change. "
                    + "A year has "
                    + IndicatorRegister.MOST_INDICATORS
                    + " indicators at most, which may take 5/16 of the largest event (jixiao.stream.largest-event) together, 1310720 bytes by default (422). 409 while the plan is submitted or approved, 422 where a goal "
                    + "it serves is unknown.")
    @APIResponse(
            responseCode = "200",
            description = "已修改或未变 Redefined, or unchanged",
            headers = @Header(name = WAIVER, description = LAPSED, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = IndicatorState.class)))
    @APIResponse(
            responseCode = "201",
            description = "已确定 Defined",
            content = @Content(schema = @Schema(implementation = IndicatorState.class)))
    public Response define(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DefinitionRequest request) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        return answer(register.define(key, ifMatch, request.definition(), caller.actor()));
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed({CLERK, FINANCE})
    @Operation(
            operationId = "deleteIndicator",
            summary = "删除指标 Take an indicator out of the plan",
            description = "计划已提交或已批准时为 409；历史记录保留。 409 while the plan is submitted or approved; its history stays.")
    @APIResponse(responseCode = "204", description = "已删除 Removed")
    public void remove(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        register.remove(new IndicatorKey(department, year, code), ifMatch, caller.actor());
    }

    @PUT
    @Path("/{code}/actual")
    @RolesAllowed({CLERK, FINANCE})
    @Operation(
            operationId = "putActual",
            summary = "填报实际完成值 Report what was achieved",
            description = "计划已批准且自评填报未提交时方可填报，否则 409；须填报全部衡量项；已批准的特殊情况只涵盖批准时的差距。 "
                    + "Once the plan is approved and until the reporting is submitted, 409 otherwise. The whole report: every measure is named. An approved waiver covers the shortfall it was "
                    + "granted for; actuals that miss a target by more end it.")
    @APIResponse(
            responseCode = "200",
            description = "已填报或未变 Reported, or unchanged",
            headers = @Header(name = WAIVER, description = LAPSED, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = IndicatorState.class)))
    public Response report(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ActualRequest request) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        return answer(register.report(key, ifMatch, request.actuals(), caller.actor()));
    }

    /** The body is the state alone, which only says that there is no waiver; that there was one is said beside it. */
    private static Response answer(Written written) {
        Response answer = Revisions.written(written.before(), written.now().revision(), written.now());
        return written.waiverLapsed()
                ? Response.fromResponse(answer).header(WAIVER, "lapsed").build()
                : answer;
    }
}
