package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.events.ScorecardState.Severity;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Scheme;

/**
 * What a department that declared something adds to the statistics of its year.
 *
 * @param scheme code of the scheme that judges it
 * @param totals without rank and name
 * @param parts those of the scheme's leaves that can be compared
 */
public record Contribution(String scheme, DepartmentHonesty totals, List<Part> parts) {

    public Contribution {
        parts = List.copyOf(parts);
    }

    /**
     * A leaf of the scheme, indicators as their category together.
     *
     * @param difference declared less computed
     */
    public record Part(String code, String name, BigDecimal points, BigDecimal difference) {}

    public static Contribution of(String department, Scheme scheme, Comparison comparison) {
        ComparedTotal total = comparison.total();
        BigDecimal declared = Objects.requireNonNull(total.declared(), department);
        BigDecimal reviewed = total.reviewed();
        boolean outdated =
                comparison.discrepancies().stream().anyMatch(found -> found.kind() == DiscrepancyKind.REVIEW_OUTDATED);
        Set<String> leaves = scheme.leaves().map(Criterion::code).collect(Collectors.toSet());
        return new Contribution(
                scheme.code(),
                new DepartmentHonesty(
                        null,
                        department,
                        null,
                        total.points(),
                        declared,
                        total.computed(),
                        total.provisional(),
                        reviewed,
                        total.difference(),
                        total.difference() == null
                                ? null
                                : Statistics.percent(Statistics.rate(total.difference(), total.points())),
                        reviewed == null || outdated || total.reviewProvisional()
                                ? null
                                : Plain.number(declared.subtract(reviewed)),
                        total.declaredGrade(),
                        total.computedGrade(),
                        total.reviewedGrade(),
                        outdated,
                        count(comparison, Severity.ERROR),
                        count(comparison, Severity.WARNING)),
                comparison.lines().stream()
                        .filter(line -> leaves.contains(line.code()) && line.difference() != null)
                        .map(line -> new Part(line.code(), line.name(), line.points(), line.difference()))
                        .toList());
    }

    private static int count(Comparison comparison, Severity severity) {
        return (int) comparison.discrepancies().stream()
                .filter(found -> found.severity() == severity)
                .count();
    }
}
