package org.jixiao.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.events.Cause;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.Topic;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.stream.Json;
import org.jixiao.stream.inbox.Deviation;
import org.jixiao.stream.inbox.Untold;
import org.jspecify.annotations.Nullable;

/**
 * Puts the newest scorecards of a department back as the stream told them. Numbering goes on beyond what was told, since
 * whoever listens drops what isn't newer.
 */
@ApplicationScoped
public class Restoring {

    /** {@code overtaken}: whether what stands here is older than what was told, or isn't there. */
    private static final String FOUND = """
            from inbox_replica r
            cross join lateral (
                select (r.state ->> 'fiscalYear')::int as fiscal_year, r.state ->> 'hash' as hash,
                       (r.state ->> 'removed')::boolean as removed, (r.state ->> 'total')::numeric as total,
                       (r.state #>> '{scheme,points}')::numeric as points,
                       r.state ->> 'grade' as grade, (r.state ->> 'provisional')::boolean as provisional) told
            left join evaluation e on e.department = r.department and e.fiscal_year = told.fiscal_year
            left join scorecard_version v
                on v.department = e.department and v.fiscal_year = e.fiscal_year and v.version = r.revision
            cross join lateral (
                select e.version is null or e.version < r.revision or e.version > r.revision and not exists (
                           select 1 from scorecard_version s
                           where s.department = e.department and s.fiscal_year = e.fiscal_year and s.version = e.version)
                       as overtaken) it
            where r.topic = :topic and r.department = :department and r.revision > 0
              and (it.overtaken or v.version is null
                   or jsonb_strip_nulls(v.scorecard)::text is distinct from jsonb_strip_nulls(r.state)::text
                   or jsonb_strip_nulls(v.cause)::text is distinct from jsonb_strip_nulls(r.cause)::text
                   or e.version = r.revision
                      and (e.hash, e.removed, e.total, e.points, e.grade, e.provisional) is distinct from
                          (told.hash, told.removed, told.total, told.points, told.grade, told.provisional))
            order by r.key
            """;

    private static final String DEVIATIONS = """
            select r.topic, r.key, r.revision as told, e.version as held,
                   case when e.version is null or e.version >= r.revision and v.version is null then 'MISSING'
                        when e.version < r.revision then 'OLDER'
                        else 'DIFFERENT' end as kind
            """ + FOUND;

    private static final String TOLD = """
            select r.state, r.cause, r.time, r.traceparent, it.overtaken or e.version = r.revision as stands
            """ + FOUND;

    private static final RowMapper<Told> CARD = (row, context) -> new Told(
            new ScorecardVersion(
                    Json.read(row.getString("state"), ScorecardState.class),
                    Json.read(row.getString("cause"), Cause.class),
                    at(row.getObject("time", OffsetDateTime.class)),
                    traceId(row.getString("traceparent"))),
            row.getBoolean("stands"));

    private final Jdbi jdbi;
    private final Evaluations evaluations;
    private final Scorecards scorecards;
    private final Rescoring rescoring;
    private final Lacking lacking;
    private final Locks locks;
    private final Untold untold;

    @Inject
    public Restoring(
            Jdbi jdbi,
            Evaluations evaluations,
            Scorecards scorecards,
            Rescoring rescoring,
            Lacking lacking,
            Locks locks,
            Untold untold) {
        this.jdbi = jdbi;
        this.evaluations = evaluations;
        this.scorecards = scorecards;
        this.rescoring = rescoring;
        this.lacking = lacking;
        this.locks = locks;
        this.untold = untold;
    }

    /** @param stands whether it is the newest, and not one of which only the row is put back */
    private record Told(ScorecardVersion card, boolean stands) {}

    /** Where the scorecards kept here are not what was told of a department. */
    public List<Deviation> deviations(String department) {
        return jdbi.withHandle(handle -> handle.createQuery(DEVIATIONS)
                .bind("topic", Topic.SCORECARDS.topicName())
                .bind("department", department)
                .map(ConstructorMapper.of(Deviation.class))
                .list());
    }

    /**
     * Puts the cards back and judges all years of the department by the evidence there is now: what comes out otherwise is
     * a further version.
     *
     * @param cause of such a version
     * @return what lacks to judge a year: schemes and assessments are on no topic, and its card stays as told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> restore(String department, Cause cause) {
        locks.departments(List.of(department));
        SortedSet<YearKey> years = years(department);
        locks.schemesOf(years.stream().map(YearKey::fiscalYear));
        toldOf(department).forEach(this::putBack);
        untold.settle(department);
        List<String> lacks = new ArrayList<>();
        for (YearKey year : years) {
            Optional<String> lack = scorecards
                    .newest(year)
                    .filter(version -> !version.scorecard().removed())
                    .flatMap(lacking::of);
            lack.ifPresentOrElse(lacks::add, () -> rescoring.rescore(year, cause));
        }
        return lacks;
    }

    private List<Told> toldOf(String department) {
        return jdbi.withHandle(handle -> handle.createQuery(TOLD)
                .bind("topic", Topic.SCORECARDS.topicName())
                .bind("department", department)
                .map(CARD)
                .list());
    }

    private void putBack(Told told) {
        ScorecardState card = told.card().scorecard();
        YearKey year = new YearKey(card.department(), card.fiscalYear());
        evaluations.open(year);
        scorecards.putBack(told.card());
        if (told.stands()) {
            evaluations.stands(card);
            evaluations.judged(year);
        }
    }

    /** Those evaluated, and those that some key speaks of. */
    private SortedSet<YearKey> years(String department) {
        List<YearKey> years = jdbi.withHandle(handle -> handle.createQuery("""
                        select fiscal_year from evaluation where department = :department
                        union
                        select split_part(key, '/', 2)::int from inbox_replica
                        where department = :department and topic <> :departments and revision > 0
                        """)
                .bind("department", department)
                .bind("departments", Topic.DEPARTMENTS.topicName())
                .map((row, context) -> new YearKey(department, row.getInt(1)))
                .list());
        return new TreeSet<>(years);
    }

    private static Instant at(OffsetDateTime time) {
        return time.toInstant();
    }

    private static @Nullable String traceId(@Nullable String traceparent) {
        return traceparent == null ? null : traceparent.split("-")[1];
    }
}
