package org.jixiao.budget.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** Accounts entered under an older schema stand in the newest one, to the cent. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class MigrationTest {

    private static final String SCHEMA = "migrated";

    @Inject
    DataSource database;

    @Test
    void what_was_executed_becomes_a_payment_at_the_years_end() throws SQLException {
        // Given
        migrateTo("1");
        inSchema("""
                insert into department (code, revision, profile) values ('D', 1, '{}');
                insert into budget (department, fiscal_year, revision) values ('D', 2019, 5);
                insert into budget_line (department, fiscal_year, subject, name, kind, fund, initial, executed) values
                    ('D', 2019, '2010301', '行政运行', 'BASIC', 'GENERAL_PUBLIC', 100, 110.01),
                    ('D', 2019, '2012304', '民族工作专项', 'PROJECT', 'GENERAL_PUBLIC', 50, 0);
                insert into budget_adjustment (department, fiscal_year, subject, amount, reason) values
                    ('D', 2019, '2010301', 20.01, '增资'), ('D', 2019, '2010301', -5, null);
                insert into controlled_expense (department, fiscal_year, kind, actual) values ('D', 2019, 'MEETING', 7);
                """);

        // When
        migrateTo("latest");

        // Then
        assertEquals(
                List.of("2010301 2010301 100.00", "2012304 2012304 50.00"),
                texts("select line || ' ' || subject || ' ' || initial from budget_line order by line"));
        assertEquals(
                List.of("executed-2010301 2010301 2019-12-31 110.01"),
                texts("select voucher || ' ' || line || ' ' || date || ' ' || amount from budget_payment"));
        assertEquals(
                List.of("2010301 ADDED 2019-12-31 20.01", "2010301 CUT 2019-12-31 -5.00"),
                texts("select line || ' ' || kind || ' ' || date || ' ' || amount from budget_adjustment order by id"));
        assertEquals(List.of("5"), texts("select revision::text from budget"));
        assertEquals(List.of("7.00"), texts("select actual::text from controlled_expense"));
    }

    private void migrateTo(String version) {
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("db/stream", "db/web", "db/migration")
                .cleanDisabled(false)
                .target(version);
        if (version.equals("1")) {
            flyway.load().clean();
        }
        flyway.load().migrate();
    }

    private void inSchema(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + SCHEMA);
            statement.execute(sql);
            statement.execute("reset search_path");
        }
    }

    private List<String> texts(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + SCHEMA);
            List<String> texts = Jdbi.create(connection)
                    .withHandle(handle ->
                            handle.createQuery(select).mapTo(String.class).list());
            statement.execute("reset search_path");
            return texts;
        }
    }
}
