package org.jixiao.indicator.monitoring;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.indicator.filing.IndicatorCode;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.register.InterimRegister;
import org.jixiao.indicator.register.InterimRegister.Entered;
import org.jixiao.indicator.register.InterimTable;
import org.jixiao.indicator.register.RevisionTable;
import org.jixiao.indicator.register.Today;
import org.jixiao.indicator.trend.Interim;
import org.jixiao.indicator.trend.Period;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Interim actuals of an indicator, by month or quarter. */
@Path("/api/v1/departments/{department}/years/{year}/indicators/{code}/interim/{period}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring", description = "年中监控。 What indicators stand at within the year, and what that lets expect.")
public class InterimResource {

    private final InterimRegister register;
    private final InterimTable interims;
    private final RevisionTable revisions;
    private final Caller caller;
    private final Today today;

    @Inject
    public InterimResource(
            InterimRegister register, InterimTable interims, RevisionTable revisions, Caller caller, Today today) {
        this.register = register;
        this.interims = interims;
        this.revisions = revisions;
        this.caller = caller;
        this.today = today;
    }

    @PUT
    @RolesAllowed({CLERK, FINANCE})
    @Operation(
            operationId = "putInterim",
            summary = "填报监控数据 Enter what an indicator stands at by the end of a month or quarter",
            description =
                    "计划须已批准，否则 409；自评填报是否锁定不影响。不参与评分，不产生事件。期间须在路径的年度内，且其最后一日（北京时间）已到，否则 400；衡量项不存在、值的种类不符，或与同日截止的另一期（如 2019-06 与 2019-Q2）不一致为 422。 "
                            + "The plan must be approved, 409 otherwise; whether the reporting is locked is no matter. Nothing of it is "
                            + "scored, and it is no event. 400 where the period is not in the path's year, or its last day "
                            + "(Asia/Shanghai) is still to come; 422 where a value does not fit its measure, or differs from"
                            + " that of the other period with the same last day (2019-06 and 2019-Q2).")
    @APIResponse(
            responseCode = "200",
            description = "已修改或未变 Entered anew, or unchanged",
            content = @Content(schema = @Schema(implementation = Interim.class)))
    @APIResponse(
            responseCode = "201",
            description = "已填报 Entered",
            content = @Content(schema = @Schema(implementation = Interim.class)))
    public Response enter(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @PathParam("period") @PeriodCode String period,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid InterimRequest request) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        Period read = come(within(year, period));
        Entered entered = register.enter(key, read, ifMatch, request.readings(), caller.actor());
        return Revisions.written(entered.before(), entered.now().revision(), entered.now());
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(operationId = "getInterim", summary = "一期监控数据 The interim actuals of a period")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = Interim.class)))
    public Response one(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @PathParam("period") @PeriodCode String period,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Interim found = interims.get(new IndicatorKey(department, year, code), within(year, period));
        return Revisions.answer(ifNoneMatch, found.revision(), found);
    }

    @DELETE
    @RolesAllowed({CLERK, FINANCE})
    @Operation(
            operationId = "deleteInterim",
            summary = "删除一期监控数据 Take the interim actuals of a period back",
            description = "计划须已批准，否则 409；历史记录保留。 The plan must be approved, 409 otherwise; their history stays.")
    @APIResponse(responseCode = "204", description = "已删除 Taken back")
    public void remove(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @PathParam("period") @PeriodCode String period,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        register.remove(new IndicatorKey(department, year, code), within(year, period), ifMatch, caller.actor());
    }

    @GET
    @Path("/history")
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "getInterimHistory",
            summary = "一期监控数据的全部变动，由早到晚 Everything that happened to the interim actuals of a period, oldest first",
            description = "page 从 1 起，每页至多 200 条。 Pages count from 1 and hold 200 at most.")
    public Page<InterimHistoryEntry> history(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @PathParam("period") @PeriodCode String period,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        Period of = within(year, period);
        Interim now = interims.last(key, of).orElseThrow(() -> InterimTable.noSuch(key, of));
        Page.Window window = Page.Window.of(page, size);
        // Revisions are numbered without gaps, so they are their own offsets.
        return Page.of(
                window,
                revisions.of(now.key(), window.offset() + 1, window.offset() + window.size()).stream()
                        .map(InterimHistoryEntry::of)
                        .toList(),
                now.revision());
    }

    /** Nobody reads today what something will stand at. */
    private Period come(Period period) {
        if (period.lastDay().isAfter(today.get())) {
            throw Refusal.invalid(
                    "period",
                    new Text(
                            "期间尚未结束，" + period.lastDay() + " 起方可填报",
                            "is not over: it can be entered from " + period.lastDay() + " on"));
        }
        return period;
    }

    private static Period within(int year, String text) {
        Period period = Period.of(text);
        if (period.year() != year) {
            throw Refusal.invalid("period", new Text("不在 " + year + " 年度之内", "is not within the year " + year));
        }
        return period;
    }
}
