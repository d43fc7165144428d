package org.jixiao.indicator.monitoring;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.filing.IndicatorCode;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.InterimTable;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

/** What the interim actuals of an indicator let expect. */
@Path("/api/v1/departments/{department}/years/{year}/indicators/{code}/trend")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring")
public class TrendResource {

    static final String RULE =
            "推算：累计值 × 12 ÷ 已过月数；时点值自首个时点至最近时点的变化延续至年末，各时点均不为负时不低于 0。累计值一经达到不低于类目标即为已达到，时点值须年度终了方可认定；等于类目标在现值与推算值之间即为可达到；累计值一经超过上限即预警。年度未终了且不足两个时点（累计值自半年起一个时点即可），尚不能判断。同期末的月与季，以季为准。"
                    + " The projection is, of what accumulates, value × 12 / months over; a state goes on as it went from its first reading to its last, and not below zero where it never was. What accumulates meets a target to be reached at least once it reaches it, a state by the year's end only; an exact one is likely while it lies between what is and what is projected; what accumulates is at risk once beyond its most. With fewer than two readings before the year's end it is too early to tell; of what accumulates one from the half-year on will do. Where a month and a quarter end together the quarter counts.";

    private final IndicatorTable indicators;
    private final InterimTable interims;

    @Inject
    public TrendResource(IndicatorTable indicators, InterimTable interims) {
        this.indicators = indicators;
        this.interims = interims;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "getTrend",
            summary =
                    "指标的年中走势、年末推算与预警 How an indicator runs within the year, what is projected, and whether that is a warning",
            description = RULE)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = IndicatorTrend.class)))
    public Response trend(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        // Counted first: a change in between leaves an old tag on a new trend, which costs one more reading.
        long changes = interims.changes(key);
        IndicatorState indicator = indicators.get(key);
        return Revisions.answer(
                ifNoneMatch,
                List.of(indicator.revision(), changes),
                () -> IndicatorTrend.of(indicator, interims.of(key)));
    }
}
