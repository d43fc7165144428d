package org.jixiao.indicator.examining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.PlanBook;
import org.jixiao.indicator.register.PlanTable;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Examines the goals and indicators of all departments in a year, by the rules of one department's. */
@ApplicationScoped
class DistrictExamination {

    /** Departments that are read at once: few statements for a district, and not all its indicators held together. */
    private static final int AT_ONCE = 100;

    /** Of a file in one piece. */
    private static final int MOST_ROWS = 50_000;

    private final PlanBook book;
    private final PlanTable plans;
    private final IndicatorTable indicators;
    private final Examination examination;

    @Inject
    DistrictExamination(PlanBook book, PlanTable plans, IndicatorTable indicators, Examination examination) {
        this.book = book;
        this.plans = plans;
        this.indicators = indicators;
        this.examination = examination;
    }

    /** @throws Refusal 404 naming the department */
    @Transactional
    Page<DepartmentFinding> page(int year, FindingsWanted wanted, Window window) {
        List<DepartmentFinding> all = find(year, wanted);
        int from = (int) Math.min(window.offset(), all.size());
        return Page.of(window, all.subList(from, Math.min(from + window.size(), all.size())), all.size());
    }

    /** @throws Refusal as {@link #page}; 422 where they are more than a file holds */
    @Transactional
    List<DepartmentFinding> all(int year, FindingsWanted wanted) {
        List<DepartmentFinding> all = find(year, wanted);
        if (all.size() > MOST_ROWS) {
            throw Refusal.unprocessable(
                    "severity",
                    new Text(
                            "共 " + all.size() + " 条，超过 " + MOST_ROWS + " 条，请以 severity、kind 或 department 缩小范围。",
                            all.size() + " findings are more than " + MOST_ROWS
                                    + ": ask for fewer by severity, kind or department."));
        }
        return all;
    }

    private List<DepartmentFinding> find(int year, FindingsWanted wanted) {
        List<YearKey> years = years(year, wanted);
        List<DepartmentFinding> found = new ArrayList<>();
        for (int from = 0; from < years.size(); from += AT_ONCE) {
            List<YearKey> some = years.subList(from, Math.min(from + AT_ONCE, years.size()));
            Map<YearKey, PlanState> planned = plans.find(some);
            Map<YearKey, List<IndicatorState>> promised = indicators.of(some);
            Map<YearKey, List<IndicatorState>> before =
                    indicators.of(some.stream().map(YearKey::before).toList());
            some.stream()
                    .flatMap(of -> in(of, planned.get(of), promised, before, wanted))
                    .forEach(found::add);
        }
        return found;
    }

    private List<YearKey> years(int year, FindingsWanted wanted) {
        String department = wanted.department();
        List<YearKey> years = book.departments(year).stream()
                .filter(any -> department == null || any.equals(department))
                .map(any -> new YearKey(any, year))
                .toList();
        if (department != null && years.isEmpty()) {
            throw NoPlan.of(new YearKey(department, year));
        }
        return years;
    }

    private Stream<DepartmentFinding> in(
            YearKey year,
            @Nullable PlanState plan,
            Map<YearKey, List<IndicatorState>> promised,
            Map<YearKey, List<IndicatorState>> before,
            FindingsWanted wanted) {
        return examination
                .of(plan, promised.getOrDefault(year, List.of()), before.getOrDefault(year.before(), List.of()))
                .stream()
                .filter(wanted::matches)
                .map(finding -> new DepartmentFinding(year.department(), plan == null ? 0 : plan.revision(), finding));
    }
}
