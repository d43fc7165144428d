package org.jixiao.report.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.report.difference.Sheet.Line;

/**
 * Finds the rows that two tables share by their first cells: where the first is not enough by the next one too, and so on,
 * as far as rows have to be told apart.
 */
final class RowMatch {

    private final List<Column> columns;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Named> gone = new ArrayList<>();
    private final List<Named> come = new ArrayList<>();

    private RowMatch(List<Column> columns) {
        this.columns = columns;
    }

    /** A column that both tables have, and which it is in each. */
    record Column(String name, int before, int after) {}

    /** @param name the cells by which the two were found to be one row */
    record Pair(String name, Line before, Line after) {}

    record Named(String name, Line line) {}

    /** @param columns that both tables have, in the order in which they tell rows apart */
    static RowMatch of(List<Line> before, List<Line> after, List<Column> columns) {
        RowMatch match = new RowMatch(columns);
        match.refine("", 0, before, after);
        return match;
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<Named> gone() {
        return gone;
    }

    List<Named> come() {
        return come;
    }

    private void refine(String name, int depth, List<Line> before, List<Line> after) {
        if (depth == columns.size()) {
            takeInTurn(name, before, after);
            return;
        }
        Column column = columns.get(depth);
        Map<String, List<Line>> earlier = by(before, line -> line.text(column.before()));
        Map<String, List<Line>> later = by(after, line -> line.text(column.after()));
        later.forEach((text, is) -> {
            List<Line> was = earlier.remove(text);
            String longer = and(name, text);
            if (was == null) {
                is.forEach(line -> come.add(new Named(longer, line)));
            } else if (was.size() == 1 && is.size() == 1) {
                pairs.add(new Pair(longer, was.get(0), is.get(0)));
            } else {
                refine(longer, depth + 1, was, is);
            }
        });
        earlier.forEach((text, was) -> was.forEach(line -> gone.add(new Named(and(name, text), line))));
    }

    /** Rows that nothing tells apart. */
    private void takeInTurn(String name, List<Line> before, List<Line> after) {
        int both = Math.min(before.size(), after.size());
        for (int at = 0; at < both; at++) {
            pairs.add(new Pair(name, before.get(at), after.get(at)));
        }
        before.subList(both, before.size()).forEach(line -> gone.add(new Named(name, line)));
        after.subList(both, after.size()).forEach(line -> come.add(new Named(name, line)));
    }

    private static Map<String, List<Line>> by(List<Line> lines, Function<Line, String> text) {
        return lines.stream().collect(Collectors.groupingBy(text, LinkedHashMap::new, Collectors.toList()));
    }

    /** A blank, a dash and what was said already name nothing. */
    private static String and(String name, String text) {
        return text.isBlank() || text.equals("—") || name.equals(text) || name.endsWith("／" + text)
                ? name
                : name.isEmpty() ? text : name + "／" + text;
    }
}
