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

    @Test
    void adjustments_get_numbers_and_find_their_other_sides_and_who_entered_them() throws SQLException {
        // Given
        migrateTo("1");
        migrateTo("5");
        inSchema("""
                insert into department (code, revision, editions) values
                    ('D', 1, '[{"profile": {}}]'), ('E', 1, '[{"profile": {}}]');
                insert into budget (department, fiscal_year, revision) values ('D', 2019, 7), ('E', 2019, 4);
                insert into budget_line (department, fiscal_year, line, name, kind, fund, initial) values
                    ('D', 2019, '2010301', 'a', 'BASIC', 'GENERAL_PUBLIC', 100),
                    ('D', 2019, '2010302', 'b', 'BASIC', 'GENERAL_PUBLIC', 100),
                    ('E', 2019, '2010301', 'a', 'BASIC', 'GENERAL_PUBLIC', 100);
                insert into budget_adjustment
                    (department, fiscal_year, line, kind, amount, date, policy_driven, counterpart) values
                    ('D', 2019, '2010301', 'CUT', -1, '2019-02-01', false, null),
                    ('D', 2019, '2010301', 'MOVED', -5, '2019-03-01', false, '2010302'),
                    ('E', 2019, '2010301', 'ADDED', 9, '2019-03-01', false, null),
                    ('D', 2019, '2010302', 'MOVED', 5, '2019-03-01', false, '2010301'),
                    ('D', 2019, '2010301', 'MOVED', -5, '2019-03-01', false, '2010302'),
                    ('D', 2019, '2010302', 'MOVED', 5, '2019-03-01', false, '2010301'),
                    ('D', 2019, '2010302', 'MOVED', -5, '2019-03-01', false, '2010301'),
                    ('D', 2019, '2010301', 'MOVED', 5, '2019-03-01', false, '2010302');
                insert into audit_entry (at, subject, name, roles, action, key) values
                    (now(), 'zhang', '张', '[]', 'budget-line-entered', 'D/2019'),
                    (now(), 'zhang', '张', '[]', 'budget-line-entered', 'D/2019'),
                    (now(), 'li', '李', '[]', 'budget-line-adjusted', 'D/2019'),
                    (now(), 'wang', '王', '[]', 'budget-amount-moved', 'D/2019'),
                    (now(), 'zhang', '张', '[]', 'declarations-filed', 'D/2019'),
                    (now(), 'zhao', '赵', '[]', 'budget-amount-moved', 'D/2019'),
                    (now(), 'qian', '钱', '[]', 'budget-amount-moved', 'D/2019'),
                    (now(), 'sun', '孙', '[]', 'final-accounts-closed', 'D/2019'),
                    (now(), 'zhang', '张', '[]', 'budget-line-adjusted', 'E/2019'),
                    (now(), 'zhang', '张', '[]', 'budget-line-adjusted', 'E/2019');
                """);

        // When
        migrateTo("latest");

        // Then
        assertEquals(
                List.of("1 张", "2 张", "3 李", "4 王", "5 赵", "6 钱", "7 孙"),
                texts(
                        "select revision || ' ' || actor_name from budget_revision where department = 'D' order by revision"));
        assertEquals(
                List.of(
                        "2010301 1 -1.00 - 李",
                        "2010301 2 -5.00 1 王",
                        "2010301 3 -5.00 2 赵",
                        "2010301 4 5.00 3 钱",
                        "2010302 1 5.00 2 王",
                        "2010302 2 5.00 3 赵",
                        "2010302 3 -5.00 4 钱"),
                texts("""
                        select line || ' ' || number || ' ' || amount || ' ' || coalesce(other_side::text, '-') || ' '
                            || actor_name
                        from budget_adjustment join budget_revision using (department, fiscal_year, revision)
                        where department = 'D' order by line, number
                        """));
        assertEquals(
                List.of("3", "4"),
                texts("select revision::text from budget_revision where department = 'E' order by revision"));
        assertEquals(
                List.of("nobody known"),
                texts("select coalesce(revision::text, 'nobody known') from budget_adjustment where department = 'E'"));
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
