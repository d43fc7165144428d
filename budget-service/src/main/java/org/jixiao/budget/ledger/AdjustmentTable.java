package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.LedgerEntry;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jspecify.annotations.Nullable;

/** Rows of {@code budget_adjustment}: the ledgers of adjustments, of which only the ends are ever written. */
@ApplicationScoped
class AdjustmentTable {

    /** The adjustments that are the present line's own, and not those of one that was removed. */
    static final String LEDGERS = "select budget_adjustment.* from budget_adjustment"
            + " join budget_line using (department, fiscal_year, line, removals)";

    private static final String INSERT = """
            insert into budget_adjustment
                (department, fiscal_year, line, removals, number, kind, amount, date, reason, document, policy_driven,
                 counterpart, other_side, reverses, revision)
            values (:department, :year, :line,
                (select removals from budget_line
                 where department = :department and fiscal_year = :year and line = :line),
                :number, :kind, :amount, :date, :reason, :document, :policyDriven, :counterpart, :otherSide, :reverses,
                :revision)
            """;

    private static final String JOURNAL = """
            select entry.*, reversal.number as reversed_by, told.actor, told.actor_name, told.at
            from budget_adjustment entry
            join budget_line using (department, fiscal_year, line, removals)
            left join budget_adjustment reversal
                on reversal.department = entry.department and reversal.fiscal_year = entry.fiscal_year
                and reversal.line = entry.line and reversal.removals = entry.removals
                and reversal.reverses = entry.number
            left join budget_revision told
                on told.department = entry.department and told.fiscal_year = entry.fiscal_year
                and told.revision = entry.revision
            where entry.department = :department and entry.fiscal_year = :year and entry.line = :line
            order by entry.number offset :offset limit :count
            """;

    private final Jdbi jdbi;

    @Inject
    AdjustmentTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Whatever the ledgers have now and didn't have before.
     *
     * @param revision that brings it
     */
    void append(BudgetYear year, Accounts before, Accounts after, long revision) {
        jdbi.useHandle(handle -> {
            for (Line line : after.lines()) {
                int from = before.line(line.code()).map(Line::nextNumber).orElse(1);
                line.ledger().stream()
                        .filter(entry -> entry.number() >= from)
                        .forEach(entry -> insert(handle, year, line.code(), entry, revision));
            }
        });
    }

    private static void insert(Handle handle, BudgetYear year, LineCode line, LedgerEntry entry, long revision) {
        LineCode counterpart = entry.adjustment().counterpart();
        handle.createUpdate(INSERT)
                .bindMethods(year)
                .bindMethods(entry.adjustment())
                .bind("line", line.code())
                .bind("number", entry.number())
                .bind("counterpart", counterpart == null ? null : counterpart.code())
                .bind("otherSide", entry.otherSide())
                .bind("reverses", entry.reverses())
                .bind("revision", revision)
                .execute();
    }

    /** A stretch of a line's ledger, by number. */
    List<JournalEntry> of(BudgetYear year, LineCode line, long offset, int count) {
        return jdbi.withHandle(handle -> handle.createQuery(JOURNAL)
                .bindMethods(year)
                .bind("line", line.code())
                .bind("offset", offset)
                .bind("count", count)
                .map((row, context) -> journal(row))
                .list());
    }

    long count(BudgetYear year, LineCode line) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from budget_adjustment
                        join budget_line using (department, fiscal_year, line, removals)
                        where department = :department and fiscal_year = :year and line = :line
                        """)
                .bindMethods(year)
                .bind("line", line.code())
                .mapTo(long.class)
                .one());
    }

    private static JournalEntry journal(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return new JournalEntry(
                entry(row),
                integer(row, "reversed_by"),
                row.getString("actor"),
                row.getString("actor_name"),
                at == null ? null : at.toInstant());
    }

    static LedgerEntry entry(ResultSet row) throws SQLException {
        String counterpart = row.getString("counterpart");
        return new LedgerEntry(
                row.getInt("number"),
                new Adjustment(
                        AdjustmentKind.valueOf(row.getString("kind")),
                        row.getBigDecimal("amount"),
                        row.getObject("date", LocalDate.class),
                        row.getString("reason"),
                        row.getString("document"),
                        row.getBoolean("policy_driven"),
                        counterpart == null ? null : LineCode.of(counterpart)),
                integer(row, "other_side"),
                integer(row, "reverses"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
