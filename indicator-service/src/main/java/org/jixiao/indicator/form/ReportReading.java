package org.jixiao.indicator.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Survey;
import org.jixiao.indicator.form.Draft.Achieved;
import org.jixiao.indicator.form.Draft.Asked;
import org.jixiao.indicator.form.Draft.Reported;
import org.jixiao.indicator.form.Entries.Entry;
import org.jixiao.indicator.measure.Surveyed;
import org.jixiao.indicator.wording.Meaning.Day;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/** What the rows of one indicator report, read over what is reported of it. */
final class ReportReading {

    /** One column for both, as many forms have it. */
    private static final Pattern REMEDY = Pattern.compile("(?:下一步)?改进措施[:：]");

    /** What a reason ends with where the remedy begins. */
    private static final String STOPS = "；;。 \t\n\u000b\f\r";

    private static final Pattern REASON = Pattern.compile("^(?:偏差|未完成)?原因(?:分析)?[:：]\\s*");

    /** What is said beside an actual, and is none. */
    private static final Set<Column> BESIDE =
            EnumSet.of(Column.COMMENT, Column.DEVIATION_REASON, Column.REMEDY, Column.AS_OF, Column.PERIOD);

    private static final Set<String> PERSONS = Set.of("人", "名", "位", "户", "人次");
    private static final Set<String> COMMUNITIES = Set.of("个", "个社区");
    private static final Set<String> SHEETS = Set.of("份", "张", "份问卷");

    private final Entry entry;
    private final FormRow told;
    private final Asking asking;

    /** @param told what the rows tell of the indicator as a whole */
    ReportReading(Entry entry, FormRow told, Asking asking) {
        this.entry = entry;
        this.told = told;
        this.asking = asking;
    }

    /** @return null where nothing is reported, or what is reported already */
    @Nullable
    Reported read(List<Draft.Measure> measures) {
        IndicatorState before = entry.before();
        Reported until = before == null ? null : Reported.of(before);
        boolean reportedNothing = until == null || !until.holdsFigures();
        if (reportedNothing && saysNothingBut(Column.COMMENT)) {
            asking.note(
                    told.address(Column.COMMENT),
                    "没有实际完成值，“" + Column.COMMENT.heading() + "”未登记",
                    "without an actual, " + Column.COMMENT.heading() + " is not entered");
            return null;
        }
        if (reportedNothing
                && !told.has(Column.ACTUAL)
                && !saysNothing()
                && columnsTold().allMatch(BESIDE::contains)) {
            Column column = columnsTold().findFirst().orElseThrow();
            asking.ask(
                    told.address(column),
                    "尚未填报实际完成值，不能只填“" + column.heading() + "”",
                    "no actual is reported yet that " + column.heading() + " could stand beside",
                    null);
            return null;
        }
        if (saysNothing() && (reportedNothing || asksForNothing())) {
            return null;
        }
        if (saysNothing() && told.has(Column.ACTUAL)) {
            asking.ask(
                    told.address(Column.ACTUAL),
                    "已填报的实际完成值不能清空，只能改为其他值",
                    "an actual that was reported can be changed, not emptied",
                    null);
            return null;
        }
        Reported now = reported(measures, before == null ? null : before.report());
        return until != null && now.says(until) ? null : now;
    }

    private boolean saysNothing() {
        return columnsTold().noneMatch(column -> true);
    }

    private boolean saysNothingBut(Column only) {
        return !saysNothing() && columnsTold().allMatch(column -> column == only);
    }

    private Stream<Column> columnsTold() {
        return entry.rows().stream()
                .flatMap(row -> row.cells().keySet().stream().filter(row::tells))
                .filter(column -> column.part() == Column.Part.ACTUALS);
    }

    private boolean asksForNothing() {
        return told.columns().stream().noneMatch(column -> column.part() == Column.Part.ACTUALS);
    }

    private Reported reported(List<Draft.Measure> measures, @Nullable Report report) {
        List<Achieved> values = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            Draft.Measure measure = measures.get(i);
            values.add(ActualReading.read(entry.rows().get(i), measure, entry.old(measure.name()), asking));
        }
        String reason = asking.text(told, Column.DEVIATION_REASON, report == null ? null : report.deviationReason());
        String remedy = asking.text(told, Column.REMEDY, report == null ? null : report.remedy());
        boolean mayTellBoth = !told.typed() && told.has(Column.DEVIATION_REASON) && !told.has(Column.REMEDY);
        Matcher both = REMEDY.matcher(reason == null ? "" : reason);
        if (reason != null && mayTellBoth && both.find() && both.end() < reason.length()) {
            remedy = reason.substring(both.end()).strip();
            String first = withoutStops(reason.substring(0, both.start()));
            reason = first.isBlank() ? null : REASON.matcher(first).replaceFirst("");
        }
        return new Reported(
                values,
                day(report),
                asking.text(told, Column.PERIOD, report == null ? null : report.period()),
                asking.text(told, Column.COMMENT, report == null ? null : report.comment()),
                reason,
                remedy,
                survey(kept(measures)));
    }

    private static String withoutStops(String reason) {
        int end = reason.length();
        while (end > 0 && STOPS.indexOf(reason.charAt(end - 1)) >= 0) {
            end--;
        }
        return reason.substring(0, end);
    }

    private @Nullable LocalDate day(@Nullable Report report) {
        if (!told.has(Column.AS_OF)) {
            return report == null ? null : report.asOf();
        }
        return asking.read(told, Column.AS_OF, Words::day) instanceof Day day ? day.date() : null;
    }

    /** The survey that is there, unless the rows give the indicator another measure than it stands behind. */
    private @Nullable Survey kept(List<Draft.Measure> measures) {
        return entry.before() == null
                ? null
                : Surveyed.kept(
                        entry.before(),
                        measures.stream()
                                .filter(measure -> Surveyed.mayBeSurveyed(
                                        measure.unit(), measure.numerator() != null || measure.denominator() != null))
                                .map(measure -> String.valueOf(measure.name()))
                                .toList());
    }

    private @Nullable Asked survey(@Nullable Survey survey) {
        Integer respondents =
                asking.count(told, Column.RESPONDENTS, PERSONS, survey == null ? null : survey.respondents());
        Integer communities =
                asking.count(told, Column.COMMUNITIES, COMMUNITIES, survey == null ? null : survey.communities());
        Integer total = asking.count(
                told, Column.COMMUNITIES_TOTAL, COMMUNITIES, survey == null ? null : survey.communitiesTotal());
        Integer sample = asking.count(told, Column.SAMPLE, SHEETS, survey == null ? null : survey.sample());
        return respondents == null && communities == null && total == null && sample == null
                ? null
                : new Asked(respondents, communities, total, sample, survey == null ? null : survey.answers());
    }
}
