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
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.indicator.filing.IndicatorCode;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.InterimTable;
import org.jixiao.indicator.trend.Interim;
import org.jixiao.indicator.trend.Period;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

/** All interim actuals of an indicator. */
@Path("/api/v1/departments/{department}/years/{year}/indicators/{code}/interim")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring")
public class InterimsResource {

    private static final Comparator<Interim> BY_PERIOD = Comparator.comparing(
                    (Interim interim) -> Period.of(interim.period()).lastDay())
            .thenComparing(Interim::period);

    private final IndicatorTable indicators;
    private final InterimTable interims;

    @Inject
    public InterimsResource(IndicatorTable indicators, InterimTable interims) {
        this.indicators = indicators;
        this.interims = interims;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "listInterim",
            summary = "指标的各期监控数据 The interim actuals of all periods that were entered",
            description =
                    "按期末先后排序，期末相同的先月后季；没有则为空。 "
                            + "By the last day of their period, of one day the month before the quarter; empty where none was entered.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Interim.class)))
    public Response all(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        // Counted first: a change in between leaves an old tag on a new list, which costs one more reading.
        long changes = interims.changes(key);
        indicators.get(key);
        return Revisions.answer(
                ifNoneMatch,
                List.of(changes),
                () -> interims.of(key).stream().sorted(BY_PERIOD).toList());
    }
}
