package org.jixiao.budget.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.ledger.BudgetConfig;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.Ledger;
import org.jixiao.budget.metrics.Progress;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/budget/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring", description = "年度运行监控。 A year watched while it runs.")
public class ProgressResource {

    private final Ledger ledger;
    private final Today today;
    private final Progress.Thresholds thresholds;

    @Inject
    public ProgressResource(Ledger ledger, Today today, BudgetConfig config) {
        this.ledger = ledger;
        this.today = today;
        this.thresholds = new Progress.Thresholds(
                config.progress().lagPoints(), config.progress().aheadPoints());
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "getBudgetProgress",
            summary = "分月执行进度与预警 Monthly progress against plan, with warnings",
            description =
                    "计划取自分月用款计划，没有计划的按每月十二分之一；月内按日匀速。低于或高于计划超过设定的百分点（默认各 10）即提示；截至该日调整后预算不大于零而已有支出的，没有比率，按过快提示。 Measured against the monthly plan, or a twelfth each month without one; within a month it rises evenly by day. A warning is given where execution is further off the plan than the configured percentage points (10 by default); what is executed by that day of an adjusted budget not above zero has no rate, and is warned about as running ahead.")
    public BudgetProgressState get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @Parameter(
                            description =
                                    "截止日期（含当日），在预算年度内；不填则为当日（Asia/Shanghai），年度已过则为年末。"
                                            + " The last day that counts, within the fiscal year; without it today, or the year's end.")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf) {
        LocalDate date = today.within(year, asOf);
        Ledger.Standing now = ledger.standing(new BudgetYear(department, year));
        return BudgetProgressState.of(
                department, year, now.revision(), Progress.of(now.accounts(), date, thresholds), thresholds);
    }
}
