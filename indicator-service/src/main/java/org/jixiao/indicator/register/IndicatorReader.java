package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Waiver;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

/** What every indicator is now, from the tables {@code indicator}, {@code measure} and {@code waiver}. */
@ApplicationScoped
public class IndicatorReader {

    /** One statement, so that an indicator is never read half before and half after a change. */
    private static final String READ = """
            select i.department i_department, i.fiscal_year i_fiscal_year, i.code i_code, i.revision i_revision,
                   i.number i_number, i.level1 i_level1, i.level2 i_level2, i.level3 i_level3, i.name i_name,
                   i.explanation i_explanation, i.points i_points, i.report i_report,
                   m.name m_name, m.comparison m_comparison, m.unit m_unit, m.target m_target, m.actual m_actual,
                   m.achieved m_achieved,
                   w.status w_status, w.reason w_reason, w.document w_document,
                   w.requested_by w_requested_by, w.requested_by_name w_requested_by_name, w.requested_at w_requested_at,
                   w.decided_by w_decided_by, w.decided_by_name w_decided_by_name, w.decided_at w_decided_at,
                   w.decision_document w_decision_document, w.decision_comment w_decision_comment
            from indicator i
            join measure m using (department, fiscal_year, code)
            left join waiver w using (department, fiscal_year, code)
            where department = :department and fiscal_year = :year and (cast(:code as text) is null or code = :code)
            order by code, m.position
            """;

    private final Jdbi jdbi;

    @Inject
    public IndicatorReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<IndicatorState> find(IndicatorKey key) {
        return read(key.department(), key.year(), key.code()).stream().findFirst();
    }

    /** All indicators of a department's year, by code. */
    public List<IndicatorState> of(String department, int year) {
        return read(department, year, null);
    }

    int count(IndicatorKey year) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from indicator where department = :department and fiscal_year = :year")
                .bind("department", year.department())
                .bind("year", year.year())
                .mapTo(int.class)
                .one());
    }

    private List<IndicatorState> read(String department, int year, @Nullable String code) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(READ)
                    .bind("department", department)
                    .bind("year", year)
                    .bind("code", code);
            query.registerRowMapper(ConstructorMapper.factory(Row.class, "i_"));
            query.registerRowMapper(ConstructorMapper.factory(Measure.class, "m_"));
            query.registerRowMapper(ConstructorMapper.factory(Waiver.class, "w_"));
            Map<String, Gathered> byCode = query.reduceRows(new LinkedHashMap<>(), IndicatorReader::gather);
            return byCode.values().stream().map(Gathered::state).toList();
        });
    }

    private static Map<String, Gathered> gather(Map<String, Gathered> byCode, RowView row) {
        byCode.computeIfAbsent(
                        row.getColumn("i_code", String.class),
                        code -> new Gathered(
                                row.getRow(Row.class),
                                new ArrayList<>(),
                                row.getColumn("w_status", String.class) == null ? null : row.getRow(Waiver.class)))
                .measures()
                .add(row.getRow(Measure.class));
        return byCode;
    }

    private record Gathered(
            Row row, List<Measure> measures, @Nullable Waiver waiver) {
        IndicatorState state() {
            return row.state(List.copyOf(measures), waiver);
        }
    }

    /** One row of {@code indicator}. */
    public record Row(
            String department,
            int fiscalYear,
            String code,
            long revision,
            int number,
            String level1,
            String level2,
            String level3,
            String name,
            @Nullable String explanation,
            BigDecimal points,
            @Nullable String report) {

        IndicatorState state(List<Measure> measures, @Nullable Waiver waiver) {
            return new IndicatorState(
                    department,
                    fiscalYear,
                    code,
                    revision,
                    false,
                    number,
                    level1,
                    level2,
                    level3,
                    name,
                    explanation,
                    points,
                    measures,
                    report == null ? null : Json.read(report, Report.class),
                    waiver);
        }
    }
}
