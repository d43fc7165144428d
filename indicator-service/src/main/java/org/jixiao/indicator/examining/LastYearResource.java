package org.jixiao.indicator.examining;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.filing.IndicatorCode;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.measure.LastYear;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator promised and came to the year before. Beside the indicator and not in it, whose ETag is the revision
 * that a write is held against, and no other year's.
 */
@Path("/api/v1/departments/{department}/years/{year}/indicators/{code}/last-year")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "examination")
public class LastYearResource {

    private final IndicatorTable indicators;

    @Inject
    public LastYearResource(IndicatorTable indicators) {
        this.indicators = indicators;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "getLastYear",
            summary = "指标的上年目标与完成 What the indicator promised and achieved the year before",
            description = "上年同一指标：代码相同（沿用上年计划时代码不变）；同一衡量项：名称相同。上年数值为现有填报，无论是否已确认。"
                    + "全部指标见 plan.json、plan.csv、plan.xlsx 的上年目标、上年完成两列。本年没有该指标时为 404。 "
                    + "The same indicator is that of the same code, which stays where a plan is copied forward; the same measure that"
                    + " of the same name. Last year's figures are those reported now, confirmed or not. plan.json, plan.csv and"
                    + " plan.xlsx have them of all indicators. 404 where the year has no such indicator.")
    @APIResponse(
            responseCode = "200",
            description = "OK；ETag 为两年的修订号 The ETag holds the revisions of both years",
            content = @Content(schema = @Schema(implementation = LastYearReport.class)))
    public Response get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        IndicatorState now = indicators.get(new IndicatorKey(department, year, code));
        Optional<IndicatorState> last = indicators.find(new IndicatorKey(department, year - 1, code));
        return Revisions.answer(
                ifNoneMatch,
                List.of(now.revision(), last.map(IndicatorState::revision).orElse(0L)),
                () -> LastYearReport.of(now, LastYear.of(last.stream().toList())));
    }
}
