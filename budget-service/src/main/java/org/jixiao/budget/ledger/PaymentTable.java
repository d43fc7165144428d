package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Payment;

/** Rows of {@code budget_payment}: looked up by their vouchers, read in their order, added as many at once as there are. */
@ApplicationScoped
class PaymentTable {

    private static final String KNOWN = """
            select department, fiscal_year, voucher, line, date, amount, summary
            from unnest(cast(:departments as text[]), cast(:years as int[]), cast(:vouchers as text[]))
                as brought (department, fiscal_year, voucher)
            join budget_payment using (department, fiscal_year, voucher)
            """;

    private static final String INSERT = """
            insert into budget_payment (department, fiscal_year, voucher, line, date, amount, summary)
            select * from unnest(
                cast(:departments as text[]), cast(:years as int[]), cast(:vouchers as text[]), cast(:lines as text[]),
                cast(:dates as date[]), cast(:amounts as numeric[]), cast(:summaries as text[]))
            """;

    private static final String WANTED = """
            from budget_payment
            where department = :department and fiscal_year = :year
                and voucher = coalesce(:voucher, voucher)
                and line = coalesce(:line, line)
                and date >= coalesce(cast(:from as date), date)
                and date <= coalesce(cast(:to as date), date)
            """;

    private final Jdbi jdbi;

    @Inject
    PaymentTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of the vouchers brought, those that are there already, by budget and voucher. */
    Map<BudgetYear, Map<String, Payment>> known(Map<BudgetYear, List<Payment>> brought) {
        Columns<Payment> columns = Columns.of(brought);
        Map<BudgetYear, Map<String, Payment>> known = new HashMap<>();
        jdbi.useHandle(handle -> BudgetKeys.bind(handle.createQuery(KNOWN), columns.budgets())
                .bindArray("vouchers", String.class, columns.of(Payment::voucher))
                .map((row, context) ->
                        Map.entry(new BudgetYear(row.getString("department"), row.getInt("fiscal_year")), payment(row)))
                .forEach(found -> known.computeIfAbsent(found.getKey(), budget -> new HashMap<>())
                        .put(found.getValue().voucher(), found.getValue())));
        return known;
    }

    /** A stretch of a line's payments, by date and voucher. */
    List<Payment> of(BudgetYear year, LineCode line, long offset, int count) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select line, voucher, date, amount, summary from budget_payment
                        where department = :department and fiscal_year = :year and line = :line
                        order by date, voucher collate "C" offset :offset limit :count
                        """)
                .bindMethods(year)
                .bind("line", line.code())
                .bind("offset", offset)
                .bind("count", count)
                .map((row, context) -> payment(row))
                .list());
    }

    long count(BudgetYear year, LineCode line) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from budget_payment
                        where department = :department and fiscal_year = :year and line = :line
                        """)
                .bindMethods(year)
                .bind("line", line.code())
                .mapTo(long.class)
                .one());
    }

    /** How many payments match, and what they come to. */
    record Total(long payments, BigDecimal sum) {}

    /** A stretch of those of a year that are wanted, by date and voucher. */
    List<Payment> of(BudgetYear year, PaymentsWanted wanted, long offset, int count) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery("select line, voucher, date, amount, summary " + WANTED
                                + " order by date, voucher collate \"C\" offset :offset limit :count"),
                        year,
                        wanted)
                .bind("offset", offset)
                .bind("count", count)
                .map((row, context) -> payment(row))
                .list());
    }

    Total total(BudgetYear year, PaymentsWanted wanted) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery("select count(*) as payments, coalesce(sum(amount), 0.00) as sum " + WANTED),
                        year,
                        wanted)
                .map((row, context) -> new Total(row.getLong("payments"), row.getBigDecimal("sum")))
                .one());
    }

    private static Query bind(Query query, BudgetYear year, PaymentsWanted wanted) {
        return query.bindMethods(year).bindMethods(wanted);
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                LineCode.of(row.getString("line")),
                row.getString("voucher"),
                row.getObject("date", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("summary"));
    }

    void enter(Map<BudgetYear, List<Payment>> payments) {
        if (payments.isEmpty()) {
            return;
        }
        Columns<Payment> columns = Columns.of(payments);
        jdbi.useHandle(handle -> columns.bindKeys(handle.createUpdate(INSERT))
                .bindArray("vouchers", String.class, columns.of(Payment::voucher))
                .bindArray(
                        "lines",
                        String.class,
                        columns.of(payment -> payment.line().code()))
                .bindArray(
                        "dates",
                        String.class,
                        columns.of(payment -> payment.date().toString()))
                .bindArray(
                        "amounts",
                        String.class,
                        columns.of(payment -> payment.amount().toPlainString()))
                .bindArray("summaries", String.class, columns.of(Payment::summary))
                .execute());
    }
}
