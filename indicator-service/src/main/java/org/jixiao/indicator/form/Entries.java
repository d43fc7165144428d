package org.jixiao.indicator.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which rows make one indicator, and which of the year's it is: by its code, or where a table has none, by its name. What
 * is new is given the next free number as its code.
 */
final class Entries {

    private final Map<String, IndicatorState> byCode = new HashMap<>();
    private final Map<String, List<IndicatorState>> byName = new HashMap<>();
    private final List<Question> questions;
    private final List<Note> notes;
    private int next = 1;

    Entries(List<IndicatorState> existing, List<Question> questions, List<Note> notes) {
        for (IndicatorState indicator : existing) {
            byCode.put(indicator.code(), indicator);
            byName.computeIfAbsent(Words.same(indicator.name()), name -> new ArrayList<>())
                    .add(indicator);
        }
        this.questions = questions;
        this.notes = notes;
    }

    /** @param before absent for one that is new */
    record Entry(String code, @Nullable IndicatorState before, List<FormRow> rows) {

        /** The measure that is there; an only one may be called otherwise now. */
        @Nullable
        Measure old(@Nullable String called) {
            if (before == null) {
                return null;
            }
            for (Measure measure : before.measures()) {
                if (called != null && Words.text(measure.name()).equals(Words.text(called))) {
                    return measure;
                }
            }
            return rows.size() == 1 && before.measures().size() == 1
                    ? before.measures().get(0)
                    : null;
        }
    }

    List<Entry> of(List<FormRow> rows) {
        Set<String> codes = new HashSet<>(byCode.keySet());
        List<List<FormRow>> groups = grouped(rows);
        groups.forEach(group -> {
            String code = code(group);
            if (code != null) {
                codes.add(code);
            }
        });
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (List<FormRow> group : groups) {
            Entry entry = entry(group, codes);
            if (entry == null) {
                continue;
            }
            codes.add(entry.code());
            if (entries.putIfAbsent(entry.code(), entry) != null) {
                questions.add(new Question(
                        group.get(0).place(),
                        "指标 " + entry.code() + " 在表中出现两次",
                        "indicator " + entry.code() + " occurs twice in the table",
                        null));
            }
        }
        return List.copyOf(entries.values());
    }

    /** Rows of a code belong together wherever they stand; without one, those that follow a name until the next. */
    static List<List<FormRow>> grouped(List<FormRow> rows) {
        List<List<FormRow>> groups = new ArrayList<>();
        Map<String, List<FormRow>> byCode = new HashMap<>();
        List<FormRow> last = null;
        for (FormRow row : rows) {
            String code = code(row);
            boolean goesOn = last != null && code == null && goesOn(row, last.get(0));
            List<FormRow> group = code != null ? byCode.get(code) : goesOn ? last : null;
            if (group == null) {
                group = new ArrayList<>();
                groups.add(group);
                if (code != null) {
                    byCode.put(code, group);
                }
            }
            group.add(row);
            last = group;
        }
        return groups;
    }

    private static boolean goesOn(FormRow row, FormRow first) {
        String name = name(row);
        String above = name(first);
        return name == null || above != null && same(name, above) && sameLevels(row, first);
    }

    private static boolean sameLevels(FormRow row, FormRow other) {
        return List.of(Column.LEVEL1, Column.LEVEL2).stream().allMatch(level -> {
            String one = row.text(level);
            String two = other.text(level);
            return one == null || two == null || same(one, two);
        });
    }

    private static @Nullable String code(List<FormRow> group) {
        return code(group.get(0));
    }

    private static @Nullable String code(FormRow row) {
        String code = row.text(Column.CODE);
        return code == null ? null : Words.same(code);
    }

    /** Where a table has no names beside level 3, those are the names. */
    static Column naming(FormRow row) {
        return row.has(Column.NAME) || !row.has(Column.LEVEL3) ? Column.NAME : Column.LEVEL3;
    }

    private static @Nullable String name(FormRow row) {
        return row.text(naming(row));
    }

    private @Nullable Entry entry(List<FormRow> group, Set<String> codes) {
        FormRow first = group.get(0);
        String code = code(first);
        if (code != null) {
            return new Entry(code, byCode.get(code), group);
        }
        String name = name(first);
        if (name == null) {
            questions.add(
                    new Question(first.address(naming(first)), "缺少指标名称", "the name of the indicator is missing", null));
            return null;
        }
        List<IndicatorState> named = byName.getOrDefault(Words.same(name), List.of());
        if (named.size() > 1) {
            named = named.stream()
                    .filter(indicator -> levelsOf(first, indicator))
                    .toList();
            if (named.size() != 1) {
                questions.add(new Question(
                        first.address(naming(first)),
                        "本年度有多个指标叫这个名称，请填写指标代码",
                        "several indicators of the year have this name; give the code",
                        null));
                return null;
            }
        }
        if (named.size() == 1) {
            return new Entry(named.get(0).code(), named.get(0), group);
        }
        String given = nextFree(codes);
        notes.add(new Note(
                first.address(naming(first)), "新指标，代码定为 " + given, "a new indicator, given the code " + given));
        return new Entry(given, null, group);
    }

    private static boolean levelsOf(FormRow row, IndicatorState indicator) {
        String level1 = row.text(Column.LEVEL1);
        String level2 = row.text(Column.LEVEL2);
        return (level1 == null || same(level1, indicator.level1()))
                && (level2 == null || same(level2, indicator.level2()));
    }

    /** Codes are only ever added, so none that was passed becomes free. */
    private String nextFree(Set<String> codes) {
        while (codes.contains("%03d".formatted(next))) {
            next++;
        }
        return "%03d".formatted(next);
    }

    private static boolean same(String one, String other) {
        return Words.same(one).equals(Words.same(other));
    }
}
