package org.jixiao.budget.examining;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.budget.declared.Declaration;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.stream.Json;

/** Rows of {@code declaration_list}: revision and the whole list of a year. */
@ApplicationScoped
class DeclarationTable {

    private static final String OF_YEAR = " where department = :department and fiscal_year = :year";

    private final Jdbi jdbi;

    @Inject
    DeclarationTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * As stored; the content is JSON.
     *
     * @param revision 0 while the first list is being filed
     */
    public record Row(long revision, String content) {

        static final Row NOTHING_FILED = new Row(0, "{\"declarations\": []}");

        DeclarationsRequest read() {
            return Json.read(content, DeclarationsRequest.class);
        }

        List<Declaration> declared() {
            return read().declarations().stream()
                    .map(FiledDeclaration::declaration)
                    .toList();
        }
    }

    Optional<Row> find(BudgetYear year) {
        return jdbi.withHandle(handle -> handle.createQuery("select revision, content from declaration_list" + OF_YEAR)
                .bindMethods(year)
                .map(ConstructorMapper.of(Row.class))
                .findOne());
    }

    /** At which revisions the lists of a year are; departments that filed nothing are left out. */
    Map<BudgetYear, Long> revisions(int year) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select department, revision from declaration_list where fiscal_year = :year")
                .bind("year", year)
                .map((row, context) ->
                        Map.entry(new BudgetYear(row.getString("department"), year), row.getLong("revision")))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What these departments filed for a year; those that filed nothing are left out. */
    Map<BudgetYear, Row> find(int year, Collection<String> departments) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select department, revision, content from declaration_list
                        where fiscal_year = :year and department = any(:departments)
                        """)
                .bind("year", year)
                .bindArray("departments", String.class, departments.toArray())
                .map((row, context) -> Map.entry(
                        new BudgetYear(row.getString("department"), year),
                        new Row(row.getLong("revision"), row.getString("content"))))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Waits for whoever else is filing for this year. */
    Row lock(BudgetYear year) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into declaration_list (department, fiscal_year, revision, content)
                            values (:department, :year, :revision, cast(:content as jsonb))
                            on conflict on constraint pk_declaration_list do nothing
                            """)
                    .bindMethods(year)
                    .bindMethods(Row.NOTHING_FILED)
                    .execute();
            return handle.createQuery("select revision, content from declaration_list" + OF_YEAR + " for update")
                    .bindMethods(year)
                    .map(ConstructorMapper.of(Row.class))
                    .one();
        });
    }

    void update(BudgetYear year, DeclarationsRequest list) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update declaration_list set revision = revision + 1, content = cast(:content as jsonb)"
                                + OF_YEAR)
                .bindMethods(year)
                .bind("content", Json.write(list))
                .execute());
    }
}
