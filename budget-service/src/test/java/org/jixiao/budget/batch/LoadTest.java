package org.jixiao.budget.batch;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A year of a district's payments through the batch, beside the same rows by plain JDBC batches into a table of the same
 * shape in the same run, of whose time it may take so many times and no more. {@code -Djixiao.load.departments=1000} makes it a district of that size.
 */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class LoadTest {

    private static final int DEPARTMENTS = Integer.getInteger("jixiao.load.departments", 30);
    private static final int LINES = 60;
    private static final int MONTHS = 12;
    private static final int ROWS_AT_ONCE = 10_000;

    /** The better of two counts: the machine may be busy with something else. */
    private static final int ROUNDS = 2;

    /**
     * How the rows come: a department's whole year at a time, or everybody's month at a time, where each budget has as many
     * revisions, audit entries and events.
     */
    enum Order {
        BY_DEPARTMENT(Comparator.comparing(Paid::department).thenComparing(Paid::month), 4),
        BY_MONTH(Comparator.comparing(Paid::month).thenComparing(Paid::department), 8);

        private final Comparator<Paid> rows;
        private final double mostTimesPlain;

        Order(Comparator<Paid> rows, double mostTimesPlain) {
            this.rows = rows;
            this.mostTimesPlain = mostTimesPlain;
        }
    }

    private record Paid(String department, int line, String code, int month, int round) {

        String voucher() {
            return line + "-" + month + "-" + round;
        }

        LocalDate date() {
            return LocalDate.of(2019, month, 15);
        }

        BigDecimal amount() {
            return BigDecimal.valueOf(100L * line + month, 2);
        }

        String csv() {
            return String.join(",", department, "2019", code, voucher(), date().toString(), amount().toString());
        }
    }

    private final BudgetApi finance = BudgetApi.finance();
    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI base;

    @Inject
    DataSource database;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @EnumSource
    void a_years_payments_are_all_there_and_tie(Order order) throws Exception {
        // Given
        plainTable();
        List<String> departments = departments("LOAD-" + order.name().substring(3, 4));
        send("lines:batch", "department,year,line,kind,name,projectName,initial", lines(departments));
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            List<Paid> payments = payments(departments, round);
            payments.sort(order.rows);
            List<String> rows = payments.stream().map(Paid::csv).toList();

            // When
            Duration batches = time(() -> send("payments:batch", "department,year,line,voucher,date,amount", rows));

            // Then
            Duration plain = time(() -> insertPlainly(payments));
            ratios.add((double) batches.toNanos() / plain.toNanos());
            System.out.printf(
                    "%,d payments of %d departments %s: %.1f s by payments:batch, %.1f s by plain JDBC batches, ratio %.2f%n",
                    payments.size(),
                    departments.size(),
                    order,
                    batches.toMillis() / 1e3,
                    plain.toMillis() / 1e3,
                    ratios.get(ratios.size() - 1));
            assertEquals(round * payments.size(), count("budget_payment", departments));
            assertEquals(round * payments.size(), count("plain_payment", departments));
        }
        assertTrue(
                Collections.min(ratios) < order.mostTimesPlain,
                ratios + " times as long are not once less than " + order.mostTimesPlain);
        String yearly = BigDecimal.valueOf(ROUNDS * (100L * MONTHS * LINES * (LINES + 1) / 2 + 78L * LINES), 2)
                .toString();
        for (String department : departments) {
            finance.get(department + "/years/2019/budget").then().body("sums.total.executed", equalTo(yearly));
        }
    }

    private void plainTable() {
        jdbi.useHandle(handle -> handle.execute("""
                create table if not exists plain_payment (
                    like budget_payment including all,
                    constraint fk_plain_payment_line foreign key (department, fiscal_year, line)
                        references budget_line (department, fiscal_year, line))
                """));
    }

    private List<String> departments(String prefix) {
        List<String> departments = new ArrayList<>();
        for (int i = 0; i < DEPARTMENTS; i++) {
            String code = prefix + "-%04d".formatted(i);
            finance.department(code);
            departments.add(code);
        }
        return departments;
    }

    private static List<String> lines(List<String> departments) {
        List<String> rows = new ArrayList<>();
        for (String department : departments) {
            for (int line = 1; line <= LINES; line++) {
                rows.add(department + ",2019," + code(line) + ",PROJECT,基层政权和社区建设,项目" + line + ",100000");
            }
        }
        return rows;
    }

    private static List<Paid> payments(List<String> departments, int round) {
        List<Paid> payments = new ArrayList<>();
        for (String department : departments) {
            for (int line = 1; line <= LINES; line++) {
                for (int month = 1; month <= MONTHS; month++) {
                    payments.add(new Paid(department, line, code(line), month, round));
                }
            }
        }
        return payments;
    }

    private static String code(int line) {
        return "2080208-P%02d".formatted(line);
    }

    private void send(String path, String header, List<String> rows) throws IOException, InterruptedException {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<String> part = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/" + path))
                    .header("Authorization", "Bearer " + Tokens.finance())
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofString(header + "\n" + String.join("\n", part)))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
        }
    }

    private void insertPlainly(List<Paid> payments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into plain_payment (department, fiscal_year, voucher, line, date, amount)
                        values (?, ?, ?, ?, ?, ?)
                        """)) {
            connection.setAutoCommit(false);
            int rows = 0;
            for (Paid payment : payments) {
                insert.setString(1, payment.department());
                insert.setInt(2, 2019);
                insert.setString(3, payment.voucher());
                insert.setString(4, payment.code());
                insert.setObject(5, payment.date());
                insert.setBigDecimal(6, payment.amount());
                insert.addBatch();
                rows++;
                if (rows % ROWS_AT_ONCE == 0 || rows == payments.size()) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
        }
    }

    private int count(String table, List<String> departments) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from " + table + " where department = any(:departments)")
                        .bindArray("departments", String.class, departments.toArray())
                        .mapTo(Integer.class)
                        .one());
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Duration time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
