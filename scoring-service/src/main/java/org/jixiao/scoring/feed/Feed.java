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
     * What comes after a place, in order.
     *
     * @param after 0 for the beginning
     * @throws Refusal 410 where the feed has not come as far: the database was restored to an earlier state
     */
    @Transactional
    public Changes after(long after, int most) {
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
                .bind("after", after)
                .bind("most", most)
                .map(CHANGE)
                .list());
        if (items.isEmpty() && after > newest()) {
            throw Refusal.gone(new Text(
                    "变更流尚未到达 " + after + "：数据已恢复到较早的状态，请从 after=0 重新读取。",
                    "The feed has not come as far as " + after
                            + ": the data were restored to an earlier state. Read again from after=0."));
        }
        return Changes.of(after, items);
    }

    private long newest() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(position), 0) from scorecard_version")
                .mapTo(Long.class)
                .one());
    }
}
