package org.jixiao.report.board;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jixiao.events.Cause;
import org.jixiao.report.board.Entry.Category;
import org.jixiao.report.board.Entry.Execution;
import org.jixiao.report.board.Entry.Origin;
import org.jixiao.report.board.Entry.Score;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

/** One row of {@code board_entry}. */
public record EntryRow(
        String department,
        int fiscalYear,
        long revision,
        boolean removed,
        @Nullable String name,
        @Nullable Long scorecardVersion,
        @Nullable BigDecimal points,
        @Nullable BigDecimal total,
        @Nullable BigDecimal previousTotal,
        @Nullable String grade,
        boolean provisional,
        int pending,
        int missed,
        int errors,
        int warnings,
        int notes,
        String categories,
        @Nullable BigDecimal adjusted,
        @Nullable BigDecimal executed,
        int overspent,
        @Nullable String monthlyPlan,
        @Nullable Long reportVersion,
        String cause,
        OffsetDateTime changedAt,
        @Nullable Long position) {

    static final String COLUMNS = """
            department, fiscal_year, revision, removed, name, scorecard_version, points, total, previous_total, grade,
            provisional, pending, missed, errors, warnings, notes, categories, adjusted, executed, overspent, monthly_plan,
            report_version, cause, changed_at, position
            """;

    Entry entry(Plan plan) {
        return new Entry(
                department,
                fiscalYear,
                revision,
                removed,
                name,
                score(),
                execution(plan),
                reportVersion,
                origin(Json.read(cause, Cause.class)),
                changedAt.toInstant(),
                position);
    }

    private @Nullable Score score() {
        if (scorecardVersion == null || points == null || total == null) {
            return null;
        }
        return new Score(
                scorecardVersion,
                points,
                total,
                previousTotal,
                grade,
                provisional,
                pending,
                missed,
                errors,
                warnings,
                notes,
                List.of(Json.read(categories, Category[].class)));
    }

    private @Nullable Execution execution(Plan plan) {
        if (adjusted == null || executed == null) {
            return null;
        }
        List<BigDecimal> shares = monthlyPlan == null ? null : List.of(Json.read(monthlyPlan, BigDecimal[].class));
        return plan.measure(adjusted, executed, shares, overspent);
    }

    private static Origin origin(Cause cause) {
        return new Origin(cause.action(), cause.key(), cause.actor(), cause.actorName(), cause.at(), cause.summary());
    }
}
