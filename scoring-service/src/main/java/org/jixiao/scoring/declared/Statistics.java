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

/** Adds up what the departments of a year contribute. */
public final class Statistics {

    private static final int MOST_OVERSTATEMENTS = 20;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Comparator<DepartmentHonesty> MOST_FIRST = Comparator.comparing(
                    DepartmentHonesty::difference, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(DepartmentHonesty::department);

    private final List<DepartmentHonesty> departments = new ArrayList<>();
    private int outstanding;
    private final Map<List<String>, Tally> tallies = new LinkedHashMap<>();

    /** The differences of one criterion of one scheme. */
    private record Tally(String scheme, Contribution.Part part, List<BigDecimal> differences) {

        Overstatement told() {
            return new Overstatement(
                    scheme,
                    part.code(),
                    part.name(),
                    part.points(),
                    differences.size(),
                    (int) differences.stream().filter(it -> it.signum() > 0).count(),
                    mean(differences),
                    differences.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO));
        }
    }

    /** @param name what the department is called */
    public void add(Contribution contribution, @Nullable String name) {
        departments.add(contribution.totals().named(name));
        contribution
                .parts()
                .forEach(part -> tallies.computeIfAbsent(
                                List.of(contribution.scheme(), part.code()),
                                key -> new Tally(contribution.scheme(), part, new ArrayList<>()))
                        .differences()
                        .add(part.difference()));
    }

    /** A department that is listed, and compared later. */
    public void outstanding(DepartmentHonesty department) {
        departments.add(department);
        outstanding++;
    }

    public YearHonesty of(int fiscalYear) {
        List<BigDecimal> differences = departments.stream()
                .map(DepartmentHonesty::difference)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        int above = (int) differences.stream().filter(it -> it.signum() > 0).count();
        int below = (int) differences.stream().filter(it -> it.signum() < 0).count();
        boolean none = differences.isEmpty();
        return new YearHonesty(
                fiscalYear,
                departments.size(),
                outstanding,
                differences.size(),
                none ? null : mean(differences),
                none ? null : median(differences),
                above,
                below,
                none ? null : share(above, differences.size()),
                none ? null : share(below, differences.size()),
                ranked(),
                tallies.values().stream()
                        .map(Tally::told)
                        .filter(it -> it.overstated() > 0)
                        .sorted(Comparator.comparing(Overstatement::mean, Comparator.reverseOrder())
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
            BigDecimal difference = each.difference();
            if (difference == null) {
                ranked.add(each);
                continue;
            }
            rank = last != null && last.compareTo(difference) == 0 ? rank : ranked.size() + 1;
            last = difference;
            ranked.add(each.ranked(rank));
        }
        return ranked;
    }

    private static BigDecimal mean(List<BigDecimal> figures) {
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Plain.number(sum.divide(BigDecimal.valueOf(figures.size()), 2, RoundingMode.HALF_UP));
    }

    /** @param sorted not empty */
    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return Plain.number(
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO, 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal share(int part, int whole) {
        return Plain.number(BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
