package org.jixiao.indicator.register;

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
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState;
import org.jixiao.events.PlanState.ReportingStage;
import org.jixiao.events.PlanState.Stage;
import org.jixiao.stream.Json;
import org.junit.jupiter.api.Test;

/** What was entered under an older schema stands in the newest one, and can be gone on with. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class MigrationTest {

    private static final String SCHEMA = "migrated";

    private static final String REPORTED = """
            {"department": "D", "fiscalYear": 2019, "code": "B12", "revision": 2, "removed": false, "number": 12,
             "level1": "产出指标", "level2": "项目产出", "level3": "完成率", "name": "征收", "explanation": null, "points": "1",
             "measures": [{"name": "面积", "comparison": "AT_LEAST", "unit": "万平方米", "target": "3.28",
                           "actual": "2.83", "achieved": null}],
             "report": {"asOf": null, "period": null, "comment": null, "deviationReason": null, "survey": null},
             "waiver": null}
            """;

    @Inject
    DataSource database;

    @Test
    void indicators_and_their_story_stay_and_a_year_that_was_reported_counts_as_approved() throws SQLException {
        // Given
        migrateTo("2");
        inSchema("""
                insert into indicator (department, fiscal_year, code, revision, number, level1, level2, level3, name, points)
                values ('D', 2019, 'B12', 2, 12, '产出指标', '项目产出', '完成率', '征收', 1);
                insert into measure (department, fiscal_year, code, position, name, comparison, unit, target, actual)
                values ('D', 2019, 'B12', 0, '面积', 'AT_LEAST', '万平方米', 3.28, 2.83);
                insert into indicator_revision (department, fiscal_year, code, revision, action, summary, actor, actor_name, at, state)
                values ('D', 2019, 'B12', 1, 'indicator-defined', '确定', 'clerk', '经办人', now(), '{}'),
                       ('D', 2019, 'B12', 2, 'actual-reported', '填报', 'clerk', '经办人', now(), '%s');
                insert into plan (department, fiscal_year, revision, goals) values
                    ('E', 2020, 1, '[{"horizon": "ANNUAL", "number": 1, "name": "经济", "targets": []}]');
                insert into audit_entry (at, subject, name, roles, action, key, after) values
                    (now(), 'clerk', '经办人', '[]', 'goals-set', 'E/2020',
                     '{"department": "E", "fiscalYear": 2020, "revision": 1, "removed": false, "goals": []}');
                """.formatted(REPORTED));

        // When
        migrateTo("latest");

        // Then
        assertEquals(
                Json.read(REPORTED, IndicatorState.class),
                Json.read(one("select state from indicator"), IndicatorState.class));
        assertEquals(
                List.of("D/2019 1", "D/2019/B12 1", "D/2019/B12 2", "E/2020 1"),
                texts("select key || ' ' || revision from revision order by key, revision"));
        PlanState reported = plan("D");
        assertEquals(Stage.APPROVED, reported.stage());
        assertEquals(ReportingStage.OPEN, reported.reportingStage());
        assertEquals("系统升级", reported.step().by().name());
        PlanState planned = plan("E");
        assertEquals(Stage.DRAFT, planned.stage());
        assertEquals("经济", planned.goals().get(0).name());
    }

    private PlanState plan(String department) throws SQLException {
        return Json.read(one("select state from plan where department = '" + department + "'"), PlanState.class);
    }

    private void migrateTo(String version) {
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("db/stream", "db/web", "db/migration")
                .cleanDisabled(false)
                .target(version);
        if (version.equals("2")) {
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

    private String one(String select) throws SQLException {
        return texts(select).get(0);
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
