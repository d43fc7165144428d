package org.jixiao.scoring.declaring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.Topic;
import org.jixiao.scoring.declared.Contribution;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

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

    /** Departments whose contribution isn't known, in order and from one of them on. */
    List<String> unknown(int fiscalYear, String afterDepartment, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select d.department " + DECLARING + """
                        where d.fiscal_year = :year and d.kind = 'SELF_ASSESSMENT' and d.revision = 1
                          and d.department > :after and c.department is null
                        order by d.department limit :most
                        """)
                .bind("year", fiscalYear)
                .bind("after", afterDepartment)
                .bind("most", most)
                .mapTo(String.class)
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

    /** All that are known, in the order of departments, each with what its department is called now. */
    void each(int fiscalYear, BiConsumer<Contribution, @Nullable String> taker) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select c.content, p.state ->> 'name' as name
                        from contribution c
                        join evaluation e on e.department = c.department and e.fiscal_year = c.fiscal_year
                            and not e.removed
                        left join inbox p on p.topic = :departments and p.key = c.department and not p.removed
                        where c.fiscal_year = :year
                        order by c.department
                        """)
                .bind("departments", Topic.DEPARTMENTS.topicName())
                .bind("year", fiscalYear)
                .map((row, context) -> {
                    taker.accept(Json.read(row.getString("content"), Contribution.class), row.getString("name"));
                    return fiscalYear;
                })
                .list());
    }
}
