package org.jixiao.budget.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.classification.Subject;
import org.jspecify.annotations.Nullable;

/** Reads the accounts of a year from their tables. */
@ApplicationScoped
class AccountsReader {

    private static final String OF_YEAR = " where department = :department and fiscal_year = :year";

    private final Jdbi jdbi;

    @Inject
    AccountsReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Accounts read(BudgetYear year) {
        return jdbi.withHandle(handle -> new Accounts(
                year.year(),
                lines(handle, year),
                one(handle, year, EconomicSplit.class, "select personnel, daily_operating from economic_split"),
                list(
                        handle,
                        year,
                        ControlledExpense.class,
                        "select kind, budget, actual, prior_year_actual from controlled_expense",
                        ""),
                procurement(handle, year)));
    }

    public record LineRow(String subject, String name, Kind kind, Fund fund, BigDecimal initial, BigDecimal executed) {

        Line with(List<Adjustment> ledger) {
            return new Line(new Subject(subject), name, kind, fund, initial, executed, ledger);
        }
    }

    public record AdjustmentRow(
            String subject,
            BigDecimal amount,
            @Nullable String reason,
            @Nullable String document) {

        Adjustment adjustment() {
            return new Adjustment(amount, reason, document);
        }
    }

    public record ProcurementRow(
            @Nullable BigDecimal budget,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal executionRate,
            @Nullable String basis) {

        Procurement procurement() {
            if (executionRate != null) {
                return new Procurement.ByRate(executionRate, basis);
            }
            if (budget == null || actual == null) {
                throw new IllegalStateException("ck_procurement_amounts_or_rate does not hold");
            }
            return new Procurement.ByAmounts(budget, actual, basis);
        }
    }

    private static List<Line> lines(Handle handle, BudgetYear year) {
        Map<String, List<Adjustment>> ledgers = list(
                        handle,
                        year,
                        AdjustmentRow.class,
                        "select subject, amount, reason, document from budget_adjustment",
                        " order by id")
                .stream()
                .collect(groupingBy(AdjustmentRow::subject, mapping(AdjustmentRow::adjustment, toList())));
        return list(
                        handle,
                        year,
                        LineRow.class,
                        "select subject, name, kind, fund, initial, executed from budget_line",
                        "")
                .stream()
                .map(row -> row.with(ledgers.getOrDefault(row.subject(), List.of())))
                .toList();
    }

    private static @Nullable Procurement procurement(Handle handle, BudgetYear year) {
        ProcurementRow row = one(
                handle, year, ProcurementRow.class, "select budget, actual, execution_rate, basis from procurement");
        return row == null ? null : row.procurement();
    }

    private static <T> @Nullable T one(Handle handle, BudgetYear year, Class<T> type, String select) {
        List<T> rows = list(handle, year, type, select, "");
        return rows.isEmpty() ? null : rows.get(0);
    }

    private static <T> List<T> list(Handle handle, BudgetYear year, Class<T> type, String select, String order) {
        return handle.createQuery(select + OF_YEAR + order)
                .bindMethods(year)
                .map(ConstructorMapper.of(type))
                .list();
    }
}
