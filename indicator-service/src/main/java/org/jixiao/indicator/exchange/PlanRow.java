package org.jixiao.indicator.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.GoalKey;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.indicator.form.Column;
import org.jixiao.indicator.measure.LastYear;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/** A row of the plan's table: one measure, with what is told of its indicator. */
@Schema(description = "计划表的一行：一个衡量项及其指标。 One measure of the plan, with what is told of its indicator.")
record PlanRow(
        @Schema(description = "指标代码；新指标可不填。 Code of the indicator; may be left out of a new one.", examples = "B12")
        @Nullable
        String code,

        @Schema(description = "序号。 Number within its table.", examples = "12") @Nullable
        Integer number,

        @Schema(description = "一级指标。 Level 1.", examples = "产出指标") @Nullable
        String level1,

        @Schema(description = "二级指标。 Level 2.", examples = "项目产出") @Nullable
        String level2,

        @Schema(description = "三级指标。 Level 3.", examples = "实际完成率") @Nullable
        String level3,

        @Schema(description = "指标名称。 Name.", examples = "一职教东片征收") @Nullable
        String name,

        @Schema(description = "指标解释。 Explanation.") @Nullable
        String explanation,

        @Schema(description = "分值。 Points.", examples = "1") @Nullable
        BigDecimal points,

        @Schema(description = "是否核心指标。 Whether it is a core indicator.") @Nullable
        Boolean core,

        @Schema(description = "对应目标，如 长期1、年度2。 Goals it serves, such as 长期1、年度2.", examples = "年度2") @Nullable
        String goals,

        @Schema(description = "数据来源。 Where the figures come from.", examples = "区统计局月报") @Nullable
        String dataSource,

        @Schema(description = "指标值设定依据。 What the target rests on.", examples = "区政府年度工作目标") @Nullable
        String targetBasis,

        @Schema(description = "衡量项。 Measure.", examples = "拆迁面积") @Nullable
        String measure,

        @Schema(description = "方向。 How an actual is held against the target.", examples = "AT_LEAST") @Nullable
        Comparison direction,

        @Schema(
                description = "目标值，区间的下限；里程碑不填。 Target, or lower bound of a range; not for a milestone.",
                examples = "3.28")
        @Nullable
        BigDecimal target,

        @Schema(description = "区间的上限。 Upper bound of a range.") @Nullable
        BigDecimal upper,

        @Schema(description = "计量单位。 Unit.", examples = "万平方米") @Nullable
        String unit,

        @Schema(description = "分子名称。 Name of a share's numerator.") @Nullable
        String numerator,

        @Schema(description = "分母名称。 Name of a share's denominator.") @Nullable
        String denominator,

        @Schema(description = "是否为全年累计值。 Whether the figure accumulates over the year.") @Nullable
        Boolean cumulative,

        @Schema(description = "长期目标值。 Long-term target.") @Nullable
        BigDecimal longTerm,

        @Schema(
                description =
                        "上年目标值，只供参考，不读入：代码相同的指标、名称相同的衡量项在上年的目标；方向、单位与本年不同的一并写明。 What the same measure of the same code promised last year, with direction and unit where those were others. Shown only: it is not read.",
                examples = "3")
        @Nullable
        String lastYearTarget,

        @Schema(
                description = "上年实际完成值，只供参考，不读入。 What it came to last year; shown only, and not read.",
                examples = "2.9")
        @Nullable
        String lastYearActual,

        @Schema(description = "实际完成值；里程碑不填。 Actual; not for a milestone.", examples = "2.83") @Nullable
        BigDecimal actual,

        @Schema(description = "里程碑是否达成。 Whether a milestone is reached.") @Nullable
        Boolean achieved,

        @Schema(description = "分子实际值。 What the numerator came to.") @Nullable
        BigDecimal numeratorActual,

        @Schema(description = "分母实际值。 What the denominator came to.") @Nullable
        BigDecimal denominatorActual,

        @Schema(description = "实际口径，与目标口径不同时填写。 What the actual measures where that is not what the target says.")
        @Nullable
        String measured,

        @Schema(description = "数据截止日期。 Date the values describe.", examples = "2019-12-31") @Nullable
        LocalDate asOf,

        @Schema(description = "数据所属期间。 Part of the year they cover.", examples = "1至11月") @Nullable
        String period,

        @Schema(description = "说明。 Comment.") @Nullable String comment,

        @Schema(description = "偏差原因。 Reason for a deviation.") @Nullable
        String deviationReason,

        @Schema(description = "改进措施。 Remedy.") @Nullable String remedy,

        @Schema(description = "受访人数。 Persons who answered the survey.") @Nullable
        Integer respondents,

        @Schema(description = "发放问卷数。 Questionnaires handed out.") @Nullable
        Integer sample,

        @Schema(description = "抽查社区数。 Communities drawn.") @Nullable
        Integer communities,

        @Schema(description = "社区总数。 Of how many.") @Nullable
        Integer communitiesTotal,

        @Schema(
                description = "指标的修订号；不是现有修订且内容有变时不予登记。 Revision of the indicator the row was written for.",
                examples = "2")
        @Nullable
        Long revision) {

    static List<PlanRow> of(List<IndicatorState> indicators, LastYear lastYear) {
        return indicators.stream()
                .flatMap(indicator -> indicator.measures().stream()
                        .map(measure -> of(indicator, measure, LastYearWords.of(indicator, measure, lastYear))))
                .toList();
    }

    private static PlanRow of(IndicatorState indicator, Measure measure, LastYearWords lastYear) {
        var grounds = indicator.grounds();
        var report = indicator.report();
        var survey = report == null ? null : report.survey();
        var ratio = measure.ratio();
        return new PlanRow(
                indicator.code(),
                indicator.number(),
                indicator.level1(),
                indicator.level2(),
                indicator.level3(),
                indicator.name(),
                indicator.explanation(),
                indicator.points(),
                grounds == null ? null : (Boolean) grounds.core(),
                grounds == null || grounds.goals().isEmpty() ? null : goals(grounds.goals()),
                grounds == null ? null : grounds.dataSource(),
                grounds == null ? null : grounds.targetBasis(),
                measure.name(),
                measure.comparison(),
                measure.target(),
                measure.upper(),
                measure.unit(),
                ratio == null ? null : ratio.numerator(),
                ratio == null ? null : ratio.denominator(),
                measure.cumulative(),
                measure.longTerm(),
                lastYear.target(),
                lastYear.actual(),
                measure.actual(),
                measure.achieved(),
                ratio == null ? null : ratio.numeratorActual(),
                ratio == null ? null : ratio.denominatorActual(),
                measure.measured(),
                report == null ? null : report.asOf(),
                report == null ? null : report.period(),
                report == null ? null : report.comment(),
                report == null ? null : report.deviationReason(),
                report == null ? null : report.remedy(),
                survey == null ? null : (Integer) survey.respondents(),
                survey == null ? null : survey.sample(),
                survey == null ? null : (Integer) survey.communities(),
                survey == null ? null : (Integer) survey.communitiesTotal(),
                indicator.revision());
    }

    private static String goals(List<GoalKey> goals) {
        return goals.stream().map(Words::of).collect(Collectors.joining("、"));
    }

    private static @Nullable String flag(@Nullable Boolean flag) {
        return flag == null ? null : flag ? "是" : "否";
    }

    /** What stands in a column: text, a number or a day; null where nothing does. */
    @Nullable
    Object value(Column column) {
        return switch (column) {
            case CODE -> code;
            case NUMBER -> number;
            case LEVEL1 -> level1;
            case LEVEL2 -> level2;
            case LEVEL3 -> level3;
            case NAME -> name;
            case EXPLANATION -> explanation;
            case POINTS -> points;
            case CORE -> flag(core);
            case GOALS -> goals;
            case DATA_SOURCE -> dataSource;
            case TARGET_BASIS -> targetBasis;
            case MEASURE -> measure;
            case DIRECTION -> direction == null ? null : Words.of(direction);
            case TARGET -> target;
            case UPPER -> upper;
            case UNIT -> unit;
            case NUMERATOR -> numerator;
            case DENOMINATOR -> denominator;
            case CUMULATIVE -> flag(cumulative);
            case LONG_TERM -> longTerm;
            case LAST_YEAR_TARGET -> LastYearWords.figure(lastYearTarget);
            case LAST_YEAR_ACTUAL -> LastYearWords.figure(lastYearActual);
            case ACTUAL -> achieved == null ? actual : Words.of(achieved);
            case NUMERATOR_ACTUAL -> numeratorActual;
            case DENOMINATOR_ACTUAL -> denominatorActual;
            case MEASURED -> measured;
            case AS_OF -> asOf;
            case PERIOD -> period;
            case COMMENT -> comment;
            case DEVIATION_REASON -> deviationReason;
            case REMEDY -> remedy;
            case RESPONDENTS -> respondents;
            case SAMPLE -> sample;
            case COMMUNITIES -> communities;
            case COMMUNITIES_TOTAL -> communitiesTotal;
            case REVISION -> revision;
        };
    }
}
