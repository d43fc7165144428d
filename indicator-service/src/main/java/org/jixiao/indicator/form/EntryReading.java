package org.jixiao.indicator.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.GoalKey;
import org.jixiao.events.IndicatorState.Grounds;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.PlanState.Horizon;
import org.jixiao.indicator.form.Draft.Promised;
import org.jixiao.indicator.form.Entries.Entry;
import org.jixiao.indicator.wording.Meaning.Flag;
import org.jixiao.indicator.wording.Meaning.Target;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/** The rows of one indicator, read over what is there of it. */
final class EntryReading {

    private static final Pattern GOAL = Pattern.compile("(长期|年度)(?:目标)?(\\d{1,3})");

    private final Entry entry;
    private final @Nullable IndicatorState before;
    private final FormRow told;
    private final int number;
    private final Asking asking;

    /**
     * @param told what the rows tell of the indicator as a whole
     * @param number the indicator is given where nothing says another
     */
    EntryReading(Entry entry, FormRow told, int number, Asking asking) {
        this.entry = entry;
        this.before = entry.before();
        this.told = told;
        this.number = number;
        this.asking = asking;
    }

    Draft draft() {
        Promised promised = promised();
        return new Draft(
                entry.code(),
                revision(),
                before,
                promised,
                new ReportReading(entry, told, asking).read(promised.measures()),
                entry.rows());
    }

    private @Nullable Long revision() {
        Integer revision = asking.count(told, Column.REVISION, Set.of(), null);
        return revision == null ? null : revision.longValue();
    }

    private Promised promised() {
        Grounds grounds = before == null ? null : before.grounds();
        boolean named = told.has(Column.NAME);
        String level3 = asking.text(told, Column.LEVEL3, before == null ? null : before.level3());
        // Without a code the name only says which indicator it is.
        String name = before != null && told.text(Column.CODE) == null
                ? before.name()
                : asking.text(told, Entries.naming(told), before == null ? null : before.name());
        return new Promised(
                number(),
                asking.text(told, Column.LEVEL1, before == null ? null : before.level1()),
                asking.text(told, Column.LEVEL2, before == null ? null : before.level2()),
                named && told.has(Column.LEVEL3) ? level3 : before == null ? name : before.level3(),
                name,
                asking.text(told, Column.EXPLANATION, before == null ? null : before.explanation()),
                points(),
                measures(name),
                goals(grounds),
                core(grounds),
                asking.text(told, Column.DATA_SOURCE, grounds == null ? null : grounds.dataSource()),
                asking.text(told, Column.TARGET_BASIS, grounds == null ? null : grounds.targetBasis()));
    }

    /** A table without codes numbers its rows as it likes. */
    private int number() {
        boolean counts = told.has(Column.CODE) || before == null;
        Integer stated = counts ? asking.count(told, Column.NUMBER, Set.of(), null) : null;
        return stated != null ? stated : before == null ? number : before.number();
    }

    private @Nullable BigDecimal points() {
        if (!told.has(Column.POINTS)) {
            return before == null ? null : before.points();
        }
        return asking.read(told, Column.POINTS, Words::points) instanceof Target target ? target.number() : null;
    }

    private @Nullable Boolean core(@Nullable Grounds grounds) {
        if (!told.has(Column.CORE)) {
            return grounds == null ? null : grounds.core();
        }
        if (asking.read(told, Column.CORE, Words::flag) instanceof Flag flag) {
            return flag.set();
        }
        return grounds == null ? null : false;
    }

    private @Nullable List<GoalKey> goals(@Nullable Grounds grounds) {
        if (!told.has(Column.GOALS)) {
            return grounds == null ? null : grounds.goals();
        }
        String text = asking.text(told, Column.GOALS, null);
        if (text == null) {
            return grounds == null ? null : List.of();
        }
        List<GoalKey> goals = new ArrayList<>();
        for (String word : text.split("[、,，;；\\s]+")) {
            Matcher goal = GOAL.matcher(Words.same(word));
            if (!goal.matches()) {
                asking.ask(
                        told.address(Column.GOALS),
                        "对应目标应写为“长期1”“年度2”，以顿号分隔",
                        "goals are written as 长期1 or 年度2, with 、 between them",
                        null);
                return null;
            }
            goals.add(new GoalKey(
                    goal.group(1).equals("长期") ? Horizon.LONG_TERM : Horizon.ANNUAL, Integer.parseInt(goal.group(2))));
        }
        return goals;
    }

    private List<Draft.Measure> measures(@Nullable String name) {
        List<Draft.Measure> measures = new ArrayList<>();
        boolean alone = entry.rows().size() == 1;
        for (FormRow row : entry.rows()) {
            String called = asking.text(row, Column.MEASURE, null);
            Measure old = entry.old(called);
            if (called == null && old == null && (before != null || !alone)) {
                asking.ask(
                        row.address(Column.MEASURE),
                        "该指标有多个衡量项，请在“衡量项”列写明各行衡量什么",
                        "the indicator has several measures; say in 衡量项 which one each row is",
                        null);
                return List.of();
            }
            String named =
                    old != null && (called == null || Words.text(old.name()).equals(called)) ? old.name() : called;
            measures.add(new PromiseReading(row, old, asking).read(named == null ? name : named));
        }
        return measures;
    }
}
