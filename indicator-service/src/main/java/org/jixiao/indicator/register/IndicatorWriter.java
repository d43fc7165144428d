package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.stream.Json;

/** Writes what an indicator is now into the tables {@code indicator}, {@code measure} and {@code waiver}. */
@ApplicationScoped
class IndicatorWriter {

    private final Jdbi jdbi;

    @Inject
    IndicatorWriter(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Lets one transaction at a time change this indicator, whether or not it exists yet: where there is no row to lock,
     * two first definitions would both find nothing.
     */
    void lock(IndicatorKey key) {
        lock("indicator " + key.text());
    }

    /** Lets one transaction at a time add an indicator to the year, so that they can be counted. */
    void lockYear(IndicatorKey of) {
        lock("indicators " + of.department() + "/" + of.year());
    }

    private void lock(String what) {
        jdbi.useHandle(
                handle -> handle.createQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
                        .bind("what", what)
                        .mapTo(String.class)
                        .one());
    }

    void save(IndicatorState state) {
        jdbi.useHandle(handle -> {
            saveIndicator(handle, state);
            saveMeasures(handle, state);
            saveWaiver(handle, state);
        });
    }

    private static void saveIndicator(Handle handle, IndicatorState state) {
        handle.createUpdate("""
                        insert into indicator (department, fiscal_year, code, revision, number, level1, level2, level3,
                                               name, explanation, points, report)
                        values (:department, :fiscalYear, :code, :revision, :number, :level1, :level2, :level3,
                                :name, :explanation, :points, cast(:reportJson as jsonb))
                        on conflict on constraint pk_indicator do update set
                            revision = excluded.revision, number = excluded.number, level1 = excluded.level1,
                            level2 = excluded.level2, level3 = excluded.level3, name = excluded.name,
                            explanation = excluded.explanation, points = excluded.points, report = excluded.report
                        """)
                .bindMethods(state)
                .bind("reportJson", state.report() == null ? null : Json.write(state.report()))
                .execute();
    }

    private static void saveMeasures(Handle handle, IndicatorState state) {
        handle.createUpdate(
                        "delete from measure where department = :department and fiscal_year = :fiscalYear and code = :code")
                .bindMethods(state)
                .execute();
        PreparedBatch batch = handle.prepareBatch("""
                insert into measure (department, fiscal_year, code, position, name, comparison, unit, target, actual,
                                     achieved)
                values (:i.department, :i.fiscalYear, :i.code, :position, :m.name, :m.comparison, :m.unit, :m.target,
                        :m.actual, :m.achieved)
                """);
        for (int position = 0; position < state.measures().size(); position++) {
            batch.bindMethods("i", state)
                    .bindMethods("m", state.measures().get(position))
                    .bind("position", position)
                    .add();
        }
        batch.execute();
    }

    private static void saveWaiver(Handle handle, IndicatorState state) {
        handle.createUpdate(
                        "delete from waiver where department = :department and fiscal_year = :fiscalYear and code = :code")
                .bindMethods(state)
                .execute();
        if (state.waiver() == null) {
            return;
        }
        handle.createUpdate("""
                        insert into waiver (department, fiscal_year, code, status, reason, document,
                                            requested_by, requested_by_name, requested_at,
                                            decided_by, decided_by_name, decided_at,
                                            decision_document, decision_comment)
                        values (:i.department, :i.fiscalYear, :i.code, :w.status, :w.reason, :w.document,
                                :w.requestedBy, :w.requestedByName, :w.requestedAt,
                                :w.decidedBy, :w.decidedByName, :w.decidedAt,
                                :w.decisionDocument, :w.decisionComment)
                        """)
                .bindMethods("i", state)
                .bindMethods("w", state.waiver())
                .execute();
    }
}
