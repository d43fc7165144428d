package org.jixiao.report.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.report.document.Table;

/** Finds the tables that both documents have, by their captions, and has each compared. */
final class Tables {

    private Tables() {}

    private record Placed(List<String> chapter, Table table) {}

    static List<TableChange> between(List<Section> before, List<Section> after) {
        Map<String, Placed> gone = named(before);
        List<TableChange> changes = new ArrayList<>();
        named(after).forEach((name, is) -> {
            Placed was = gone.remove(name);
            if (was == null) {
                changes.add(TableChange.added(is.chapter, is.table.caption(), count(is)));
            } else {
                TableComparison.of(is.chapter, was.table, is.table).ifPresent(changes::add);
            }
        });
        gone.values().forEach(was -> changes.add(TableChange.removed(was.chapter, was.table.caption(), count(was))));
        return changes;
    }

    private static int count(Placed placed) {
        return placed.table.rows().size();
    }

    /** One without a caption is called by its heading; the second of a name says so. */
    private static Map<String, Placed> named(List<Section> sections) {
        Map<String, Placed> tables = new LinkedHashMap<>();
        Map<String, Integer> known = new HashMap<>();
        for (Section section : sections) {
            for (Table table : section.tables()) {
                String name = Numbering.name(table.caption().isBlank() ? section.heading() : table.caption());
                int times = known.merge(name, 1, Integer::sum);
                tables.put(times == 1 ? name : name + "（" + times + "）", new Placed(section.chapter(), table));
            }
        }
        return tables;
    }
}
