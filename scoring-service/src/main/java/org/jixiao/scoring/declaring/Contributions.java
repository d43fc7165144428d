package org.jixiao.scoring.declaring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.Topic;
import org.jixiao.scoring.declared.Contribution;
import org.jixiao.scoring.declared.DepartmentHonesty;
import org.jixiao.scoring.declared.Statistics;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.stream.Json;

/** Table {@code contribution}: what departments add to the statistics of a year, as far as it follows from what is now. */
@ApplicationScoped
class Contributions {

    /** Departments with a card that declared something; what they add, where it is known. */
    private static final String DECLARING = """
            from declared_score d
            join evaluation e on e.department = d.department and e.fiscal_year = d.fiscal_year
                and e.version > 0 and not e.removed
            cross join lateral (
                select max(s.revision) filter (where s.kind = 'SELF_ASSESSMENT') as declared,
                       coalesce(max(s.revision) filter (where s.kind = 'REVIEW'), 0) as reviewed
                from declared_score s where s.department = d.department and s.fiscal_year = d.fiscal_year) now
            left join contribution c on c.department = d.department and c.fiscal_year = d.fiscal_year
                and c.hash = e.hash and c.declared = now.declared and c.reviewed = now.reviewed
            """;

    private final Jdbi jdbi;

    @Inject
    Contributions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Departments' years whose contribution isn't known, in order and from one of them on. */
    List<YearKey> outstanding(YearKey after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select d.department, d.fiscal_year " + DECLARING + """
                        where d.kind = 'SELF_ASSESSMENT' and d.revision = now.declared
                          and (d.department, d.fiscal_year) > (:department, :year) and c.department is null
                        order by d.department, d.fiscal_year limit :most
                        """)
                .bind("department", after.department())
                .bind("year", after.fiscalYear())
                .bind("most", most)
                .map((row, context) -> new YearKey(row.getString("department"), row.getInt("fiscal_year")))
                .list());
    }

    /**
     * @param hash of the card it follows from
     * @param declared revision of the self-assessment
     * @param reviewed revision of the review, 0 where there is none
     */
    void put(YearKey year, String hash, long declared, long reviewed, Contribution contribution) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into contribution (department, fiscal_year, hash, declared, reviewed, content)
                        values (:department, :year, :hash, :declared, :reviewed, cast(:content as jsonb))
                        on conflict on constraint pk_contribution do update
                        set hash = excluded.hash, declared = excluded.declared, reviewed = excluded.reviewed,
                            content = excluded.content
                        """)
                .bind("department", year.department())
                .bind("year", year.fiscalYear())
                .bind("hash", hash)
                .bind("declared", declared)
                .bind("reviewed", reviewed)
                .bind("content", Json.write(contribution))
                .execute());
    }

    /** In the order of departments, each with what it is called now; those not known as outstanding. */
    void addUp(int fiscalYear, Statistics statistics) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select c.content, p.state ->> 'name' as name, d.department,
                               case when c.department is null then d.content end as said, e.points, e.total, e.provisional,
                               e.grade
                        """ + DECLARING + """
                        left join inbox p on p.topic = :departments and p.key = d.department and not p.removed
                        where d.fiscal_year = :year and d.kind = 'SELF_ASSESSMENT' and d.revision = now.declared
                        order by d.department
                        """)
                .bind("departments", Topic.DEPARTMENTS.topicName())
                .bind("year", fiscalYear)
                .map((row, context) -> {
                    String content = row.getString("content");
                    String name = row.getString("name");
                    if (content == null) {
                        statistics.outstanding(DepartmentHonesty.outstanding(
                                row.getString("department"),
                                name,
                                row.getBigDecimal("points"),
                                Json.read(row.getString("said"), SelfAssessmentRequest.class)
                                        .said(),
                                row.getBigDecimal("total"),
                                row.getBoolean("provisional"),
                                row.getString("grade")));
                    } else {
                        statistics.add(Json.read(content, Contribution.class), name);
                    }
                    return fiscalYear;
                })
                .list());
    }
}
