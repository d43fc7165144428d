package org.jixiao.scoring.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

/** Counts and averages over the scorecards of a year, as shares of the full points. */
@ApplicationScoped
class Distribution {

    private static final String SCORED = "from evaluation where fiscal_year = :year and version > 0 and not removed";

    private final Jdbi jdbi;

    @Inject
    Distribution(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional
    GradeDistribution of(int fiscalYear) {
        List<GradeDistribution.Part> grades = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select grade, count(*) as departments,
                               round(100.0 * count(*) / sum(count(*)) over (), 1) as share
                        """ + SCORED + " group by grade order by grade is null, max(share) desc")
                        .bind("year", fiscalYear)
                        .map(ConstructorMapper.of(GradeDistribution.Part.class))
                        .list());
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) as departments, count(*) filter (where provisional) as waiting,
                               round(100 * min(share), 2) as lowest, round(100 * max(share), 2) as highest,
                               round(100 * avg(share), 2) as mean,
                               round(100 * percentile_cont(0.25) within group (order by share)::numeric, 2)
                                   as lower_quartile,
                               round(100 * percentile_cont(0.5) within group (order by share)::numeric, 2) as median,
                               round(100 * percentile_cont(0.75) within group (order by share)::numeric, 2)
                                   as upper_quartile
                        """ + SCORED)
                .bind("year", fiscalYear)
                .map((row, context) -> new GradeDistribution(
                        fiscalYear,
                        row.getLong("departments"),
                        row.getLong("waiting"),
                        grades,
                        figure(row, "lowest"),
                        figure(row, "lower_quartile"),
                        figure(row, "median"),
                        figure(row, "upper_quartile"),
                        figure(row, "highest"),
                        figure(row, "mean")))
                .one());
    }

    private static @Nullable BigDecimal figure(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : Plain.number(value);
    }
}
