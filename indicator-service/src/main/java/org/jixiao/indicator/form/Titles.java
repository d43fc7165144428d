package org.jixiao.indicator.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.wording.Unit;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the header of a table.
 *
 * @param amounts the unit that amounts are said to be in; absent where none is said, or several are
 * @param questions where it is said to be the table of another year or department
 */
record Titles(@Nullable Unit amounts, List<Question> questions) {

    /** Neither a day or a month, as that of filling in, nor one of several years in a row. */
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d—–~至到-])((?:19|20)\\d{2})年(?!\\d{1,2}月)(?!度?[—–~至到-])");

    private static final Pattern DEPARTMENT = Pattern.compile("(?:部门|单位)(?:代码|编码):?([0-9A-Za-z][0-9A-Za-z-]{0,31})");

    /** Something that a title names. */
    private record Named(String what, String address) {}

    /** Titles that name several years, to compare them, don't say which one they are of; so with departments. */
    static Titles of(List<Line> lines, YearKey year) {
        List<Filled> cells = lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(Objects::nonNull)
                .filter(cell -> !cell.merged())
                .toList();
        List<Question> questions = new ArrayList<>();
        Named of = only(cells, YEAR);
        if (of != null && !of.what().equals(String.valueOf(year.year()))) {
            questions.add(new Question(
                    of.address(),
                    "表头上方写的是 " + of.what() + " 年，而计划为 " + year.year() + " 年度：请核对是否选错了表，或改正标题",
                    "above the header it says the year " + of.what() + ", but the plan is of " + year.year()
                            + ": see whether this is the table you mean, or mend its title",
                    null));
        }
        Named whose = only(cells, DEPARTMENT);
        if (whose != null && !whose.what().equals(year.department())) {
            questions.add(new Question(
                    whose.address(),
                    "表头上方写的部门代码是 " + whose.what() + "，而计划属于 " + year.department() + "：请核对是否选错了表，或改正标题",
                    "above the header it says the department " + whose.what() + ", but the plan is that of "
                            + year.department() + ": see whether this is the table you mean, or mend its title",
                    null));
        }
        return new Titles(amounts(cells), questions);
    }

    private static @Nullable Named only(List<Filled> cells, Pattern kind) {
        List<Named> named = cells.stream().flatMap(cell -> named(cell, kind)).toList();
        boolean one = named.stream().map(Named::what).distinct().count() == 1;
        return one ? named.get(0) : null;
    }

    private static Stream<Named> named(Filled cell, Pattern kind) {
        return kind.matcher(Words.same(cell.text()))
                .results()
                .map(found -> new Named(found.group(1), cell.cell().address()));
    }

    private static @Nullable Unit amounts(List<Filled> cells) {
        List<Unit> said = cells.stream()
                .flatMap(cell -> Stream.ofNullable(Words.unitOfAmounts(cell.text())))
                .distinct()
                .toList();
        return said.size() == 1 ? said.get(0) : null;
    }
}
