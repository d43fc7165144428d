package org.jixiao.report.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jixiao.events.Cause;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.stream.Json;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** The table {@code board_entry}. */
@ApplicationScoped
public class BoardTable {

    static final String CHANNEL = "board";

    private static final String FACTS = """
            removed, name, scorecard_version, points, total, grade, provisional, pending, missed, errors, warnings, notes,
            categories, budget_revision, adjusted, executed, overspent, monthly_plan, report_version
            """;

    /** A report follows from what may have been told already: then of two causes the later one stands. */
    private static final String CAUSE = """
            case when :reported
                and cast(known.cause ->> 'at' as timestamptz) > cast(excluded.cause ->> 'at' as timestamptz)
                then known.cause else excluded.cause end""";

    /**
     * Where the facts are as they were, nothing happens: no revision, no place in the feed. The total before is that before
     * the cause, in however many steps it changed the total.
     */
    private static final String DRAW = "insert into board_entry as known (department, fiscal_year, revision, "
            + FACTS + ", cause, changed_at) select department, fiscal_year, 1, " + FACTS + """
            , cast(news.cause as jsonb), :now
            from unnest(:keys, :causes) as news (key, cause) join board_facts facts on facts.key = news.key
            order by department, fiscal_year
            on conflict on constraint pk_board_entry do update
            set revision = known.revision + 1, removed = excluded.removed, name = excluded.name,
                scorecard_version = excluded.scorecard_version, points = excluded.points, total = excluded.total,
                previous_total = nullif(
                    case when known.cause = (%1$s) then coalesce(known.previous_total, known.total)
                        else known.total end,
                    excluded.total),
                grade = excluded.grade, provisional = excluded.provisional, pending = excluded.pending,
                missed = excluded.missed, errors = excluded.errors, warnings = excluded.warnings, notes = excluded.notes,
                categories = excluded.categories, budget_revision = excluded.budget_revision,
                adjusted = excluded.adjusted, executed = excluded.executed, overspent = excluded.overspent,
                monthly_plan = excluded.monthly_plan, report_version = excluded.report_version,
                cause = %1$s,
                changed_at = excluded.changed_at, position = null
            where
            """.formatted(CAUSE)
            + distinct();

    private final Jdbi jdbi;
    private final Clock clock;
    private final Calendar calendar;
    private final BoardConfig config;

    @Inject
    public BoardTable(Jdbi jdbi, Clock clock, Calendar calendar, BoardConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.calendar = calendar;
        this.config = config;
    }

    /** Draws the lines of these years anew, in the caller's transaction, in which the facts already are as they shall be. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void draw(Map<DepartmentYear, Cause> touched) {
        draw(touched, false);
    }

    /** Likewise the line of a year whose report was written anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drawReported(DepartmentYear year, Cause cause) {
        draw(Map.of(year, cause), true);
    }

    private void draw(Map<DepartmentYear, Cause> touched, boolean reported) {
        List<String> keys = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        touched.forEach((year, cause) -> {
            keys.add(year.key());
            causes.add(Json.write(cause));
        });
        jdbi.useHandle(handle -> {
            handle.createUpdate(DRAW)
                    .bindArray("keys", String.class, keys)
                    .bindArray("causes", String.class, causes)
                    .bind("reported", reported)
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .execute();
            handle.execute("select pg_notify(?, '')", CHANNEL);
        });
    }

    /** Newest first. */
    @Transactional
    public List<Integer> years() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct fiscal_year from board_entry where not removed order by fiscal_year desc")
                .mapTo(Integer.class)
                .list());
    }

    /** What only grows while anything changes: whether a year is as it was, without reading it. */
    @Transactional
    public long revision(int year) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(sum(revision), 0) from board_entry where fiscal_year = :year")
                .bind("year", year)
                .mapTo(Long.class)
                .one());
    }

    /** The same for all years of a department, and for their places in the feed, which are given afterwards. */
    @Transactional
    public List<Long> revisions(String department) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(revision), 0) as revisions, coalesce(sum(position), 0) as positions
                        from board_entry where department = :department
                        """)
                .bind("department", department)
                .map((row, context) -> List.of(row.getLong("revisions"), row.getLong("positions")))
                .one());
    }

    @Transactional
    public List<Entry> of(int year) {
        return jdbi.withHandle(handle ->
                entries(handle.createQuery("select " + EntryRow.COLUMNS + """
                                from board_entry where fiscal_year = :year and not removed
                                order by round(total / nullif(points, 0), 12) desc nulls last, department
                                """).bind("year", year)));
    }

    /** The years of a department, newest first. */
    @Transactional
    public List<Entry> of(String department) {
        return jdbi.withHandle(handle ->
                entries(handle.createQuery("select " + EntryRow.COLUMNS + """
                                from board_entry where department = :department and not removed
                                order by fiscal_year desc
                                """).bind("department", department)));
    }

    @Transactional
    public Optional<Entry> find(DepartmentYear year) {
        return of(year.department()).stream()
                .filter(entry -> entry.fiscalYear() == year.fiscalYear())
                .findFirst();
    }

    /** Where a total stands by its share of the full points (得分率), as in the ranking of scoring; equal ones alike. */
    @Transactional
    public Rank rank(DepartmentYear year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with judged as (
                            select department, round(total / nullif(points, 0), 12) as share
                            from board_entry where fiscal_year = :fiscalYear and not removed and total is not null)
                        select count(*) filter (where other.share > own.share) + 1 as rank, count(*) as of
                        from judged other
                        join judged own on own.department = :department
                        """)
                .bindMethods(year)
                .map((row, context) -> new Rank(row.getLong("rank"), row.getLong("of")))
                .one());
    }

    /** @param of how many are ranked */
    public record Rank(long rank, long of) {}

    /** The newest place that was given in the feed; 0 where none was. */
    @Transactional
    public long place() {
        return jdbi.withHandle(handle -> handle.createQuery("select place from board_place")
                .mapTo(Long.class)
                .one());
    }

    /**
     * The lines of a year that changed after a place, each once as it is now, in order.
     *
     * @throws Refusal 410 where the feed has not come as far: the database was restored to an earlier state
     */
    @Transactional
    public BoardPiece after(int year, long place, int most) {
        List<Entry> items = jdbi.withHandle(handle -> entries(handle.createQuery("select " + EntryRow.COLUMNS + """
                                from board_entry where fiscal_year = :year and position > :place
                                order by position limit :most
                                """)
                .bind("year", year)
                .bind("place", place)
                .bind("most", most)));
        if (items.isEmpty() && place > place()) {
            throw Refusal.gone(new Text(
                    "变更流尚未到达 " + place + "：数据已恢复到较早的状态，请重新读取看板。",
                    "The feed has not come as far as " + place
                            + ": the data were restored to an earlier state. Read the board again."));
        }
        return BoardPiece.of(place, items);
    }

    private List<Entry> entries(Query query) {
        return query.map(ConstructorMapper.of(EntryRow.class)).stream()
                .map(row ->
                        row.entry(new Plan(calendar.day(row.fiscalYear()), config.lagPoints(), config.aheadPoints())))
                .toList();
    }

    private static String distinct() {
        String known = FACTS.replaceAll("(\\w+)", "known.$1");
        return "(" + known + ") is distinct from (" + known.replace("known.", "excluded.") + ")";
    }
}
