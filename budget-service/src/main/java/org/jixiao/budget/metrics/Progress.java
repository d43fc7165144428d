package org.jixiao.budget.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Amounts;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.MonthlyPlan;
import org.jixiao.budget.accounts.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * Execution month by month against the plan, up to a day.
 *
 * @param months from January to the month of that day, which ends on it
 * @param warnings of the whole and of single lines, where execution lags or runs ahead at that day
 */
public record Progress(LocalDate asOf, List<Month> months, List<Warning> warnings) {

    /** How execution stands to its plan. */
    public enum Pace {
        ON_PLAN,
        LAGS,
        /** Also where something is executed and there is no budget. */
        RUNS_AHEAD,
        /** There is no budget to measure by, and nothing is executed. */
        NO_BUDGET
    }

    /**
     * How far execution may be off its plan before it is warned about.
     *
     * @param lag percentage points below the plan
     * @param ahead percentage points above it
     */
    public record Thresholds(BigDecimal lag, BigDecimal ahead) {

        Pace pace(BigDecimal difference) {
            if (difference.negate().compareTo(lag) > 0) {
                return Pace.LAGS;
            }
            return difference.compareTo(ahead) > 0 ? Pace.RUNS_AHEAD : Pace.ON_PLAN;
        }
    }

    /**
     * @param until last day that counts
     * @param executed yuan, in this month alone
     * @param standing since the year's beginning
     */
    public record Month(int month, LocalDate until, BigDecimal executed, Standing standing) {}

    /**
     * Execution since the year's beginning against the plan, at the end of a day. The limits of a line hold for the year's
     * totals, so on a day within it there may be no budget, or less than none, for what is executed.
     *
     * @param adjusted yuan, with the adjustments up to that day; negative where cuts bear earlier dates than what they cut
     * @param executed yuan
     * @param planned yuan; zero where there is no budget
     * @param executedShare per cent of the adjusted budget; absent where that is not above zero
     * @param plannedShare per cent of the adjusted budget, rounded half up
     * @param difference executed less planned share, in percentage points
     */
    public record Standing(
            BigDecimal adjusted,
            BigDecimal executed,
            BigDecimal planned,
            @Nullable BigDecimal executedShare,
            BigDecimal plannedShare,
            @Nullable BigDecimal difference,
            Pace pace) {

        static Standing of(Amounts amounts, MonthlyPlan plan, LocalDate date, Thresholds thresholds) {
            BigDecimal planned = plan.shareAt(date).setScale(2, RoundingMode.HALF_UP);
            if (amounts.adjusted().signum() <= 0) {
                return new Standing(
                        amounts.adjusted(),
                        amounts.executed(),
                        Yuan.ZERO,
                        null,
                        planned,
                        null,
                        amounts.executed().signum() > 0 ? Pace.RUNS_AHEAD : Pace.NO_BUDGET);
            }
            BigDecimal executed = Percent.of(amounts.executed(), amounts.adjusted());
            BigDecimal difference = executed.subtract(planned);
            return new Standing(
                    amounts.adjusted(),
                    amounts.executed(),
                    plan.amountAt(date, amounts.adjusted()),
                    executed,
                    planned,
                    difference,
                    thresholds.pace(difference));
        }
    }

    /** @param line code of the line; absent where the whole budget is meant */
    public record Warning(@Nullable String line, String name, Standing standing) {}

    public static Progress of(Accounts accounts, LocalDate asOf, Thresholds thresholds) {
        List<Month> months = IntStream.rangeClosed(1, asOf.getMonthValue())
                .mapToObj(month -> month(accounts, month, asOf, thresholds))
                .toList();
        Standing whole = months.get(months.size() - 1).standing();
        Accounts then = accounts.asOf(asOf);
        Stream<Warning> warnings = Stream.concat(
                warning(null, "全部预算", whole).stream(),
                then.lines().stream().flatMap(line -> warning(line, then.monthlyPlan(), asOf, thresholds).stream()));
        return new Progress(asOf, months, warnings.toList());
    }

    private static Month month(Accounts accounts, int month, LocalDate asOf, Thresholds thresholds) {
        YearMonth calendar = YearMonth.of(accounts.fiscalYear(), month);
        LocalDate until = calendar.atEndOfMonth().isAfter(asOf) ? asOf : calendar.atEndOfMonth();
        Amounts now = accounts.asOf(until).sums().total();
        BigDecimal before =
                accounts.asOf(calendar.atDay(1).minusDays(1)).sums().total().executed();
        return new Month(
                month,
                until,
                now.executed().subtract(before),
                Standing.of(now, accounts.monthlyPlan(), until, thresholds));
    }

    private static Optional<Warning> warning(Line line, MonthlyPlan plan, LocalDate asOf, Thresholds thresholds) {
        String name = line.projectName() == null ? line.name() : line.projectName();
        return warning(line.code().code(), name, Standing.of(line.amounts(), plan, asOf, thresholds));
    }

    private static Optional<Warning> warning(@Nullable String line, String name, Standing standing) {
        return standing.pace() == Pace.LAGS || standing.pace() == Pace.RUNS_AHEAD
                ? Optional.of(new Warning(line, name, standing))
                : Optional.empty();
    }
}
