package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.history.Action;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.measure.NextRevision;
import org.jixiao.indicator.plan.Outcome.Reason;
import org.jixiao.indicator.plan.Progress;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jixiao.web.rows.RowFaults;

/**
 * Actuals of many indicators at once, all or none: each indicator by the rules of {@link IndicatorRegister#report}, with
 * the same revision, place in the history, audit entry and event, and the same number of statements however many rows
 * there are, but that they are written in portions.
 */
@ApplicationScoped
public class ActualBatches {

    private static final Action ACTION = Action.ACTUAL_REPORTED;

    private final IndicatorTable indicators;
    private final PlanTable plans;
    private final GrantedWaivers granted;
    private final IndicatorChanges changes;
    private final Clock clock;
    private final Today today;

    @Inject
    public ActualBatches(
            IndicatorTable indicators,
            PlanTable plans,
            GrantedWaivers granted,
            IndicatorChanges changes,
            Clock clock,
            Today today) {
        this.indicators = indicators;
        this.plans = plans;
        this.granted = granted;
        this.changes = changes;
        this.clock = clock;
        this.today = today;
    }

    /** @param rows how many of the batch concern it */
    public record Changed(IndicatorState now, int rows, boolean waiverLapsed) {}

    private record Change(IndicatorState before, IndicatorState after, int rows) {}

    /**
     * @param rows also those that are understood in part only
     * @param faults found in them before, and told together with those found here
     * @return the indicators that changed, by their keys
     * @throws Refusal naming every row that can't be: 400, 422, or 409 where nothing but another revision or a locked year
     *     is in the way
     */
    @Transactional
    public List<Changed> report(Actor who, List<ActualRow> rows, RowFaults faults) {
        Map<YearKey, PlanState> years = plans.share(
                rows.stream().flatMap(row -> row.ofYear().stream()).collect(Collectors.toCollection(TreeSet::new)));
        SortedMap<IndicatorKey, List<ActualRow>> rowsOf = new TreeMap<>();
        rows.forEach(row -> row.key()
                .ifPresent(key ->
                        rowsOf.computeIfAbsent(key, first -> new ArrayList<>()).add(row)));
        Map<IndicatorKey, IndicatorState> there = indicators.own(new TreeSet<>(rowsOf.keySet()));
        tellUnknown(rows, years.keySet(), there.keySet(), faults);
        GrantedWaivers.Granted waived = granted.to(there.values());
        LocalDate day = today.get();
        List<Change> made = new ArrayList<>();
        rowsOf.forEach((key, mine) -> {
            IndicatorState before = there.get(key);
            if (before != null) {
                PlanState year = years.get(key.ofYear());
                change(before, year == null ? Progress.BEGINNING : Progress.of(year), mine, waived, day, faults)
                        .ifPresent(made::add);
            }
        });
        faults.refuseIfAny();
        changes.write(
                made.stream()
                        .map(change -> new IndicatorChanges.Made(change.before(), change.after(), ""))
                        .toList(),
                ACTION,
                who,
                clock.instant());
        return made.stream()
                .map(change ->
                        new Changed(change.after(), change.rows(), ACTION.endsWaiver(change.before(), change.after())))
                .toList();
    }

    private void tellUnknown(List<ActualRow> rows, Set<YearKey> years, Set<IndicatorKey> there, RowFaults faults) {
        Set<String> departments = plans.departmentsAmong(rows.stream()
                .flatMap(row -> Stream.ofNullable(row.department()))
                .collect(Collectors.toSet()));
        Set<YearKey> known = new TreeSet<>(years);
        there.forEach(key -> known.add(key.ofYear()));
        for (ActualRow row : rows) {
            String department = row.department();
            if (department != null && !departments.contains(department)) {
                faults.unprocessable(
                        row.place(),
                        "department",
                        new Text(
                                "没有部门 " + department + " 的绩效指标",
                                "there are no indicators of a department " + department));
            } else if (row.ofYear().isPresent() && !known.contains(row.ofYear().get())) {
                faults.unprocessable(
                        row.place(),
                        "year",
                        new Text(
                                "该部门没有 " + row.year() + " 年的绩效目标",
                                "the department has no plan of the year " + row.year()));
            } else if (row.key().isPresent() && !there.contains(row.key().get())) {
                faults.unprocessable(
                        row.place(),
                        "indicator",
                        new Text("该年度没有指标 " + row.indicator(), "the year has no indicator " + row.indicator()));
            }
        }
    }

    /** Who says again what is said already is not told that it is locked. */
    private static Optional<Change> change(
            IndicatorState before,
            Progress progress,
            List<ActualRow> rows,
            GrantedWaivers.Granted waived,
            LocalDate today,
            RowFaults faults) {
        Optional<Actuals> actuals = new IndicatorRows(rows, faults, today).of(before);
        Optional<IndicatorState> after = actuals.map(now -> now.onto(before, waived.covers(before, now)));
        if (after.isPresent() && NextRevision.saysTheSame(before, after.get())) {
            return Optional.empty();
        }
        Reason locked = ACTION.lockedIn(progress);
        if (locked != null) {
            rows.forEach(row -> faults.conflict(row.place(), "year", new Text(locked.zh(), locked.en())));
        }
        return after.map(now -> new Change(before, now, rows.size()));
    }
}
