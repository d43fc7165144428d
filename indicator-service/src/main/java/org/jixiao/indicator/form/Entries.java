package org.jixiao.indicator.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which rows make one indicator, and which of the year's it is: by its code, or where a table has none, by its name. What
 * is new is given the next free number as its code.
 */
final class Entries {

    /** With more questions than these, somebody holds the wrong table. */
    private static final int SUGGESTED = 100;

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Map<String, IndicatorState> byCode = new LinkedHashMap<>();
    private final Map<String, List<IndicatorState>> byName = new HashMap<>();
    private final Set<String> removed;
    private final boolean locked;
    private final List<Question> questions;
    private final List<Note> notes;
    private int next = 1;

    /**
     * @param removed codes that nothing new is given: the history under them, and the files, are of something else
     * @param locked whether there is no new one now
     */
    Entries(
            List<IndicatorState> existing,
            Set<String> removed,
            boolean locked,
            List<Question> questions,
            List<Note> notes) {
        for (IndicatorState indicator : existing) {
            byCode.put(indicator.code(), indicator);
            byName.computeIfAbsent(Words.same(indicator.name()), name -> new ArrayList<>())
                    .add(indicator);
        }
        this.removed = removed;
        this.locked = locked;
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
                if (called != null && isCalled(measure.name(), called)) {
                    return measure;
                }
            }
            return rows.size() == 1 && before.measures().size() == 1
                    ? before.measures().get(0)
                    : null;
        }

        private boolean isCalled(String name, String called) {
            return rows.get(0).typed() ? name.equals(called) : Words.text(name).equals(Words.text(called));
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
        Set<String> named = new HashSet<>();
        for (List<FormRow> group : groups) {
            FormRow again = again(group);
            if (again != null || !named.add(called(group.get(0)))) {
                askedTwice(again == null ? group.get(0) : again);
                continue;
            }
            Entry entry = entry(group, codes);
            if (entry == null) {
                continue;
            }
            codes.add(entry.code());
            if (entries.putIfAbsent(entry.code(), entry) != null) {
                askedTwice(group.get(0));
            }
        }
        return List.copyOf(entries.values());
    }

    private void askedTwice(FormRow row) {
        String which = Objects.requireNonNullElse(code(row), Objects.requireNonNullElse(name(row), ""));
        questions.add(new Question(
                row.place(), "指标 " + which + " 在表中出现两次", "indicator " + which + " occurs twice in the table", null));
    }

    /** A further row that names the indicator itself, and no measure of it. */
    private static @Nullable FormRow again(List<FormRow> group) {
        if (group.stream().anyMatch(row -> row.text(Column.MEASURE) != null)) {
            return null;
        }
        return group.stream()
                .skip(1)
                .filter(row -> isOwn(row.cell(Column.CODE)) || isOwn(row.cell(naming(row))))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOwn(@Nullable Filled cell) {
        return cell != null && !cell.merged();
    }

    /** What tells an indicator from the others of a table; those without name and code are asked about one by one. */
    private static String called(FormRow row) {
        String name = name(row);
        return Stream.of(code(row), name, row.text(Column.LEVEL1), row.text(Column.LEVEL2))
                .map(text -> text == null ? "" : Words.same(text))
                .collect(Collectors.joining("\n", "", name == null && code(row) == null ? row.place() : ""));
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
            IndicatorState before = byCode.get(code);
            if (before == null && noneIsAdded(first)) {
                ask(first.address(Column.CODE), code, IndicatorState::code);
                return null;
            }
            String like = before == null && !first.typed() ? butForZeros(code, codes) : null;
            if (like != null) {
                questions.add(new Question(
                        first.address(Column.CODE),
                        "代码 " + code + " 与 " + like + " 只差前面的 0：作为数字录入的 001 会成为 1，请将该列设为文本格式后重新录入",
                        "the code " + code + " differs from " + like
                                + " by zeros in front alone: 001 typed as a number becomes 1; set the column to text",
                        like));
                return null;
            }
            return new Entry(code, before, group);
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
        if (noneIsAdded(first)) {
            ask(first.address(naming(first)), name, IndicatorState::name);
            return null;
        }
        String given = nextFree(codes);
        notes.add(new Note(
                first.address(naming(first)), "新指标，代码定为 " + given, "a new indicator, given the code " + given));
        return new Entry(given, null, group);
    }

    /** The longest other code of the same digits, which a spreadsheet that took it for a number has cut. */
    private static @Nullable String butForZeros(String code, Set<String> codes) {
        String digits = withoutZeros(code);
        return digits.isEmpty()
                ? null
                : codes.stream()
                        .filter(other -> other.length() > code.length()
                                && withoutZeros(other).equals(digits))
                        .max(Comparator.comparingInt(String::length))
                        .orElse(null);
    }

    /** Empty where it is no number. */
    private static String withoutZeros(String code) {
        return DIGITS.matcher(code).matches() ? code.replaceFirst("^0+(?=.)", "") : "";
    }

    /** A table that tells no target is one of actuals, which adds nothing; of a milestone the direction tells it. */
    private boolean noneIsAdded(FormRow row) {
        return locked || !row.has(Column.TARGET) && !row.has(Column.DIRECTION);
    }

    private void ask(String address, String which, Function<IndicatorState, String> known) {
        questions.add(new Question(
                address,
                "本年度没有指标" + Words.quoted(which) + (locked ? "，计划已提交或已批准，不能新增指标" : "，新增指标须有目标值"),
                "the year has no indicator " + which
                        + (locked
                                ? ", and the plan is submitted or approved: none can be added"
                                : "; a new one needs a target"),
                questions.size() < SUGGESTED
                        ? Nearest.of(which, byCode.values().stream().map(known).toList())
                        : null));
    }

    private static boolean levelsOf(FormRow row, IndicatorState indicator) {
        String level1 = row.text(Column.LEVEL1);
        String level2 = row.text(Column.LEVEL2);
        return (level1 == null || same(level1, indicator.level1()))
                && (level2 == null || same(level2, indicator.level2()));
    }

    /** Codes are only ever added, so none that was passed becomes free. */
    private String nextFree(Set<String> codes) {
        String code = "%03d".formatted(next);
        while (codes.contains(code) || removed.contains(code)) {
            next++;
            code = "%03d".formatted(next);
        }
        return code;
    }

    private static boolean same(String one, String other) {
        return Words.same(one).equals(Words.same(other));
    }
}
