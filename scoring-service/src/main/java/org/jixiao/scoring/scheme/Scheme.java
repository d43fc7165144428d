package org.jixiao.scoring.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Bound;
import org.jixiao.scoring.rule.Coverage;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.rule.MissingField;
import org.jixiao.scoring.rule.Points;
import org.jspecify.annotations.Nullable;

/**
 * A rubric (评分方案) for one fiscal year.
 *
 * @param region division code (行政区划代码) whose departments it judges; absent where it judges all
 * @param points 总分, what the criteria add up to
 * @param modifiers of the total, in their order; absent or empty where it is the sum of the criteria
 * @param farAbove per cent of a target from which on an actual tells that it may have been set too low (偏离度); absent where
 *     that is 130 (Sichuan 2020; platform manual 2022)
 */
public record Scheme(
        String code,
        String name,
        int fiscalYear,
        @Nullable String region,
        BigDecimal points,
        List<Grade> grades,
        List<Criterion> criteria,
        List<Modifier> modifiers,
        @Nullable BigDecimal farAbove) {

    /** What a code looks like: it stands in the scheme's address. */
    public static final String CODE = "^[0-9a-z][0-9a-z-]{0,63}$";

    /** The years that can be addressed, since the classification of 2007 came into use. */
    static final int FIRST_YEAR = 2007;

    static final int LAST_YEAR = 2099;

    private static final BigDecimal USUALLY_FAR_ABOVE = BigDecimal.valueOf(130);

    private static final BigDecimal MET = BigDecimal.valueOf(100);

    private static final Pattern DIVISION = Pattern.compile("\\d{6}");

    public Scheme {
        MissingField.check(code, "code");
        MissingField.check(name, "name");
        MissingField.check(points, "points");
        grades = List.copyOf(MissingField.check(grades, "grades"));
        criteria = List.copyOf(MissingField.check(criteria, "criteria"));
        modifiers = modifiers == null ? List.of() : List.copyOf(modifiers);
    }

    /** Everything that stands against publishing it; empty if nothing. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (!code.matches(CODE)) {
            faults.add(new Fault(
                    "code",
                    "应为 1 至 64 个小写字母、数字或连字符，首位为字母或数字",
                    "must be 1 to 64 lower case letters, digits or hyphens, not beginning with a hyphen"));
        }
        Faults.name("name", name, faults);
        if (fiscalYear < FIRST_YEAR || fiscalYear > LAST_YEAR) {
            faults.add(new Fault(
                    "fiscalYear",
                    "年度须在 " + FIRST_YEAR + " 与 " + LAST_YEAR + " 之间",
                    "the year must lie between " + FIRST_YEAR + " and " + LAST_YEAR));
        }
        if (region != null && !DIVISION.matcher(region).matches()) {
            faults.add(new Fault("region", "行政区划代码须为 6 位数字", "a division code has six digits"));
        }
        Faults.points("points", points, faults);
        if (farAbove != null && (farAbove.compareTo(MET) <= 0 || farAbove.compareTo(Points.MOST) > 0)) {
            faults.add(new Fault(
                    "farAbove",
                    "须大于 " + MET + "% 且不超过 " + Plain.text(Points.MOST) + "%",
                    "must be above " + MET + " and at most " + Plain.text(Points.MOST) + " per cent"));
        }
        gradeFaults(faults);
        Faults.sum("criteria", criteria, points, faults);
        Faults.repeated(
                "criteria",
                Stream.concat(all().map(Criterion::code), grounds().map(VetoGround::code))
                        .toList(),
                faults);
        boolean rescaled = modifiers.contains(new Rescale());
        for (int i = 0; i < criteria.size(); i++) {
            faults.addAll(criteria.get(i).faults("criteria[" + i + "]", rescaled));
        }
        Faults.modifiers("", modifiers, points, faults);
        overlaps(faults);
        return faults;
    }

    /** What may be meant so, and deserves a second look before it is published; empty if nothing. */
    public List<Fault> warnings() {
        List<Fault> warnings = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            warnings.addAll(criteria.get(i).warnings("criteria[" + i + "]"));
        }
        return warnings;
    }

    /** What modifiers leave to an assessor to find. */
    public Stream<VetoGround> grounds() {
        return Stream.concat(modifiers.stream(), all().flatMap(criterion -> criterion.modifiers().stream()))
                .flatMap(Modifier::assessed);
    }

    /** Per cent of a target from which on an actual is far above it. */
    public BigDecimal farAboveOrUsual() {
        return farAbove == null ? USUALLY_FAR_ABOVE : farAbove;
    }

    /** The grade a total earns. */
    public Optional<String> grade(BigDecimal total) {
        return grades.stream()
                .filter(grade -> grade.interval().contains(total))
                .map(Grade::name)
                .findFirst();
    }

    /** The criterion with this code, at any depth. */
    public Optional<Criterion> criterion(String code) {
        return all().filter(criterion -> criterion.code().equals(code)).findFirst();
    }

    /** Those that are judged. */
    public Stream<Criterion> leaves() {
        return all().filter(criterion -> criterion.children().isEmpty());
    }

    private Stream<Criterion> all() {
        return criteria.stream().flatMap(Criterion::all);
    }

    /**
     * No indicator earns twice: each criterion is told with the first one before it that would count the same. What only a
     * department's plan can tell is found on its card.
     */
    private void overlaps(List<Fault> faults) {
        List<Criterion> before = new ArrayList<>();
        leaves().forEach(leaf -> {
            before.stream()
                    .filter(other -> overlap(other.evidence(), leaf.evidence()))
                    .findFirst()
                    .ifPresent(other -> faults.add(new Fault(
                            "criteria",
                            other.code() + " 与 " + leaf.code() + " 会对同一指标重复计分",
                            other.code() + " and " + leaf.code() + " could both count the same indicator")));
            before.add(leaf);
        });
    }

    private static boolean overlap(@Nullable Selector one, @Nullable Selector other) {
        if (one instanceof Selector.Category category) {
            return other instanceof Selector.Category second
                    ? category.overlaps(second)
                    : other instanceof Selector.Indicator && category.all();
        }
        return one instanceof Selector.Indicator indicator
                && (other instanceof Selector.Category category ? category.all() : indicator.equals(other));
    }

    private void gradeFaults(List<Fault> faults) {
        for (int i = 0; i < grades.size(); i++) {
            Faults.name("grades[" + i + "].name", grades.get(i).name(), faults);
            if (grades.get(i).interval().isEmpty()) {
                faults.add(new Fault("grades[" + i + "].interval", "区间为空", "the interval is empty"));
            }
        }
        Faults.repeated("grades", grades.stream().map(Grade::name).toList(), faults);
        Interval whole = new Interval(new Bound(BigDecimal.ZERO, true), new Bound(points, true));
        faults.addAll(Coverage.of(whole, grades.stream().map(Grade::interval).toList())
                .faults("grades", "等级", "grades"));
    }
}
