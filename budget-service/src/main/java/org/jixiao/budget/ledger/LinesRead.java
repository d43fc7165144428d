package org.jixiao.budget.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.LedgerEntry;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.classification.Fund;
import org.jspecify.annotations.Nullable;

/** The lines of many budgets with their ledgers. */
record LinesRead(
        Map<BudgetYear, List<Row>> lines,
        Map<Key, List<LedgerEntry>> ledgers,
        Map<Key, SortedMap<LocalDate, BigDecimal>> payments) {

    /** A line among all lines. */
    private record Key(BudgetYear budget, String line) {}

    private record Row(
            String line, String name, @Nullable String projectName, Kind kind, Fund fund, BigDecimal initial) {}

    private record Entry(String line, LedgerEntry entry) {}

    private record Paid(String line, LocalDate date, BigDecimal amount) {}

    /** How closely what was paid on a line is told. */
    enum Payments {
        BY_DAY("date", ", date"),
        /** On the last day of all. */
        IN_ALL("max(date) as date", "");

        private final String date;
        private final String apart;

        Payments(String date, String apart) {
            this.date = date;
            this.apart = apart;
        }

        private Map<BudgetYear, List<Paid>> of(AccountsReader.Rows rows) {
            return rows.all(
                    "select department, fiscal_year, line, " + date + ", sum(amount) as amount from budget_payment",
                    " group by department, fiscal_year, line" + apart,
                    LinesRead::paid);
        }
    }

    static LinesRead from(AccountsReader.Rows rows, Payments told) {
        Map<Key, List<LedgerEntry>> ledgers = new HashMap<>();
        rows.all(AdjustmentTable.LEDGERS, " order by number", LinesRead::entry)
                .forEach((budget, entries) -> entries.forEach(
                        entry -> ledgers.computeIfAbsent(new Key(budget, entry.line()), key -> new ArrayList<>())
                                .add(entry.entry())));
        Map<Key, SortedMap<LocalDate, BigDecimal>> payments = new HashMap<>();
        told.of(rows)
                .forEach((budget, sums) -> sums.forEach(
                        sum -> payments.computeIfAbsent(new Key(budget, sum.line()), key -> new TreeMap<>())
                                .put(sum.date(), sum.amount())));
        return new LinesRead(
                rows.all("select * from budget_line", " and not removed", LinesRead::row), ledgers, payments);
    }

    List<Line> of(BudgetYear budget) {
        return lines.getOrDefault(budget, List.of()).stream()
                .map(row -> line(row, new Key(budget, row.line())))
                .toList();
    }

    private Line line(Row row, Key key) {
        return new Line(
                LineCode.of(row.line()),
                row.name(),
                row.projectName(),
                row.kind(),
                row.fund(),
                row.initial(),
                ledgers.getOrDefault(key, List.of()),
                payments.getOrDefault(key, new TreeMap<>()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("line"),
                row.getString("name"),
                row.getString("project_name"),
                Kind.valueOf(row.getString("kind")),
                Fund.valueOf(row.getString("fund")),
                row.getBigDecimal("initial"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getString("line"), AdjustmentTable.entry(row));
    }

    private static Paid paid(ResultSet row) throws SQLException {
        return new Paid(row.getString("line"), row.getObject("date", LocalDate.class), row.getBigDecimal("amount"));
    }
}
