package org.jixiao.report.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** What was written before revisions were kept comes back from the trail of writes, with who wrote it and when. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class NarrativeMigrationTest {

    private static final String SCHEMA = "migrated";

    @Inject
    DataSource database;

    @Test
    void theRevisionsBeforeAreThere() {
        // Given
        migrateTo("3");
        Jdbi.create(database).useHandle(handle -> handle.createScript("""
                set search_path to migrated;
                insert into narrative (department, fiscal_year, revision, content)
                values ('D', 2019, 2, '{"revision": 2, "problems": ["乙"]}');
                insert into audit_entry (at, subject, name, roles, action, key, after) values
                    ('2020-07-01T00:00:00Z', 'clerk-1', '经办人', '[]', 'narrative-written', 'D/2019',
                     '{"revision": 1, "problems": ["甲"]}'),
                    ('2020-07-02T00:00:00Z', 'clerk-2', '复核人', '[]', 'narrative-written', 'D/2019',
                     '{"revision": 2, "problems": ["乙"]}');
                reset search_path;
                """).execute());

        // When
        migrateTo("latest");

        // Then
        assertEquals(
                List.of("1 clerk-1 经办人 2020-07-01 甲", "2 clerk-2 复核人 2020-07-02 乙"),
                Jdbi.create(database)
                        .withHandle(handle ->
                                handle.createQuery("""
                                select revision || ' ' || by_subject || ' ' || by_name || ' '
                                    || to_char(at at time zone 'UTC', 'YYYY-MM-DD') || ' ' || (content #>> '{problems,0}')
                                from migrated.narrative order by revision
                                """).mapTo(String.class).list()));
    }

    private void migrateTo(String version) {
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("db/stream", "db/web", "db/migration")
                .target(version);
        flyway.load().migrate();
    }
}
