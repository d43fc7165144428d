package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the departments of a year contribute. Schemes differ in their full points (满分), so departments stand side by
 * side by shares of them alone, as in the ranking.
 */
public final class Statistics {

    private static final int MOST_OVERSTATEMENTS = 20;

    /** As finely as cards are ranked. */
    private static final int RATE_PLACES = 12;

    private static final Comparator<DepartmentHonesty> MOST_FIRST = Comparator.comparing(
                    DepartmentHonesty::rate, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(DepartmentHonesty::department);

    private final List<DepartmentHonesty> departments = new ArrayList<>();
    private int outstanding;
    private final Map<List<String>, Tally> tallies = new LinkedHashMap<>();

    /** The differences of one criterion of one scheme. */
    private record Tally(String scheme, Contribution.Part part, List<BigDecimal> differences, List<BigDecimal> rates) {

        void add(BigDecimal difference, BigDecimal fullPoints) {
            differences.add(difference);
            rates.add(rate(difference, fullPoints));
        }

        Overstatement told() {
            return new Overstatement(
                    scheme,
                    part.code(),
                    part.name(),
                    part.points(),
                    differences.size(),
                    (int) differences.stream().filter(it -> it.signum() > 0).count(),
                    hundredth(mean(differences)),
                    differences.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO),
                    percent(mean(rates)));
        }
    }

    /** @param name what the department is called */
    public void add(Contribution contribution, @Nullable String name) {
        DepartmentHonesty totals = contribution.totals();
        departments.add(totals.named(name));
        contribution
                .parts()
                .forEach(part -> tallies.computeIfAbsent(
                                List.of(contribution.scheme(), part.code()),
                                key -> new Tally(contribution.scheme(), part, new ArrayList<>(), new ArrayList<>()))
                        .add(part.difference(), totals.points()));
    }

    /** A department that is listed, and compared later. */
    public void outstanding(DepartmentHonesty department) {
        departments.add(department);
        outstanding++;
    }

    public YearHonesty of(int fiscalYear) {
        List<BigDecimal> rates = departments.stream()
                .map(DepartmentHonesty::rate)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        int above = (int) rates.stream().filter(it -> it.signum() > 0).count();
        int below = (int) rates.stream().filter(it -> it.signum() < 0).count();
        boolean none = rates.isEmpty();
        return new YearHonesty(
                fiscalYear,
                departments.size(),
                outstanding,
                rates.size(),
                none ? null : percent(mean(rates)),
                none ? null : percent(median(rates)),
                above,
                below,
                none ? null : share(above, rates.size()),
                none ? null : share(below, rates.size()),
                ranked(),
                tallies.values().stream()
                        .map(Tally::told)
                        .filter(it -> it.overstated() > 0)
                        .sorted(Comparator.comparing(Overstatement::rateMean, Comparator.reverseOrder())
                                .thenComparing(Overstatement::scheme)
                                .thenComparing(Overstatement::code))
                        .limit(MOST_OVERSTATEMENTS)
                        .toList());
    }

    private List<DepartmentHonesty> ranked() {
        List<DepartmentHonesty> ranked = new ArrayList<>();
        int rank = 0;
        BigDecimal last = null;
        for (DepartmentHonesty each : departments.stream().sorted(MOST_FIRST).toList()) {
            BigDecimal rate = each.rate();
            if (rate == null) {
                ranked.add(each);
                continue;
            }
            rank = last != null && last.compareTo(rate) == 0 ? rank : ranked.size() + 1;
            last = rate;
            ranked.add(each.ranked(rank));
        }
        return ranked;
    }

    /** A difference as a share of the full points. */
    static BigDecimal rate(BigDecimal difference, BigDecimal fullPoints) {
        return difference.divide(fullPoints, RATE_PLACES, RoundingMode.HALF_UP);
    }

    /** A share in percentage points. */
    static BigDecimal percent(BigDecimal rate) {
        return hundredth(rate.movePointRight(2));
    }

    private static BigDecimal hundredth(BigDecimal figure) {
        return Plain.number(figure.setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal mean(List<BigDecimal> figures) {
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(figures.size()), RATE_PLACES, RoundingMode.HALF_UP);
    }

    /** @param sorted not empty */
    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : mean(List.of(sorted.get(middle - 1), sorted.get(middle)));
    }

    private static BigDecimal share(int part, int whole) {
        return Plain.number(BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
