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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.department.Departments;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.Ledger;
import org.jixiao.budget.metrics.Metrics;
import org.jixiao.budget.metrics.Staff;
import org.jixiao.budget.metrics.StaffMetric;
import org.jixiao.budget.statement.Statement;
import org.jixiao.events.BudgetState;
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
            description =
                    "每项指标有分子、分母、口径，以及数值或没有数值的原因；未标日期的登记（三公经费、采购等）按现状计。在职人员控制率取自部门概况的现有人数。 Each metric has numerator, denominator, basis, and its value or the named reason why there is none; what bears no date counts as it is. The staff comes from the department's profile as it is now.")
    public BudgetMetricsState get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @Parameter(
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            description =
                                    "截止日期（含当日），在预算年度内；不填则为当日（Asia/Shanghai），年度已过则为年末。"
                                            + " The last day that counts, within the fiscal year; without it today, or the year's end.")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf) {
        LocalDate date = today.within(year, asOf);
        Ledger.Standing now = ledger.standing(new BudgetYear(department, year));
        List<BudgetState.Metric> metrics = Stream.concat(
                        Metrics.of(now.accounts(), date).stream(), Stream.of(StaffMetric.of(staff(department))))
                .map(Statement::metric)
                .toList();
        return new BudgetMetricsState(department, year, date, now.revision(), metrics);
    }

    private @Nullable Staff staff(String department) {
        Headcount persons = departments.get(department).headcount();
        return persons == null
                ? null
                : new Staff(
                        persons.servingAdministrative() + persons.servingInstitution(),
                        persons.authorisedAdministrative() + persons.authorisedInstitution());
    }
}
