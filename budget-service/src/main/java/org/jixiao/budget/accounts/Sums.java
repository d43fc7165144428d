package org.jixiao.budget.accounts;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Fund;

/**
 * Sums of the lines by kind, by fund, by class (类), and of the government funds by section (款). The classes hold all
 * funds, as in the published table of expenditure; what belongs to the general public budget alone is
 * {@code generalPublic}.
 */
public record Sums(
        Amounts basic,
        Amounts project,
        Amounts generalPublic,
        Amounts governmentFund,
        List<Rollup> byClass,
        List<Rollup> governmentFundBySection) {

    static Sums of(List<Line> lines, int year) {
        List<Line> fundLines = lines.stream().filter(in(Fund.GOVERNMENT_FUND)).toList();
        return new Sums(
                of(Kind.BASIC, lines),
                of(Kind.PROJECT, lines),
                sum(lines, in(Fund.GENERAL_PUBLIC)),
                sum(lines, in(Fund.GOVERNMENT_FUND)),
                rollups(lines, line -> line.subject().classCode(), year),
                rollups(fundLines, line -> line.subject().sectionCode(), year));
    }

    static Amounts of(Kind kind, Collection<Line> lines) {
        return sum(lines, line -> line.kind() == kind);
    }

    public Amounts total() {
        return basic.plus(project);
    }

    private static Predicate<Line> in(Fund fund) {
        return line -> line.fund() == fund;
    }

    private static Amounts sum(Collection<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).map(Line::amounts).reduce(Amounts.ZERO, Amounts::plus);
    }

    private static List<Rollup> rollups(List<Line> lines, Function<Line, String> prefix, int year) {
        return lines.stream()
                .collect(Collectors.groupingBy(prefix, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> Rollup.of(group.getKey(), BuiltIn.of(year).nameOf(group.getKey()), group.getValue()))
                .toList();
    }
}
