package org.jixiao.scoring.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jixiao.events.Cause;
import org.jixiao.stream.Json;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** Reads the feed; the cards themselves stay in the database. */
@ApplicationScoped
public class Feed {

    private static final RowMapper<Change> CHANGE = (row, context) -> new Change(
            row.getLong("position"),
            row.getString("department"),
            row.getInt("fiscal_year"),
            row.getLong("version"),
            row.getBoolean("removed"),
            row.getBigDecimal("total"),
            row.getBigDecimal("points"),
            row.getString("grade"),
            row.getBoolean("provisional"),
            row.getString("hash"),
            Json.read(row.getString("cause"), Cause.class),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("trace_id"));

    private final Jdbi jdbi;

    @Inject
    public Feed(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Where somebody begins who has read so far.
     *
     * @param text as the feed told it, or {@link Cursor#BEGINNING}
     */
    @Transactional
    public Cursor begin(String text) {
        return text.equals(Cursor.BEGINNING) ? new Cursor(epoch(), 0) : Cursor.of(text);
    }

    /**
     * What comes after a place, in order.
     *
     * @throws Refusal 410 where places are counted anew since, or the feed has not come as far: the database was restored to
     *     an earlier state
     */
    @Transactional
    public Stretch after(Cursor after, int most) {
        if (!after.epoch().equals(epoch())) {
            throw Refusal.gone(new Text(
                    after.text() + " 之后的变更流已不完整：数据曾恢复到较早的状态并已重建。请从 after=0 重新读取全部。",
                    "The feed after " + after.text()
                            + " is no longer complete: the data were restored to an earlier state and rebuilt. Read all of it"
                            + " again from after=0."));
        }
        List<Change> items = jdbi.withHandle(handle -> handle.createQuery("""
                        select position, department, fiscal_year, version, removed, total,
                               cast(scheme ->> 'points' as numeric) as points, grade, provisional, hash, cause, at, trace_id
                        from scorecard_version,
                             jsonb_to_record(scorecard)
                                 as card (removed boolean, scheme jsonb, total numeric, grade text, provisional boolean,
                                         hash text)
                        where position > :after
                        order by position limit :most
                        """)
                .bind("after", after.place())
                .bind("most", most)
                .map(CHANGE)
                .list());
        if (items.isEmpty() && after.place() > newest()) {
            throw Refusal.gone(new Text(
                    "变更流尚未到达 " + after.text() + "：数据已恢复到较早的状态，请从 after=0 重新读取。",
                    "The feed has not come as far as " + after.text()
                            + ": the data were restored to an earlier state. Read again from after=0."));
        }
        return Stretch.of(after, items);
    }

    /** Cards were told that weren't here: nobody can read on from a place of before without missing some. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void countAnew() {
        jdbi.useHandle(handle -> handle.execute("update feed_epoch set epoch = default"));
    }

    private String epoch() {
        return jdbi.withHandle(handle -> handle.createQuery("select epoch from feed_epoch")
                .mapTo(String.class)
                .one());
    }

    private long newest() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(position), 0) from scorecard_version")
                .mapTo(Long.class)
                .one());
    }
}
