package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.stream.Json;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** The table {@code indicator}: what every indicator is now. */
@ApplicationScoped
public class IndicatorTable {

    private final Jdbi jdbi;

    @Inject
    public IndicatorTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<IndicatorState> find(IndicatorKey key) {
        return last(key).filter(state -> !state.removed());
    }

    /** @throws Refusal 404 without an indicator */
    public IndicatorState get(IndicatorKey key) {
        return find(key).orElseThrow(() -> noSuch(key));
    }

    public static Refusal noSuch(IndicatorKey key) {
        return Refusal.notFound(new Text("没有指标 " + key.text() + "。", "There is no indicator " + key.text() + "."));
    }

    /** Also where it was removed: its history stays, and its revisions go on. */
    public Optional<IndicatorState> last(IndicatorKey key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select state from indicator
                                where department = :department and fiscal_year = :year and code = :code
                                """)
                        .bindMethods(key)
                        .mapTo(String.class)
                        .findOne())
                .map(IndicatorTable::state);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<IndicatorState> own(IndicatorKey key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select state from indicator
                                where department = :department and fiscal_year = :year and code = :code
                                for update
                                """)
                        .bindMethods(key)
                        .mapTo(String.class)
                        .findOne())
                .map(IndicatorTable::state);
    }

    /** Those of these indicators that there are; nobody else changes them until the transaction ends. */
    Map<IndicatorKey, IndicatorState> own(SortedSet<IndicatorKey> keys) {
        return jdbi.withHandle(handle ->
                bindKeys(handle.createQuery("""
                        select indicator.state
                        from unnest(cast(:departments as text[]), cast(:years as int[]), cast(:codes as text[]))
                            as wanted (department, fiscal_year, code)
                        join indicator using (department, fiscal_year, code)
                        where not indicator.removed
                        order by indicator.department collate "C", indicator.fiscal_year, indicator.code collate "C"
                        for update of indicator
                        """), keys).mapTo(String.class).map(IndicatorTable::state).stream()
                        .collect(Collectors.toMap(IndicatorKey::of, Function.identity())));
    }

    private static <S extends SqlStatement<S>> S bindKeys(S statement, Collection<IndicatorKey> keys) {
        return statement
                .bindArray(
                        "departments",
                        String.class,
                        keys.stream().map(IndicatorKey::department).toArray())
                .bindArray(
                        "years",
                        Integer.class,
                        keys.stream().map(IndicatorKey::year).toArray())
                .bindArray(
                        "codes",
                        String.class,
                        keys.stream().map(IndicatorKey::code).toArray());
    }

    /** All indicators of a department's year, by code. */
    public List<IndicatorState> of(YearKey year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select state from indicator
                        where department = :department and fiscal_year = :year and not removed
                        order by code
                        """)
                .bindMethods(year)
                .mapTo(String.class)
                .map(IndicatorTable::state)
                .list());
    }

    /** The same of many years at once; of one that has none nothing is said. */
    public Map<YearKey, List<IndicatorState>> of(Collection<YearKey> years) {
        return jdbi.withHandle(handle ->
                YearKeys.bind(handle.createQuery("""
                        select indicator.state
                        from unnest(cast(:departments as text[]), cast(:years as int[])) as wanted (department, fiscal_year)
                        join indicator using (department, fiscal_year)
                        where not indicator.removed
                        order by indicator.code
                        """), years).mapTo(String.class).map(IndicatorTable::state).stream()
                        .collect(Collectors.groupingBy(state -> new YearKey(state.department(), state.fiscalYear()))));
    }

    /** The same, and nobody else changes them until the transaction ends; locked in the order of {@link #own(SortedSet)}. */
    List<IndicatorState> own(YearKey year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select state from indicator
                        where department = :department and fiscal_year = :year and not removed
                        order by code collate "C"
                        for update
                        """)
                .bindMethods(year)
                .mapTo(String.class)
                .map(IndicatorTable::state)
                .list());
    }

    /** Those of these indicators that were removed, as they were last. */
    Map<IndicatorKey, IndicatorState> removed(Collection<IndicatorKey> keys) {
        return jdbi.withHandle(handle ->
                bindKeys(handle.createQuery("""
                        select indicator.state
                        from unnest(cast(:departments as text[]), cast(:years as int[]), cast(:codes as text[]))
                            as wanted (department, fiscal_year, code)
                        join indicator using (department, fiscal_year, code)
                        where indicator.removed
                        """), keys).mapTo(String.class).map(IndicatorTable::state).stream()
                        .collect(Collectors.toMap(IndicatorKey::of, Function.identity())));
    }

    Set<String> removedCodes(YearKey year) {
        return jdbi.withHandle(handle -> Set.copyOf(
                handle.createQuery("""
                        select code from indicator
                        where department = :department and fiscal_year = :year and removed
                        """).bindMethods(year).mapTo(String.class).list()));
    }

    public int count(YearKey year) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select count(*) from indicator
                        where department = :department and fiscal_year = :year and not removed
                        """).bindMethods(year).mapTo(int.class).one());
    }

    /** Bytes that the indicators of each of these years take; of one that has none nothing is said. */
    Map<YearKey, Long> bytes(Collection<YearKey> years) {
        return jdbi.withHandle(handle -> YearKeys.bind(handle.createQuery("""
                        select department, fiscal_year, sum(bytes) bytes
                        from unnest(cast(:departments as text[]), cast(:years as int[])) as wanted (department, fiscal_year)
                        join indicator using (department, fiscal_year)
                        where not removed
                        group by department, fiscal_year
                        """), years)
                .map((row, context) -> Map.entry(
                        new YearKey(row.getString("department"), row.getInt("fiscal_year")), row.getLong("bytes")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** So many changes an indicator of the year, removed ones included, went through: their ETag. */
    public long changes(YearKey year) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select coalesce(sum(revision), 0) from indicator
                        where department = :department and fiscal_year = :year
                        """).bindMethods(year).mapTo(long.class).one());
    }

    void saveAll(List<IndicatorState> states) {
        jdbi.useHandle(handle -> bindKeys(
                        handle.createUpdate("""
                        insert into indicator (department, fiscal_year, code, revision, removed, state)
                        select department, fiscal_year, code, revision, removed, cast(state as jsonb)
                        from unnest(
                            cast(:departments as text[]), cast(:years as int[]), cast(:codes as text[]),
                            cast(:revisions as bigint[]), cast(:removed as boolean[]), cast(:states as text[]))
                            as saved (department, fiscal_year, code, revision, removed, state)
                        on conflict on constraint pk_indicator do update set
                            revision = excluded.revision, removed = excluded.removed, state = excluded.state
                        """),
                        states.stream().map(IndicatorKey::of).toList())
                .bindArray(
                        "revisions",
                        Long.class,
                        states.stream().map(IndicatorState::revision).toArray())
                .bindArray(
                        "removed",
                        Boolean.class,
                        states.stream().map(IndicatorState::removed).toArray())
                .bindArray(
                        "states", String.class, states.stream().map(Json::write).toArray())
                .execute());
    }

    private static IndicatorState state(String json) {
        return Json.read(json, IndicatorState.class);
    }
}
