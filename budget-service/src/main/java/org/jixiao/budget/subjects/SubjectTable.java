package org.jixiao.budget.subjects;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Fund;

/** Rows of {@code subject_table} and {@code subject}: the tables that were loaded. */
@ApplicationScoped
class SubjectTable {

    /** Tells our advisory locks from others; the year is the second half of their key. */
    private static final int LOCK = 0x5b1ec7;

    private final Jdbi jdbi;

    @Inject
    SubjectTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Until the transaction ends the year's table stays as it is; others may keep it so too. */
    void keep(int year) {
        jdbi.useHandle(handle -> lock(handle, "select pg_advisory_xact_lock_shared(:lock, :year)", year));
    }

    /** Waits until nobody keeps the year's table, and keeps everybody else away until the transaction ends. */
    void seize(int year) {
        jdbi.useHandle(handle -> lock(handle, "select pg_advisory_xact_lock(:lock, :year)", year));
    }

    /** None where no table of that year was ever loaded. */
    Optional<YearTable> find(int year) {
        return jdbi.withHandle(handle -> revision(handle, year)
                .map(revision -> new YearTable(
                        revision,
                        new Classification(
                                year,
                                entries(
                                        handle,
                                        "select code, name, fund from subject where fiscal_year = :year",
                                        year)))));
    }

    /** Of the loaded table only what stands at a code and above it. */
    Optional<YearTable> find(int year, String code) {
        return jdbi.withHandle(handle -> revision(handle, year)
                .map(revision -> new YearTable(
                        revision,
                        new Classification(
                                year,
                                handle.createQuery("""
                                                select code, name, fund from subject
                                                where fiscal_year = :year
                                                and code in (left(:code, 3), left(:code, 5), :code)
                                                """)
                                        .bind("year", year)
                                        .bind("code", code)
                                        .map(ConstructorMapper.of(Entry.class))
                                        .list()))));
    }

    /** Classes and sections of the loaded tables among these years. */
    Map<Integer, Classification> headings(Collection<Integer> years) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select fiscal_year, code, name, fund from subject
                        where fiscal_year = any(:years) and length(code) < 7
                        """)
                .bindArray("years", Integer.class, years.toArray())
                .map((row, context) -> Map.entry(
                        row.getInt("fiscal_year"),
                        new Entry(row.getString("code"), row.getString("name"), Fund.valueOf(row.getString("fund")))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, year -> new Classification(year.getKey(), year.getValue()))));
    }

    void replace(YearTable table) {
        int year = table.entries().year();
        List<Entry> entries = table.entries().under("");
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into subject_table (fiscal_year, revision) values (:year, :revision)
                            on conflict on constraint pk_subject_table do update set revision = excluded.revision
                            """)
                    .bind("year", year)
                    .bind("revision", table.revision())
                    .execute();
            handle.createUpdate("delete from subject where fiscal_year = :year")
                    .bind("year", year)
                    .execute();
            handle.createUpdate("""
                            insert into subject (fiscal_year, code, name, fund)
                            select :year, code, name, fund
                            from unnest(:codes, :names, :funds) as entry (code, name, fund)
                            """)
                    .bind("year", year)
                    .bindArray(
                            "codes",
                            String.class,
                            entries.stream().map(Entry::code).toArray())
                    .bindArray(
                            "names",
                            String.class,
                            entries.stream().map(Entry::name).toArray())
                    .bindArray("funds", String.class, funds(entries))
                    .execute();
        });
    }

    /**
     * A subject of budget lines.
     *
     * @param fund that these lines are paid from
     * @param departments codes of those that have such a line, in order
     */
    record Use(String subject, Fund fund, List<String> departments) {}

    /** Subjects of that year's budget lines which the table would lack, or would have under another fund. */
    List<Use> contradicted(int year, Collection<Entry> entries) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select subject, fund, array_agg(distinct department collate "C" order by department collate "C")
                            as departments
                        from budget_line
                        where fiscal_year = :year and not removed
                        and not exists (
                            select 1 from unnest(:codes, :funds) as entry (code, fund)
                            where entry.code = budget_line.subject and entry.fund = budget_line.fund)
                        group by subject, fund order by subject, fund
                        """)
                .bind("year", year)
                .bindArray(
                        "codes", String.class, entries.stream().map(Entry::code).toArray())
                .bindArray("funds", String.class, funds(entries))
                .map((row, context) ->
                        new Use(row.getString("subject"), Fund.valueOf(row.getString("fund")), List.of((String[])
                                row.getArray("departments").getArray())))
                .list());
    }

    private static Object[] funds(Collection<Entry> entries) {
        return entries.stream().map(entry -> entry.fund().name()).toArray();
    }

    private static Optional<Long> revision(Handle handle, int year) {
        return handle.createQuery("select revision from subject_table where fiscal_year = :year")
                .bind("year", year)
                .mapTo(Long.class)
                .findOne();
    }

    private static List<Entry> entries(Handle handle, String sql, int year) {
        return handle.createQuery(sql)
                .bind("year", year)
                .map(ConstructorMapper.of(Entry.class))
                .list();
    }

    private static void lock(Handle handle, String sql, int year) {
        handle.createQuery(sql).bind("lock", LOCK).bind("year", year).mapToMap().list();
    }
}
