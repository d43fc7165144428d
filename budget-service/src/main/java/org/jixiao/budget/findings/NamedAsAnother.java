package org.jixiao.budget.findings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.declared.Finding.Source;
import org.jixiao.budget.declared.FindingKind;

/** One code under two names, or one name under two codes: of the subjects (科目), and of the projects (项目). */
final class NamedAsAnother {

    private NamedAsAnother() {}

    /** @param name as entered */
    private record Named(String code, String name) {

        /** Without the note in brackets, which lines of one subject may each have: 行政运行（政府办公厅）. */
        String withoutNote() {
            int note = name.replace('(', '（').indexOf('（');
            return note > 0 ? name.substring(0, note).strip() : name;
        }

        /** Of a subject; 行政运行 and its like recur in every section (款) under the same number. */
        String itemNumber() {
            return code.substring(code.length() - 2);
        }
    }

    static List<Finding> check(Accounts accounts) {
        List<Named> subjects = accounts.lines().stream()
                .map(line -> new Named(line.subject().code(), line.name().strip()))
                .toList();
        List<Named> projects =
                accounts.lines().stream().flatMap(NamedAsAnother::project).toList();
        return Stream.of(
                        namesOfOneCode("科目", subjects),
                        codesOfOneName("科目", subjects, Named::itemNumber),
                        namesOfOneCode("项目", projects),
                        codesOfOneName("项目", projects, Named::code))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Named> project(Line line) {
        return line.code().project() == null || line.projectName() == null
                ? Stream.empty()
                : Stream.of(new Named(line.code().project(), line.projectName().strip()));
    }

    private static Stream<Finding> namesOfOneCode(String sort, List<Named> all) {
        return grouped(all, Named::code)
                .filter(same -> distinct(same, Named::withoutNote).size() > 1)
                .map(same -> {
                    String what = sort + " " + same.get(0).code();
                    return finding(what, what + " 有不同名称：" + listed(same, Named::name));
                });
    }

    /** @param apart what differs between the codes where the name shouldn't be the same */
    private static Stream<Finding> codesOfOneName(String sort, List<Named> all, Function<Named, String> apart) {
        return grouped(all, Named::name)
                .filter(same -> distinct(same, apart).size() > 1)
                .map(same -> {
                    String what = sort + "“" + same.get(0).name() + "”";
                    return finding(what, what + "有不同代码：" + listed(same, Named::code));
                });
    }

    private static Stream<List<Named>> grouped(List<Named> all, Function<Named, String> by) {
        return all.stream().collect(groupingBy(by, TreeMap::new, toList())).values().stream();
    }

    private static SortedSet<String> distinct(List<Named> some, Function<Named, String> by) {
        return some.stream().map(by).collect(toCollection(TreeSet::new));
    }

    private static String listed(List<Named> some, Function<Named, String> by) {
        return distinct(some, by).stream().collect(joining("、"));
    }

    private static Finding finding(String what, String message) {
        return new Finding(
                Severity.WARNING, FindingKind.NAMED_OTHERWISE, Source.ENTERED, what, null, null, null, message);
    }
}
