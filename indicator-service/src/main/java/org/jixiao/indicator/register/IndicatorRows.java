package org.jixiao.indicator.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.Flaw;
import org.jixiao.indicator.measure.Surveyed;
import org.jixiao.indicator.measure.Value;
import org.jixiao.web.Text;
import org.jixiao.web.rows.RowFaults;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a batch that together report one indicator: each names another measure, and what they say beside the values
 * does not differ.
 */
final class IndicatorRows {

    /** Where the core finds a flaw in a value. */
    private static final Pattern OF_VALUE = Pattern.compile("values\\[(\\d+)\\]\\.(\\w+)");

    private final List<ActualRow> rows;
    private final RowFaults faults;
    private final LocalDate today;
    private boolean sound = true;

    IndicatorRows(List<ActualRow> rows, RowFaults faults, LocalDate today) {
        this.rows = rows;
        this.faults = faults;
        this.today = today;
    }

    /** What they report of an indicator; empty where anything is wrong with them, which is told. */
    Optional<Actuals> of(IndicatorState before) {
        tellOtherRevisions(before);
        List<ActualRow> once = once(before);
        Actuals actuals =
                new Actuals(once.stream().map(row -> value(row, before)).toList(), report(once, before));
        for (Flaw flaw : actuals.flawsAgainst(before, today)) {
            tell(flaw, once);
        }
        boolean whole = rows.stream().noneMatch(row -> row.said() == null);
        return sound && whole ? Optional.of(actuals.reckoned(before)) : Optional.empty();
    }

    private void tellOtherRevisions(IndicatorState before) {
        for (ActualRow row : rows) {
            if (row.revision() != null && row.revision() != before.revision()) {
                sound = false;
                faults.conflict(
                        row.place(),
                        "revision",
                        new Text(
                                "指标已被修改：当前修订号为 " + before.revision(),
                                "the indicator has changed: its revision is " + before.revision()));
            }
        }
    }

    /** The rows that are understood, without those whose measure another names too. */
    private List<ActualRow> once(IndicatorState before) {
        Map<String, ActualRow> first = new HashMap<>();
        List<ActualRow> once = new ArrayList<>();
        for (ActualRow row : rows) {
            if (row.measure() == null) {
                continue;
            }
            ActualRow other = first.putIfAbsent(row.measure(), row);
            if (other != null) {
                int at = other.place().index();
                tell(
                        row,
                        "measure",
                        new Text("同一衡量项重复填报，见 [" + at + "]", "this measure is reported twice, see [" + at + "]"));
            } else if (row.said() != null) {
                once.add(row);
            } else if (!Actuals.hasMeasure(before, row.measure())) {
                Flaw unknown = Actuals.noSuchMeasure("measure");
                tell(row, unknown.field(), new Text(unknown.zh(), unknown.en()));
            }
        }
        return once;
    }

    private static Value value(ActualRow row, IndicatorState before) {
        Value value = said(row).value();
        return said(row).told().contains("measured") ? value : value.measuring(measuredUntil(value.name(), before));
    }

    private static @Nullable String measuredUntil(String measure, IndicatorState before) {
        return before.measures().stream()
                .filter(there -> there.name().equals(measure))
                .findFirst()
                .map(Measure::measured)
                .orElse(null);
    }

    /**
     * What no row tells of stays as it is. A survey is no matter of rows: the one that is there stays, and what is counted must
     * agree with it.
     */
    private Report report(List<ActualRow> once, IndicatorState before) {
        Report until = Actuals.said(before);
        return new Report(
                said(once, "asOf", Report::asOf, until),
                said(once, "period", Report::period, until),
                said(once, "comment", Report::comment, until),
                said(once, "deviationReason", Report::deviationReason, until),
                Surveyed.kept(before, Surveyed.names(before.measures())),
                said(once, "remedy", Report::remedy, until),
                null);
    }

    private <V> @Nullable V said(List<ActualRow> once, String field, Function<Report, @Nullable V> of, Report until) {
        return once.stream().anyMatch(row -> said(row).told().contains(field))
                ? agreed(once, field, of)
                : of.apply(until);
    }

    private <V> @Nullable V agreed(List<ActualRow> once, String field, Function<Report, @Nullable V> of) {
        ActualRow first = null;
        for (ActualRow row : once) {
            V said = of.apply(said(row).report());
            if (said != null && first == null) {
                first = row;
            } else if (said != null && !said.equals(of.apply(said(first).report()))) {
                int at = first.place().index();
                tell(
                        row,
                        field,
                        new Text(
                                "与同一指标的 [" + at + "] 不一致",
                                "differs from what [" + at + "] says of the same indicator"));
            }
        }
        return first == null ? null : of.apply(said(first).report());
    }

    /** Whether measures are missing can be told once all rows are understood. */
    private void tell(Flaw flaw, List<ActualRow> once) {
        Text reason = new Text(flaw.zh(), flaw.en());
        Matcher ofValue = OF_VALUE.matcher(flaw.field());
        if (ofValue.matches()) {
            String field = ofValue.group(2).equals("name") ? "measure" : ofValue.group(2);
            tell(once.get(Integer.parseInt(ofValue.group(1))), field, reason);
        } else if (flaw.field().equals("asOf")) {
            tellFirst(once, flaw.field(), reason, Report::asOf);
        } else if (flaw.field().equals("period")) {
            tellFirst(once, flaw.field(), reason, Report::period);
        } else if (!flaw.field().equals("values")) {
            tell(rows.get(0), "", reason);
        } else if (rows.stream().noneMatch(row -> row.said() == null)) {
            tell(rows.get(0), "measure", reason);
        }
    }

    /** Of the rows that may say it once for all; where none does it stays, and the first has to say another. */
    private void tellFirst(List<ActualRow> once, String field, Text reason, Function<Report, @Nullable Object> of) {
        once.stream()
                .filter(row -> of.apply(said(row).report()) != null)
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .ifPresent(row -> tell(row, field, reason));
    }

    private void tell(ActualRow row, String field, Text reason) {
        sound = false;
        faults.unprocessable(row.place(), field, reason);
    }

    private static ActualRow.Said said(ActualRow row) {
        return Objects.requireNonNull(row.said());
    }
}
