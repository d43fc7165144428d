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
import org.jspecify.annotations.Nullable;

/** All waivers (特殊情况登记簿) that indicators have now, in the order they were asked for. */
@ApplicationScoped
public class WaiverBook {

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
            List<IndicatorState> items = find(handle, "select state" + FOUND + """
                             order by cast(state #>> '{waiver,requestedAt}' as timestamptz), department, fiscal_year, code
                             limit :size offset :offset
                            """, wanted)
                    .bind("size", window.size())
                    .bind("offset", window.offset())
                    .mapTo(String.class)
                    .map(json -> Json.read(json, IndicatorState.class))
                    .list();
            return Page.of(window, items, total);
        });
    }

    private static Query find(Handle handle, String select, Wanted wanted) {
        return handle.createQuery(select)
                .bind("year", wanted.year())
                .bind("department", wanted.department())
                .bind("status", wanted.status() == null ? null : wanted.status().name());
    }
}
