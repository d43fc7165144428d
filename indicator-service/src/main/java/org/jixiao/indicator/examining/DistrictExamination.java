package org.jixiao.indicator.examining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.findings.Finding;
import org.jixiao.indicator.findings.FindingKind;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.FileConfig;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.PlanBook;
import org.jixiao.indicator.register.PlanBook.Revisions;
import org.jixiao.indicator.register.PlanTable;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Examines the goals and indicators of all departments in a year, by the rules of one department's. Which departments a page
 * is of follows from how many findings each has; only those are examined for it.
 */
@ApplicationScoped
class DistrictExamination {

    /** Departments that are read at once: few statements for a district, and not all its indicators held together. */
    private static final int AT_ONCE = 100;

    private final PlanBook book;
    private final PlanTable plans;
    private final IndicatorTable indicators;
    private final Examination examination;
    private final FoundBefore before;
    private final int mostFindings;

    @Inject
    DistrictExamination(
            PlanBook book,
            PlanTable plans,
            IndicatorTable indicators,
            Examination examination,
            FoundBefore before,
            FileConfig config) {
        this.book = book;
        this.plans = plans;
        this.indicators = indicators;
        this.examination = examination;
        this.before = before;
        this.mostFindings = config.mostFindings();
    }

    /** @param findings of its year that are asked for */
    private record Counted(YearKey year, int findings) {}

    /** @throws Refusal 404 naming the department */
    @Transactional
    Page<DepartmentFinding> page(int year, FindingsWanted wanted, Window window) {
        List<Counted> counted = counted(year, wanted);
        List<YearKey> told = new ArrayList<>();
        long passed = 0;
        long skipped = 0;
        for (Counted each : counted) {
            long until = passed + each.findings();
            if (until > window.offset() && passed < window.offset() + window.size() && each.findings() > 0) {
                if (told.isEmpty()) {
                    skipped = window.offset() - passed;
                }
                told.add(each.year());
            }
            passed = until;
        }
        List<DepartmentFinding> items =
                found(told, wanted).skip(skipped).limit(window.size()).toList();
        return Page.of(window, items, passed);
    }

    /** @throws Refusal as {@link #page}; 422 where they are more than a file holds */
    @Transactional
    List<DepartmentFinding> all(int year, FindingsWanted wanted) {
        List<Counted> counted = counted(year, wanted);
        long total = counted.stream().mapToLong(Counted::findings).sum();
        if (total > mostFindings) {
            throw Refusal.unprocessable(
                    "severity",
                    new Text(
                            "共 " + total + " 条，超过 " + mostFindings + " 条，请以 severity、kind 或 department 缩小范围。",
                            total + " findings are more than " + mostFindings
                                    + ": ask for fewer by severity, kind or department."));
        }
        return found(
                        counted.stream()
                                .filter(each -> each.findings() > 0)
                                .map(Counted::year)
                                .toList(),
                        wanted)
                .toList();
    }

    /** In order of the departments' codes; each is examined that changed since it was last. */
    private List<Counted> counted(int year, FindingsWanted wanted) {
        Map<YearKey, Map<FindingKind, Integer>> counts = new HashMap<>();
        Map<YearKey, Revisions> unknown = new LinkedHashMap<>();
        List<YearKey> years = new ArrayList<>();
        for (Revisions of : revisions(year, wanted.department())) {
            YearKey key = new YearKey(of.department(), year);
            years.add(key);
            Map<FindingKind, Integer> known = before.at(key, of);
            if (known == null) {
                unknown.put(key, of);
            } else {
                counts.put(key, known);
            }
        }
        portions(List.copyOf(unknown.keySet()))
                .flatMap(some -> examined(some).entrySet().stream())
                .forEach(found -> counts.put(
                        found.getKey(),
                        before.keep(
                                found.getKey(),
                                unknown.get(found.getKey()),
                                found.getValue().findings())));
        return years.stream()
                .map(key -> new Counted(key, wanted.of(counts.get(key))))
                .toList();
    }

    private List<Revisions> revisions(int year, @Nullable String department) {
        List<Revisions> revisions = book.revisions(year).stream()
                .filter(any -> department == null || any.department().equals(department))
                .toList();
        if (department != null && revisions.isEmpty()) {
            throw NoPlan.of(new YearKey(department, year));
        }
        return revisions;
    }

    private Stream<DepartmentFinding> found(List<YearKey> years, FindingsWanted wanted) {
        return portions(years).flatMap(some -> {
            Map<YearKey, Examined> examined = examined(some);
            return some.stream()
                    .flatMap(year -> examined.get(year).findings().stream()
                            .filter(wanted::matches)
                            .map(finding -> new DepartmentFinding(
                                    year.department(), examined.get(year).planRevision(), finding)));
        });
    }

    private static Stream<List<YearKey>> portions(List<YearKey> years) {
        return IntStream.iterate(0, from -> from < years.size(), from -> from + AT_ONCE)
                .mapToObj(from -> years.subList(from, Math.min(from + AT_ONCE, years.size())));
    }

    private record Examined(long planRevision, List<Finding> findings) {}

    private Map<YearKey, Examined> examined(List<YearKey> some) {
        Map<YearKey, PlanState> planned = plans.find(some);
        Map<YearKey, List<IndicatorState>> promised = indicators.of(some);
        Map<YearKey, List<IndicatorState>> lastYear =
                indicators.of(some.stream().map(YearKey::before).toList());
        Map<YearKey, Examined> examined = new HashMap<>();
        for (YearKey year : some) {
            PlanState plan = planned.get(year);
            List<Finding> findings = examination.of(
                    plan, promised.getOrDefault(year, List.of()), lastYear.getOrDefault(year.before(), List.of()));
            examined.put(year, new Examined(plan == null ? 0 : plan.revision(), findings));
        }
        return examined;
    }
}
