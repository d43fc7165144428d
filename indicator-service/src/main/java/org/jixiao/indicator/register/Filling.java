package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.Definition;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.plan.Progress;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.IndicatorChanges.Made;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jspecify.annotations.Nullable;

/**
 * Fills in many indicators of a year at once, each as {@link IndicatorRegister} would take it alone, and with the same
 * number of statements however many there are. The year is the caller's until the transaction ends, which ends well only
 * if the caller finds nothing refused.
 */
@ApplicationScoped
public class Filling {

    private final IndicatorTable indicators;
    private final PlanTable plans;
    private final RevisionTable revisions;
    private final GrantedWaivers granted;
    private final IndicatorChanges changes;
    private final Locks locks;
    private final Clock clock;
    private final Today today;

    @Inject
    public Filling(
            IndicatorTable indicators,
            PlanTable plans,
            RevisionTable revisions,
            GrantedWaivers granted,
            IndicatorChanges changes,
            Locks locks,
            Clock clock,
            Today today) {
        this.indicators = indicators;
        this.plans = plans;
        this.revisions = revisions;
        this.granted = granted;
        this.changes = changes;
        this.locks = locks;
        this.clock = clock;
        this.today = today;
    }

    /**
     * What is asked for one indicator.
     *
     * @param before as {@link #own} gave it; absent where it is to come into being
     * @param revision it is asked for; absent where any will do. Who asks for what is there is never too late
     * @param actuals absent where nothing is reported
     */
    public record Wish(
            String code,
            @Nullable IndicatorState before,
            @Nullable Long revision,
            Definition definition,
            @Nullable Actuals actuals) {

        private boolean defines() {
            return before == null || !definition.equals(Definition.of(before));
        }

        /** What can be said of it before the year is looked at. */
        private void check() {
            if (defines()) {
                Flaws.refuseContradictions(definition.flaws());
            }
            if (defines() || actuals != null) {
                Revisions.check(
                        revision == null ? null : "\"" + revision + "\"", before == null ? 0 : before.revision());
            }
        }
    }

    /** What became of a wish. */
    public sealed interface Outcome {

        /** @param before absent where the indicator came into being */
        record Filled(@Nullable IndicatorState before, IndicatorState now, boolean waiverLapsed) implements Outcome {}

        /** @param wanted what the indicator would have become, as far as it came */
        record Refused(Refusal refusal, @Nullable IndicatorState before, IndicatorState wanted) implements Outcome {}
    }

    /**
     * All indicators of a year that nobody else changes from now on: nobody adds or defines one, and a batch, which locks
     * rows alone, waits for theirs.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<IndicatorState> own(YearKey year) {
        locks.ownYear(year);
        return indicators.own(year);
    }

    /** Codes of indicators that were taken out of the year, and have their history. */
    public Set<String> removedCodes(YearKey year) {
        return indicators.removedCodes(year);
    }

    /**
     * @param wishes each for another indicator; for no more that are new than the year has room for
     * @return what became of each, in their order
     * @throws Refusal 422 where all of it makes the year larger than it may be
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> fill(YearKey year, List<Wish> wishes, Actor who) {
        Year known = known(year, wishes);
        List<Made> defined = new ArrayList<>();
        List<Made> reported = new ArrayList<>();
        List<Outcome> outcomes = wishes.stream()
                .map(wish -> filled(wish, known, defined, reported))
                .toList();
        Instant at = clock.instant();
        changes.write(defined, Action.INDICATOR_DEFINED, who, at);
        changes.write(reported, Action.ACTUAL_REPORTED, who, at);
        return outcomes;
    }

    /**
     * What wishes are judged by.
     *
     * @param removed what is to come into being, and was there once
     * @param approved what is to be defined anew, as it was when the plan was last approved
     */
    private record Year(
            YearKey key,
            Progress progress,
            List<PlanState.Goal> goals,
            Map<IndicatorKey, IndicatorState> removed,
            Map<IndicatorKey, IndicatorState> approved,
            GrantedWaivers.Granted granted,
            LocalDate today) {

        IndicatorKey indicator(Wish wish) {
            return new IndicatorKey(key.department(), key.year(), wish.code());
        }

        Written defined(Wish wish) {
            IndicatorKey indicator = indicator(wish);
            IndicatorState last = wish.before() == null ? removed.get(indicator) : wish.before();
            IndicatorState after =
                    IndicatorRegister.defined(indicator, last, approved.get(indicator), goals, wish.definition());
            return IndicatorChanges.judged(wish.before(), after, Action.INDICATOR_DEFINED, progress);
        }

        Written reported(IndicatorState before, Actuals actuals) {
            IndicatorState after = IndicatorRegister.reported(before, actuals, granted, today);
            return IndicatorChanges.judged(before, after, Action.ACTUAL_REPORTED, progress);
        }
    }

    private Year known(YearKey year, List<Wish> wishes) {
        PlanState plan = plans.find(year).orElse(null);
        return new Year(
                year,
                Progress.of(plan),
                plan == null ? List.of() : plan.goals(),
                indicators.removed(wishes.stream()
                        .filter(wish -> wish.before() == null)
                        .map(wish -> new IndicatorKey(year.department(), year.year(), wish.code()))
                        .toList()),
                revisions.approvedOf(
                        year,
                        wishes.stream()
                                .filter(Wish::defines)
                                .map(wish -> new IndicatorKey(year.department(), year.year(), wish.code()))
                                .toList()),
                granted.to(wishes.stream()
                        .flatMap(wish -> Stream.ofNullable(wish.before()))
                        .toList()),
                today.get());
    }

    private static Outcome filled(Wish wish, Year year, List<Made> defined, List<Made> reported) {
        IndicatorState before = wish.before();
        IndicatorState wanted = wish.definition().over(year.indicator(wish), before);
        try {
            wish.check();
            IndicatorState now = before;
            boolean lapsed = false;
            if (wish.defines()) {
                Written written = year.defined(wish);
                add(written, before, defined);
                now = written.now();
                lapsed = written.waiverLapsed();
            }
            if (wish.actuals() != null) {
                wanted = wish.actuals().flawsAgainst(now, year.today()).isEmpty()
                        ? wish.actuals().reckoned(now).onto(now, true)
                        : now;
                Written written = year.reported(now, wish.actuals());
                add(written, now, reported);
                now = written.now();
                lapsed = lapsed || written.waiverLapsed();
            }
            return new Outcome.Filled(before, now, lapsed);
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal, before, wanted);
        }
    }

    private static void add(Written written, @Nullable IndicatorState before, List<Made> made) {
        if (written.changes()) {
            made.add(new Made(before, written.now(), ""));
        }
    }
}
