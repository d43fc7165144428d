package org.jixiao.report.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jixiao.report.difference.RowMatch.Column;
import org.jixiao.report.difference.RowMatch.Named;
import org.jixiao.report.difference.RowMatch.Pair;
import org.jixiao.report.difference.Sheet.Line;
import org.jixiao.report.difference.TableChange.CellChange;
import org.jixiao.report.difference.TableChange.RowChange;
import org.jixiao.report.document.Table;
import org.jspecify.annotations.Nullable;

/** Compares two states of one table, in a time that grows with their cells alone. */
final class TableComparison {

    private final String table;
    private final Sheet before;
    private final Sheet after;
    private final List<Column> shared;

    private TableComparison(Table was, Table is) {
        this.table = Numbering.reference(is.caption());
        this.before = Sheet.of(was);
        this.after = Sheet.of(is);
        this.shared = shared(before.columns(), after.columns());
    }

    /** Empty where nothing differs. */
    static Optional<TableChange> of(List<String> chapter, Table was, Table is) {
        TableComparison comparison = new TableComparison(was, is);
        RowMatch match = RowMatch.of(comparison.before.lines(), comparison.after.lines(), comparison.shared);
        List<Pair> pairs = match.pairs().stream()
                .sorted(Comparator.comparingInt(pair -> pair.after().at()))
                .toList();
        List<RowChange> rows = new ArrayList<>();
        inOrder(match.come()).forEach(row -> rows.add(comparison.change(Kind.ADDED, "新增", row)));
        inOrder(match.gone()).forEach(row -> rows.add(comparison.change(Kind.REMOVED, "删去", row)));
        List<CellChange> cells = new ArrayList<>();
        pairs.forEach(pair -> comparison.compare(pair, cells));
        boolean reordered = reordered(pairs);
        boolean same = rows.isEmpty()
                && cells.isEmpty()
                && !reordered
                && Numbering.without(was.caption()).equals(Numbering.without(is.caption()));
        return same
                ? Optional.empty()
                : Optional.of(TableChange.changed(chapter, was.caption(), is.caption(), rows, cells, reordered));
    }

    /** From the left, as the two have them between them, so that it is the same whichever is the earlier. */
    private static List<Column> shared(List<String> before, List<String> after) {
        List<Column> shared = new ArrayList<>();
        for (int at = 0; at < before.size(); at++) {
            int other = after.indexOf(before.get(at));
            if (other >= 0 && Sheet.tells(before.get(at))) {
                shared.add(new Column(before.get(at), at, other));
            }
        }
        shared.sort(Comparator.comparingInt((Column column) -> column.before() + column.after())
                .thenComparing(Column::name));
        return shared;
    }

    private static List<Named> inOrder(List<Named> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> row.line().at()))
                .toList();
    }

    private static boolean reordered(List<Pair> pairs) {
        for (int at = 1; at < pairs.size(); at++) {
            if (pairs.get(at).before().at() < pairs.get(at - 1).before().at()) {
                return true;
            }
        }
        return false;
    }

    private RowChange change(Kind kind, String verb, Named row) {
        List<String> cells = row.line().texts();
        return new RowChange(
                kind, name(row.name(), row.line()), cells, table + " " + verb + "一行：" + String.join("，", cells));
    }

    private void compare(Pair pair, List<CellChange> changes) {
        String row = name(pair.name(), pair.after());
        for (Column column : shared) {
            String was = pair.before().text(column.before());
            String is = pair.after().text(column.after());
            boolean told = pair.before().goesOn(column.before()) && pair.after().goesOn(column.after());
            if (!told && !was.equals(is)) {
                changes.add(change(row, column.name(), was, is));
            }
        }
        only(before, after, pair.before(), (name, text) -> changes.add(change(row, name, text, null)));
        only(after, before, pair.after(), (name, text) -> changes.add(change(row, name, null, text)));
    }

    private interface Found {
        void cell(String column, String text);
    }

    /** What a row says in columns that the other table doesn't have. */
    private static void only(Sheet one, Sheet other, Line line, Found found) {
        for (int column = 0; column < one.columns().size(); column++) {
            String name = one.columns().get(column);
            if (Sheet.tells(name) && !other.columns().contains(name) && !line.goesOn(column)) {
                found.cell(name, line.text(column));
            }
        }
    }

    private CellChange change(String row, String column, @Nullable String was, @Nullable String is) {
        return new CellChange(
                row, column, was, is, table + " " + row + " " + column + "：" + said(was) + " → " + said(is));
    }

    private static String said(@Nullable String text) {
        return text == null ? "（无此栏）" : text.isBlank() ? "（空）" : text;
    }

    /** A row without a word to name it is called by its place. */
    private static String name(String cells, Line line) {
        return cells.isEmpty() ? "第 " + (line.at() + 1) + " 行" : cells;
    }
}
