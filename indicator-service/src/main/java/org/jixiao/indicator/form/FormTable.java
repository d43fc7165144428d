package org.jixiao.indicator.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.wording.Unit;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table below the header that was found.
 *
 * @param questions where the table itself can't be understood
 * @param ignored headings of columns that are not read
 */
public record FormTable(List<FormRow> rows, List<Question> questions, List<String> ignored) {

    /** A header comes after a title, a line of notes and the like. */
    private static final int HEADER_WITHIN = 10;

    /** What a header has at least where it has no column of values: fewer headings may stand in any text. */
    private static final int HEADINGS = 3;

    /** Characters that a column may be headed with. */
    private static final int LONGEST_HEADING = 100;

    private static final Set<Column> NAMES = EnumSet.of(Column.NAME, Column.LEVEL3, Column.CODE);
    private static final Set<Column> VALUES = EnumSet.of(Column.TARGET, Column.ACTUAL);

    /** Whose cells are in the unit that their heading says. */
    private static final Set<Column> FIGURES = EnumSet.of(
            Column.TARGET,
            Column.UPPER,
            Column.LONG_TERM,
            Column.ACTUAL,
            Column.NUMERATOR_ACTUAL,
            Column.DENOMINATOR_ACTUAL);

    /** Headings that may mean a column of words as well: beside one that is plain they are not read. */
    private static final Set<String> LOOSE = Set.of("完成情况", "实际完成情况", "全年完成情况");

    private static final Pattern TOTAL = Pattern.compile("(?:合计|总计|小计|总分|共计)(?:[:：(（].*)?");
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?:注|备注|说明|填表|填报|制表|审核|单位负责人|负责人|联系|日期)[人说负责电话日期须知]*[:：].*", Pattern.DOTALL);

    /** Levels that people write once for all rows below. */
    private static final List<Column> LEVELS = List.of(Column.LEVEL1, Column.LEVEL2, Column.LEVEL3);

    /** Rows whose columns are known already. */
    public static FormTable of(List<FormRow> rows) {
        return new FormTable(rows, List.of(), List.of());
    }

    /** The rows of each indicator it tells of. */
    public List<List<FormRow>> indicators() {
        return Entries.grouped(rows);
    }

    /** @param year of the plan, which titles and columns may be headed with */
    public static FormTable read(List<Line> lines, YearKey year) {
        int header = -1;
        long most = 0;
        for (int i = 0; i < Math.min(lines.size(), HEADER_WITHIN); i++) {
            Set<Column> columns = EnumSet.noneOf(Column.class);
            headings(lines.get(i)).values().forEach(heading -> columns.add(heading.column()));
            if (isHeader(columns) && columns.size() > most) {
                most = columns.size();
                header = i;
            }
        }
        if (header < 0) {
            String first = lines.isEmpty() ? "" : lines.get(0).address().apply(0);
            return new FormTable(
                    List.of(),
                    List.of(new Question(
                            first,
                            "前 " + HEADER_WITHIN + " 行中没有表头：应有“指标名称”（或“三级指标”“指标代码”）及“目标值”“实际完成值”等列；指标表须在第一个工作表",
                            "no header within the first " + HEADER_WITHIN
                                    + " lines: it has 指标名称, 三级指标 or 指标代码, and columns such as 目标值 and 实际完成值; the table is on the first sheet",
                            null)),
                    List.of());
        }
        return below(
                lines.get(header),
                lines.subList(header + 1, lines.size()),
                year.year(),
                Titles.of(lines.subList(0, header), year));
    }

    private static boolean isHeader(Set<Column> columns) {
        boolean named = columns.stream().anyMatch(NAMES::contains);
        return named && (columns.size() >= HEADINGS || columns.stream().anyMatch(VALUES::contains));
    }

    /** @param year that it is headed with, absent where with none */
    private record Heading(
            Filled cell, Column column, @Nullable Integer year, boolean loose) {

        static @Nullable Heading of(Filled cell) {
            String text = Words.heading(cell.text());
            Column known = Column.headed(text);
            if (known != null) {
                return new Heading(cell, known, null, LOOSE.contains(text));
            }
            String undated = Words.undated(text);
            Column dated = Column.headed(undated);
            return dated == null ? null : new Heading(cell, dated, Words.yearOfHeading(text), LOOSE.contains(undated));
        }

        boolean isPlainIn(int fiscalYear) {
            return !loose && (year == null || year == fiscalYear);
        }
    }

    private static Map<Integer, Heading> headings(Line line) {
        Map<Integer, Heading> headings = new TreeMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            Filled cell = line.cell(i);
            Heading heading = cell == null || cell.text().length() > LONGEST_HEADING ? null : Heading.of(cell);
            if (heading != null) {
                headings.put(i, heading);
            }
        }
        return headings;
    }

    private static FormTable below(Line header, List<Line> lines, int year, Titles titles) {
        List<Question> questions = new ArrayList<>(titles.questions());
        List<String> ignored = new ArrayList<>();
        Map<Column, Integer> at = new EnumMap<>(Column.class);
        Map<Column, Unit> units = new EnumMap<>(Column.class);
        Map<Integer, Heading> headings = headings(header);
        Set<Column> plain = EnumSet.noneOf(Column.class);
        headings.values().stream()
                .filter(heading -> heading.isPlainIn(year))
                .forEach(heading -> plain.add(heading.column()));
        for (int i = 0; i < header.cells().size(); i++) {
            Filled cell = header.cell(i);
            Heading heading = headings.get(i);
            if (heading == null || plain.contains(heading.column()) && !heading.isPlainIn(year)) {
                if (cell != null && !cell.merged()) {
                    String text = cell.text().strip();
                    ignored.add(text.length() > LONGEST_HEADING ? text.substring(0, LONGEST_HEADING) + "…" : text);
                }
                continue;
            }
            Column column = heading.column();
            if (!column.isRead()) {
                continue;
            }
            if (heading.year() != null && heading.year() != year) {
                questions.add(new Question(
                        heading.cell().cell().address(),
                        "列名写的是 " + heading.year() + " 年，而计划为 " + year + " 年度",
                        "the column is headed with the year " + heading.year() + ", but the plan is of " + year,
                        null));
            }
            if (at.putIfAbsent(column, i) != null) {
                if (!heading.cell().merged()) {
                    questions.add(new Question(
                            heading.cell().cell().address(),
                            "另有一列也是“" + column.heading() + "”，请只留一列",
                            "another column is " + column.heading() + " too; leave only one",
                            null));
                }
                continue;
            }
            Unit unit = FIGURES.contains(column)
                    ? Words.unitOfHeading(heading.cell().text())
                    : null;
            if (unit != null) {
                units.put(column, unit);
            }
        }
        List<FormRow> rows = new ArrayList<>();
        for (Line line : lines) {
            FormRow row = row(line, at, units, titles.amounts());
            if (row.cells().values().stream().allMatch(Filled::merged) || isAside(line)) {
                continue;
            }
            if (isHeading(row)) {
                questions.add(new Question(
                        row.cells().values().iterator().next().cell().address(),
                        "这一行既无指标名称也无目标，看不懂；小标题请写入一级或二级指标列",
                        "this row has neither a name nor a target; write sections into the columns of levels",
                        null));
                continue;
            }
            rows.add(carried(row, rows.isEmpty() ? null : rows.get(rows.size() - 1)));
        }
        return new FormTable(rows, questions, ignored);
    }

    private static FormRow row(Line line, Map<Column, Integer> at, Map<Column, Unit> units, @Nullable Unit amounts) {
        Map<Column, Filled> cells = new EnumMap<>(Column.class);
        Map<Column, String> addresses = new EnumMap<>(Column.class);
        at.forEach((column, index) -> {
            addresses.put(column, line.address().apply(index));
            Filled cell = line.cell(index);
            if (cell != null) {
                cells.put(column, cell);
            }
        });
        return FormRow.written(cells, addresses, units, amounts);
    }

    /** Sums and footnotes, which are no indicators. */
    private static boolean isAside(Line line) {
        for (Filled cell : line.cells()) {
            if (cell != null) {
                String text = cell.text().strip();
                return TOTAL.matcher(text).matches() || FOOTNOTE.matcher(text).matches();
            }
        }
        return true;
    }

    private static boolean isHeading(FormRow row) {
        return row.cells().keySet().stream()
                .noneMatch(column -> column == Column.CODE
                        || column == Column.NAME
                        || column == Column.LEVEL3
                        || column.ofMeasure()
                        || column.part() == Column.Part.ACTUALS);
    }

    /** Below a level of its own nothing is carried; and where names stand under level 3, that is none to be carried. */
    private static FormRow carried(FormRow row, @Nullable FormRow above) {
        if (above == null) {
            return row;
        }
        for (Column level : row.has(Column.NAME) ? LEVELS : LEVELS.subList(0, 2)) {
            Filled own = row.cell(level);
            Filled shown = above.cell(level);
            if (own == null && shown != null) {
                row.cells().put(level, new Filled(shown.cell(), true, shown.fault()));
            } else if (own != null && shown != null && !own.text().equals(shown.text())) {
                return row;
            }
        }
        return row;
    }
}
