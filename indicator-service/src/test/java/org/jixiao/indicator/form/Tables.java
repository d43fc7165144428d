package org.jixiao.indicator.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.wording.Cell;
import org.jspecify.annotations.Nullable;

/** Tables as text: cells parted by bars; one that is but a caret is merged with the one above, a dash in brackets a fault. */
final class Tables {

    private Tables() {}

    static Drafted drafted(String table, IndicatorState... existing) {
        return Drafting.of(read(table), List.of(existing), Set.of(), false);
    }

    /** The same where the plan takes no new indicator. */
    static Drafted ofALockedPlan(String table, IndicatorState... existing) {
        return Drafting.of(read(table), List.of(existing), Set.of(), true);
    }

    static FormTable read(String table) {
        List<Line> lines = new ArrayList<>();
        List<@Nullable Filled> above = List.of();
        int number = 0;
        for (String text : table.split("\n")) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            int row = number;
            List<@Nullable Filled> cells = new ArrayList<>();
            for (String cell : text.split("\\|", -1)) {
                String address = address(row, cells.size());
                if (cell.strip().equals("^")) {
                    Filled shown = above.get(cells.size());
                    cells.add(new Filled(new Cell(shown.text(), address), true, null));
                } else if (cell.strip().equals("=")) {
                    cells.add(
                            new Filled(new Cell(" ", address), false, new Question(address, "公式", "a formula", null)));
                } else {
                    cells.add(cell.isBlank() ? null : new Filled(new Cell(cell.strip(), address), false, null));
                }
            }
            lines.add(new Line(cells, column -> address(row, column)));
            above = cells;
        }
        return FormTable.read(lines, new YearKey("420104-LJT", 2019));
    }

    private static String address(int row, int column) {
        return (char) ('A' + column) + String.valueOf(row);
    }
}
