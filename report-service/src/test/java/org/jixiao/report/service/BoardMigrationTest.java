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

/** Lines that were drawn before categories said what waits say it afterwards, and are told anew. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class BoardMigrationTest {

    private static final String SCHEMA = "waiting";

    @Inject
    DataSource database;

    @Test
    void theCategoriesOfLinesThatStandSayWhatWaits() {
        // Given
        migrateTo("8");
        Jdbi.create(database).useHandle(handle -> handle.createScript("""
                set search_path to waiting;
                insert into inbox (topic, key, department, revision, removed, event_id, time, cause, state, untold)
                values ('jixiao.scorecards', 'D/2019', 'D', 1, false, 'e', now(), '{}', '{"criteria": [
                    {"code": "A", "name": "甲", "points": "20", "awarded": "0", "status": "PENDING", "children": [
                        {"code": "A1", "status": "PENDING", "children": []}]},
                    {"code": "B", "name": "乙", "points": "40", "awarded": "7", "status": "PENDING", "children": [
                        {"code": "B1", "awarded": "7", "status": "SCORED", "children": []},
                        {"code": "B2", "status": "PENDING", "children": []}]},
                    {"code": "C", "name": "丙", "points": "40", "awarded": "0", "status": "SCORED", "children": [
                        {"code": "C1", "awarded": "0", "status": "SCORED", "children": []}]},
                    {"code": "D", "name": "丁", "points": "10", "status": "INAPPLICABLE", "children": []}]}', false);
                insert into board_entry (department, fiscal_year, revision, removed, provisional, pending, missed, errors,
                    warnings, notes, categories, overspent, cause, changed_at, position)
                select department, fiscal_year, 1, removed, provisional, pending, missed, errors, warnings, notes, categories,
                    overspent, cause, now(), 1
                from board_facts;
                reset search_path;
                """).execute());

        // When
        migrateTo("latest");

        // Then
        assertEquals(
                List.of("2 A - true", "2 B 7 true", "2 C 0 false", "2 D - false"),
                Jdbi.create(database)
                        .withHandle(handle ->
                                handle.createQuery("""
                                select revision || ' ' || (each ->> 'code') || ' ' || coalesce(each ->> 'awarded', '-') || ' '
                                    || (each ->> 'provisional')
                                from waiting.board_entry, jsonb_array_elements(categories) as each where position is null
                                order by each ->> 'code'
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
