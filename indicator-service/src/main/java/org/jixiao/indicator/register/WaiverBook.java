package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.stream.Json;
import org.jixiao.web.Page;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** All waivers (特殊情况登记簿) that indicators have now, in the order they were asked for. */
@ApplicationScoped
public class WaiverBook {

    /** Rows of the whole book: more would be no register of a year. */
    private static final int MOST_ROWS = 20_000;

    private static final String FOUND = """
             from indicator
             where not removed and state #>> '{waiver,status}' is not null
               and (cast(:year as integer) is null or fiscal_year = :year)
               and (cast(:department as text) is null or department = :department)
               and (cast(:status as text) is null or state #>> '{waiver,status}' = :status)
            """;

    private final Jdbi jdbi;

    @Inject
    public WaiverBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is asked for; what is absent is asked for whatever it is. */
    public record Wanted(
            @Nullable Integer year,
            @Nullable String department,
            @Nullable WaiverStatus status) {}

    public Page<IndicatorState> page(Wanted wanted, Page.Window window) {
        return jdbi.withHandle(handle -> {
            long total = find(handle, "select count(*)" + FOUND, wanted)
                    .mapTo(long.class)
                    .one();
            return Page.of(window, rows(handle, wanted, window.size(), window.offset()), total);
        });
    }

    /** @throws Refusal 422 where there are more than are told at once */
    public List<IndicatorState> all(Wanted wanted) {
        List<IndicatorState> all = jdbi.withHandle(handle -> rows(handle, wanted, MOST_ROWS + 1, 0));
        if (all.size() > MOST_ROWS) {
            throw Refusal.unprocessable(
                    "year",
                    new Text(
                            "超过 " + MOST_ROWS + " 条，请按年度、部门或状态筛选。",
                            "There are more than " + MOST_ROWS + ": ask for one year, department or status."));
        }
        return all;
    }

    private static List<IndicatorState> rows(Handle handle, Wanted wanted, int size, long offset) {
        return find(handle, "select state" + FOUND + """
                         order by cast(state #>> '{waiver,requestedAt}' as timestamptz), department, fiscal_year, code
                         limit :size offset :offset
                        """, wanted)
                .bind("size", size)
                .bind("offset", offset)
                .mapTo(String.class)
                .map(json -> Json.read(json, IndicatorState.class))
                .list();
    }

    private static Query find(Handle handle, String select, Wanted wanted) {
        return handle.createQuery(select)
                .bind("year", wanted.year())
                .bind("department", wanted.department())
                .bind("status", wanted.status() == null ? null : wanted.status().name());
    }
}
