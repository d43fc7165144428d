package org.jixiao.budget.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.changes.BudgetRetold;
import org.jixiao.budget.changes.SubjectsRenamed;
import org.jixiao.stream.Json;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;

/** Table {@code retelling}: the budgets that are to be told anew. {@link Retelling} does it. */
@ApplicationScoped
public class Retellings {

    private static final int MOST_FAILING = 100;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final Audit audit;

    @Inject
    Retellings(Jdbi jdbi, Audit audit) {
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /**
     * All accounts of a year, closed ones too, once the present transaction commits.
     *
     * @return how many these are
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int ask(Actor who, int year) {
        int budgets = jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into retelling (department, fiscal_year, actor, former_names)
                            select department, fiscal_year, cast(:actor as jsonb), '{}'
                            from budget where fiscal_year = :year order by department collate "C"
                            on conflict on constraint pk_retelling do nothing
                            """)
                    .bind("actor", Json.write(who))
                    .bind("year", year)
                    .execute();
            return handle.createQuery("select count(*) from budget where fiscal_year = :year")
                    .bind("year", year)
                    .mapTo(int.class)
                    .one();
        });
        audit.record(who, "budget-retelling-requested", String.valueOf(year), null, Map.of("budgets", budgets));
        return budgets;
    }

    /** @param formerNames of the classes and sections that were renamed; of two loads the first has them as last told */
    void askRenamed(Actor who, Collection<BudgetYear> budgets, Map<String, String> formerNames) {
        jdbi.useHandle(handle -> BudgetKeys.bind(handle.createUpdate("""
                        insert into retelling (department, fiscal_year, actor, former_names)
                        select department, fiscal_year, cast(:actor as jsonb), cast(:formerNames as jsonb)
                        from unnest(cast(:departments as text[]), cast(:years as int[])) as renamed (department, fiscal_year)
                        order by department collate "C"
                        on conflict on constraint pk_retelling do update
                        set actor = excluded.actor, former_names = excluded.former_names || retelling.former_names
                        """), budgets)
                .bind("actor", Json.write(who))
                .bind("formerNames", Json.write(formerNames))
                .execute());
    }

    /** The next one in their order. */
    Optional<BudgetYear> after(BudgetYear previous) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select department, fiscal_year as year from retelling
                        where (department, fiscal_year) > (:department, :year)
                        order by department, fiscal_year limit 1
                        """)
                .bindMethods(previous)
                .map(ConstructorMapper.of(BudgetYear.class))
                .findOne());
    }

    /** @param formerNames empty where none was renamed */
    record Wanted(Actor who, Map<String, String> formerNames) {

        Told told(BudgetYear budget, Accounts now, long revision) {
            return formerNames.isEmpty()
                    ? new Told(budget, new BudgetRetold(), now, now, revision)
                    : new Told(
                            budget,
                            new SubjectsRenamed(now.subjects()),
                            now.with(now.subjects().named(formerNames)),
                            now,
                            revision);
        }
    }

    /** It is done once the present transaction commits; nothing where somebody asks for it right now, or another instance did it. */
    Optional<Wanted> take(BudgetYear budget) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        delete from retelling where (department, fiscal_year) = (
                            select department, fiscal_year from retelling
                            where department = :department and fiscal_year = :year for update skip locked)
                        returning actor, former_names
                        """)
                .bindMethods(budget)
                .map((row, context) -> wanted(row))
                .findOne());
    }

    /** @return whether that is news */
    boolean fails(BudgetYear budget, String reason) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update retelling set failure = :reason
                                where department = :department and fiscal_year = :year
                                  and failure is distinct from :reason
                                """)
                        .bindMethods(budget)
                        .bind("reason", reason)
                        .execute()
                == 1);
    }

    public RetellingProgress progress() {
        return jdbi.withHandle(handle -> new RetellingProgress(
                handle.createQuery("select count(*) from retelling")
                        .mapTo(Long.class)
                        .one(),
                handle.createQuery("""
                                select department, fiscal_year, failure as reason from retelling
                                where failure is not null order by department, fiscal_year limit :most
                                """)
                        .bind("most", MOST_FAILING)
                        .map(ConstructorMapper.of(RetellingProgress.Failing.class))
                        .list()));
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        return new Wanted(
                Json.read(row.getString("actor"), Actor.class),
                Json.mapper().convertValue(Json.read(row.getString("former_names"), ObjectNode.class), NAMES));
    }
}
