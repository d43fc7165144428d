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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.InterimTable;
import org.jixiao.indicator.trend.Interim;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

/** The warnings of a department's year. */
@Path("/api/v1/departments/{department}/years/{year}/warnings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring")
public class WarningResource {

    private final IndicatorTable indicators;
    private final InterimTable interims;

    @Inject
    public WarningResource(IndicatorTable indicators, InterimTable interims) {
        this.indicators = indicators;
        this.interims = interims;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "listWarnings",
            summary = "本部门本年度的预警：难以完成的目标 The targets of a department's year that are unlikely to be met",
            description =
                    "按指标代码排序。任一指标或监控数据变动则 ETag 变动。 In order of the indicators' codes. The ETag changes with any of them. "
                            + TrendResource.RULE)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Warning.class)))
    public Response warnings(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        YearKey key = new YearKey(department, year);
        return Revisions.answer(
                ifNoneMatch, List.of(indicators.changes(key), interims.changes(key)), () -> warnings(key));
    }

    private List<Warning> warnings(YearKey key) {
        Map<String, List<Interim>> entries = interims.of(key);
        return indicators.of(key).stream()
                .flatMap(indicator -> Warning.of(indicator, entries.getOrDefault(indicator.code(), List.of())))
                .toList();
    }
}
