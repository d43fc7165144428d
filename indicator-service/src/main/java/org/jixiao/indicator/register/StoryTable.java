package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.plan.Move;
import org.jixiao.stream.Json;
import org.jixiao.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The story of an indicator, read from the table {@code revision}: its own revisions, and between them the steps its year
 * took while it was part of the plan, as approvals.
 */
@ApplicationScoped
public class StoryTable {

    private static final String[] MOVES =
            Stream.of(Move.values()).map(Move::code).toArray(String[]::new);

    /** A step of the year belongs behind the last revision the indicator had by then. */
    private static final String STORY = """
            with own as (
                select *, lag(state) over (order by revision) before from revision where key = :key
            ), year as (
                select *, lag(state) over (order by revision) before from revision where key = :year
            ), step as (
                select year.*, (select max(own.revision) from own where own.at <= year.at) place
                from year where action = any(:moves)
            ), story as (
                select revision, 0 step, action, summary, actor, actor_name, at, before, state,
                    null::jsonb plan_before, null::jsonb plan
                from own
                union all
                select place, step.revision, step.action, step.summary, step.actor, step.actor_name, step.at, own.state,
                    own.state, step.before, step.state
                from step join own on own.revision = place
                where not (own.state ->> 'removed')::boolean
            )
            """;

    private final Jdbi jdbi;

    @Inject
    public StoryTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One thing that happened, with what was before and after as JSON.
     *
     * @param revision of the indicator after it
     * @param planBefore absent unless the year took a step, as is {@code plan}
     */
    public record Event(
            long revision,
            String action,
            String summary,
            String actor,
            String actorName,
            Instant at,
            @Nullable String before,
            String state,
            @Nullable String planBefore,
            @Nullable String plan) {

        public @Nullable IndicatorState indicatorBefore() {
            return before == null ? null : Json.read(before, IndicatorState.class);
        }

        public IndicatorState indicator() {
            return Json.read(state, IndicatorState.class);
        }

        public @Nullable PlanState yearBefore() {
            return planBefore == null ? null : Json.read(planBefore, PlanState.class);
        }

        /** Absent where it is the indicator that changed. */
        public @Nullable PlanState year() {
            return plan == null ? null : Json.read(plan, PlanState.class);
        }
    }

    /** Oldest first; of an indicator that never was there is none. */
    public Page<Event> page(IndicatorKey key, Page.Window window) {
        return jdbi.withHandle(handle -> {
            long total = query(handle, "select count(*) from story", key)
                    .mapTo(long.class)
                    .one();
            List<Event> events = query(handle, """
                            select revision, action, summary, actor, actor_name, at, before, state, plan_before, plan
                            from story order by revision, step limit :size offset :offset
                            """, key)
                    .bind("size", window.size())
                    .bind("offset", window.offset())
                    .map(ConstructorMapper.of(Event.class))
                    .list();
            return Page.of(window, events, total);
        });
    }

    private static Query query(Handle handle, String select, IndicatorKey key) {
        return handle.createQuery(STORY + select)
                .bind("key", key.text())
                .bind("year", key.ofYear().text())
                .bindArray("moves", String.class, (Object[]) MOVES);
    }
}
