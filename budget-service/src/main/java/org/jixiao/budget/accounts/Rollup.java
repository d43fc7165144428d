package org.jixiao.budget.accounts;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Subject;

/**
 * Sum over the subjects below a prefix.
 *
 * @param code class (类) or section (款), e.g. {@code 208}
 * @param name in the year's classification
 */
public record Rollup(String code, String name, Amounts basic, Amounts project) {

    /** By class, in order of the codes. */
    public static List<Rollup> byClass(Collection<Line> lines, Classification subjects) {
        return classes(LineAmounts.of(lines), subjects);
    }

    /** By section, in order of the codes. */
    public static List<Rollup> bySection(Collection<Line> lines, Classification subjects) {
        return sections(LineAmounts.of(lines), subjects);
    }

    static List<Rollup> classes(Collection<LineAmounts> lines, Classification subjects) {
        return by(Subject::classCode, lines, subjects);
    }

    static List<Rollup> sections(Collection<LineAmounts> lines, Classification subjects) {
        return by(Subject::sectionCode, lines, subjects);
    }

    public Amounts total() {
        return basic.plus(project);
    }

    private static List<Rollup> by(
            Function<Subject, String> prefix, Collection<LineAmounts> lines, Classification subjects) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        each -> prefix.apply(each.line().subject()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> of(group.getKey(), subjects.nameOf(group.getKey()), group.getValue()))
                .toList();
    }

    private static Rollup of(String code, String name, Collection<LineAmounts> lines) {
        return new Rollup(code, name, Sums.of(Kind.BASIC, lines), Sums.of(Kind.PROJECT, lines));
    }
}
