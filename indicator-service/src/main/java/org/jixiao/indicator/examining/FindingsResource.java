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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.PlanTable;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "examination", description = "数据质量核对。 What a reviewer should look at.")
public class FindingsResource {

    private final PlanTable plans;
    private final IndicatorTable indicators;
    private final Examination examination;

    @Inject
    public FindingsResource(PlanTable plans, IndicatorTable indicators, Examination examination) {
        this.plans = plans;
        this.indicators = indicators;
        this.examination = examination;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "getIndicatorFindings",
            summary = "核对绩效目标与指标的数据质量 What does not hold in the goals and indicators of a year",
            description = "WARNING：实际值口径与目标不同（measured）；数据未覆盖全年（period、asOf）；里程碑名称含数量而只填报已完成；完成情况照抄目标；"
                    + "满意度不可能由受访人数得出（考虑四舍五入，已填各答案人数的除外）；年度目标超出长期目标。"
                    + "NOTE：达到目标值的 130%（默认，以 jixiao.reporting.far-above 为准）及以上；目标低于（反向指标为宽于）上年实际完成值，指标代码、衡量项名称、单位、方向均与上年相同的方作比较；以及对整个年度各一条：未附佐证材料的指标、没有指标的目标、没有目标的指标。"
                    + "规则依据见各条 basis；没有目标也没有指标时为 404。 "
                    + "WARNING: an actual that measures something else than its target (measured); one that covers part of the year"
                    + " (period, asOf); a milestone that promises a number and is only said to be reached; a comment that repeats"
                    + " the target; a satisfaction that so many respondents can't come to, rounding considered, unless their answers"
                    + " are counted; an annual target beyond the long-term one. NOTE: from 130 % of a target"
                    + " (by default; jixiao.reporting.far-above); a target that asks for less than was achieved the year before, held against what"
                    + " has the same code, measure, unit and direction there; and one for the whole year each: indicators without evidence, goals without"
                    + " indicators, indicators without goal. The rule each rests on is its basis. 404 where there are neither goals"
                    + " nor indicators.")
    @APIResponse(
            responseCode = "200",
            description =
                    "核对结果；ETag 含各依据的修订号及核对规则 The findings; the ETag holds the revisions of what they rest on, and tells by which rules",
            content = @Content(schema = @Schema(implementation = FindingsReport.class)))
    public RestResponse<FindingsReport> get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        YearKey key = new YearKey(department, year);
        // Counted first: a change in between leaves an old tag on new findings, which costs one more reading.
        long changes = indicators.changes(key);
        long changesBefore = indicators.changes(key.before());
        PlanState plan = plans.find(key).orElse(null);
        if (plan == null && indicators.count(key) == 0) {
            throw NoPlan.of(key);
        }
        long revision = plan == null ? 0 : plan.revision();
        return Revisions.answer(
                ifNoneMatch,
                List.of(revision, changes, changesBefore),
                examination.rules(),
                () -> new FindingsReport(
                        department,
                        year,
                        revision,
                        examination.of(plan, indicators.of(key), indicators.of(key.before()))));
    }
}
