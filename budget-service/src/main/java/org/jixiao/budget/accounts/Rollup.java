package org.jixiao.budget.accounts;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.budget.classification.BuiltIn;

/**
 * Sum over the subjects below a prefix.
 *
 * @param code class (类) or section (款), e.g. {@code 208}
 */
public record Rollup(String code, String name, Amounts basic, Amounts project) {

    /** By class, in order of the codes. */
    public static List<Rollup> byClass(Collection<Line> lines, int year) {
        return by(line -> line.subject().classCode(), lines, year);
    }

    /** By section, in order of the codes. */
    public static List<Rollup> bySection(Collection<Line> lines, int year) {
        return by(line -> line.subject().sectionCode(), lines, year);
    }

    public Amounts total() {
        return basic.plus(project);
    }

    private static List<Rollup> by(Function<Line, String> prefix, Collection<Line> lines, int year) {
        return lines.stream()
                .collect(Collectors.groupingBy(prefix, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> of(group.getKey(), BuiltIn.of(year).nameOf(group.getKey()), group.getValue()))
                .toList();
    }

    private static Rollup of(String code, String name, Collection<Line> lines) {
        return new Rollup(code, name, Sums.of(Kind.BASIC, lines), Sums.of(Kind.PROJECT, lines));
    }
}
