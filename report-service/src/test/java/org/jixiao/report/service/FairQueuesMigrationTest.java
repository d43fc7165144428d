package org.jixiao.report.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.EmbeddedPostgres;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** What waited before queues were fair still waits, and what is known of a version is known without its model. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class FairQueuesMigrationTest {

    private static final String DATABASE = "report_before_fair_queues";

    @Test
    void whatWaitedStillWaitsAndWhatWasDoneIsReady() {
        // Given
        EmbeddedPostgres postgres = Infrastructure.postgres();
        postgres.dropDatabase(DATABASE);
        postgres.createDatabase(DATABASE);
        Jdbi jdbi = Jdbi.create(postgres.jdbcUrl(DATABASE), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
        migrateTo("7");
        jdbi.useHandle(handle -> handle.createScript("""
                insert into regeneration (department, fiscal_year, wish, cause, weight, traceparent, requested_at, due_at)
                values ('D', 2019, 41, '{"action": "waiver-approved"}', 2, '00-a-b-01', now(), now());
                insert into report_version (department, fiscal_year, version, withdrawn, scorecard_version, short_name,
                    renditions, cause, made_at, model, model_hash)
                select 'D', 2019, 1, false, 3, 'D', '[]', '{}', now(), model,
                    encode(sha256(convert_to(cast(model as text), 'UTF8')), 'hex')
                from (select cast('{"facts": {"narrative": {"revision": 5}}}' as json)) as told (model);
                insert into report_archive (fiscal_year, selection, formats, asked_by, asked_by_name, asked_at)
                values (2019, 'NEWEST', '{pdf}', 'f', '财政', now()), (2019, 'NEWEST', '{pdf}', 'f', '财政', now());
                insert into report_archive_item (archive, department, fiscal_year, version, done_at)
                values (1, 'D', 2019, 1, now()), (2, 'D', 2019, 1, null);
                insert into board_entry (department, fiscal_year, revision, removed, total, previous_total, provisional,
                    pending, missed, errors, warnings, notes, categories, overspent, cause, changed_at, position)
                values ('D', 2019, 8, false, 94, 93, false, 0, 0, 0, 0, 0, '[]', 0, '{}', now(), 17);
                """).execute());

        // When
        migrateTo("latest");

        // Then
        assertEquals(
                List.of("waiver-approved 2 00-a-b-01 41 true", "5", "true due", "false due", "9 null null"),
                jdbi.withHandle(
                        handle -> handle.createQuery("""
                                select (cause ->> 'action') || ' ' || weight || ' ' || traceparent || ' ' || wish || ' '
                                    || (nextval('regeneration_wish') > wish)
                                from regeneration_cause
                                union all select cast(narrative_revision as text) from report_version
                                union all (
                                    select (ended_at is not null) || case when due_at <= now() then ' due' else ' not due' end
                                    from report_archive a join report_archive_item i on i.archive = a.id order by a.id)
                                union all
                                select revision || ' ' || coalesce(cast(previous_total as text), 'null') || ' '
                                    || coalesce(cast(position as text), 'null')
                                from board_entry
                                """).mapTo(String.class).list()));
    }

    private static void migrateTo(String version) {
        Flyway.configure()
                .dataSource(
                        Infrastructure.postgres().jdbcUrl(DATABASE), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD)
                .locations("classpath:db/stream", "classpath:db/web", "classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
