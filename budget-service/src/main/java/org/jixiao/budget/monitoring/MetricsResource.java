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
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.department.Departments;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.Ledger;
import org.jixiao.budget.metrics.Metric;
import org.jixiao.budget.metrics.Metrics;
import org.jixiao.budget.metrics.Staff;
import org.jixiao.budget.metrics.StaffMetric;
import org.jixiao.events.DepartmentState.Headcount;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/budget/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring", description = "年度运行监控。 A year watched while it runs.")
public class MetricsResource {

    private final Ledger ledger;
    private final Today today;
    private final Departments departments;

    @Inject
    public MetricsResource(Ledger ledger, Today today, Departments departments) {
        this.ledger = ledger;
        this.today = today;
        this.departments = departments;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "getBudgetMetrics",
            summary = "截至某日的各项指标 The metrics as of a day",
            description = "每项指标有分子、分母、口径，以及数值或没有数值的原因；未标日期的登记（三公经费、采购等）按现状计，其 dated 为"
                    + " false，口径亦注明；日常公用经费占基本支出比重又不同：二者一未标日期、一截至当日，故年末前没有数值。在职人员控制率取自该年度适用的部门概况，该年度没有概况的没有数值。 Each"
                    + " metric has numerator, denominator, basis, and its value or the named reason why there is"
                    + " none; what bears no date counts as it is (dated is false, and its basis says so), but for"
                    + " the share of daily operating expenses: they bear no date while the basic expenditure is"
                    + " that up to the day, so there is none before the year's end. The staff is that of the"
                    + " department's profile in force in the year; without one there is no value.")
    public BudgetMetricsState get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @Parameter(
                            description =
                                    "截止日期（含当日），在预算年度内；不填则为当日（Asia/Shanghai），年度已过则为年末。 The last day that counts, within"
                                            + " the fiscal year; without it today, or the year's end.")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf) {
        LocalDate date = today.within(year, asOf);
        Ledger.Standing now = ledger.standing(new BudgetYear(department, year));
        List<MetricState> metrics = Stream.concat(
                        Metrics.of(now.accounts(), date).stream(), Stream.of(staff(department, year)))
                .map(MetricState::of)
                .toList();
        return new BudgetMetricsState(department, year, date, now.revision(), metrics);
    }

    private Metric staff(String department, int year) {
        return departments
                .get(department)
                .in(year)
                .map(profile -> StaffMetric.of(persons(profile.headcount())))
                .orElseGet(() -> StaffMetric.ofNoProfile(year));
    }

    private static @Nullable Staff persons(@Nullable Headcount headcount) {
        return headcount == null
                ? null
                : new Staff(
                        headcount.servingAdministrative() + headcount.servingInstitution(),
                        headcount.authorisedAdministrative() + headcount.authorisedInstitution());
    }
}
