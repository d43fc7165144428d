package org.jixiao.scoring.rule;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.evidence.Waiver;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jspecify.annotations.Nullable;

/** An indicator's targets held against its actuals, in words: what the rules have in common that ask whether they are met. */
record Targets(Indicator indicator, List<Measure> missed) {

    private static final ZoneId FISCAL_CALENDAR = ZoneId.of("Asia/Shanghai");

    static Targets of(Indicator indicator) {
        return new Targets(
                indicator,
                indicator.measures().stream().filter(measure -> !measure.met()).toList());
    }

    boolean met() {
        return missed.isEmpty() && !indicator.measures().isEmpty();
    }

    /** What doesn't depend on how much was missed: an approved waiver counts as met, what isn't reported is waited for. */
    @Nullable
    Verdict settled(BigDecimal points) {
        if (met()) {
            return null;
        }
        Waiver waiver = indicator.waiver();
        if (waiver != null && waiver.approved()) {
            return new Award(points, Outcome.WAIVED, waived(waiver) + "，得 " + Plain.text(points) + " 分");
        }
        if (indicator.measures().isEmpty()) {
            return new Pending("指标尚未设定目标");
        }
        List<Measure> unreported =
                missed.stream().filter(measure -> !measure.reported()).toList();
        return unreported.isEmpty()
                ? null
                : new Pending(unreported.stream().map(Measure::name).collect(joining("、")) + "尚未填报实际完成值");
    }

    /** The actuals against the targets; where some are missed, that no waiver helps. */
    String told() {
        return met() ? reached() : missed(missed) + "，" + withoutWaiver(indicator.waiver());
    }

    /** Of several measures, also how many there are: those that are met aren't told. */
    private String missed(List<Measure> missed) {
        int measures = indicator.measures().size();
        String comparisons = missed.stream()
                .map(measure -> comparison(measure, measures > 1))
                .collect(joining("；"));
        return measures == 1 ? comparisons : measures + " 项目标中 " + missed.size() + " 项未完成（" + comparisons + "）";
    }

    private String reached() {
        List<Measure> measures = indicator.measures();
        if (measures.size() == 1) {
            return comparison(measures.get(0), false);
        }
        return measures.size() + " 项目标全部完成（"
                + measures.stream().map(measure -> comparison(measure, true)).collect(joining("；")) + "）";
    }

    private String waived(Waiver waiver) {
        List<String> sentence = new ArrayList<>();
        List<Measure> reported = missed.stream().filter(Measure::reported).toList();
        if (!reported.isEmpty()) {
            sentence.add(missed(reported));
        }
        sentence.add("特殊情况已由 " + waiver.decidedBy() + " 批准（" + grounds(waiver) + "）");
        sentence.add("视为完成");
        return String.join("，", sentence);
    }

    private static String grounds(Waiver waiver) {
        List<String> grounds = new ArrayList<>();
        if (waiver.decidedAt() != null) {
            grounds.add(LocalDate.ofInstant(waiver.decidedAt(), FISCAL_CALENDAR).toString());
        }
        if (waiver.document() != null) {
            grounds.add(waiver.document());
        }
        grounds.add(waiver.reason());
        return String.join("；", grounds);
    }

    private static String withoutWaiver(@Nullable Waiver waiver) {
        if (waiver == null) {
            return "无批准的特殊情况";
        }
        return waiver.status() == Waiver.Status.REQUESTED ? "特殊情况申请尚未批准" : "特殊情况申请未获批准";
    }

    private static String comparison(Measure measure, boolean named) {
        if (measure.comparison() == Comparison.MILESTONE || measure.actual() == null || measure.target() == null) {
            return "“" + measure.name() + "”" + (measure.met() ? "已达成" : "未达成");
        }
        String target = Wording.quantity(measure.target(), measure.unit());
        return (named ? measure.name() : "") + "实际 " + Wording.quantity(measure.actual(), measure.unit()) + " "
                + against(measure, target);
    }

    private static String against(Measure measure, String target) {
        return switch (measure.comparison()) {
            case AT_LEAST -> (measure.met() ? "≥" : "<") + " 目标 " + target;
            case AT_MOST -> (measure.met() ? "≤" : ">") + " 目标 " + target;
            case EQUAL, MILESTONE -> (measure.met() ? "=" : "≠") + " 目标 " + target;
            case BETWEEN ->
                "在目标 " + target + " 至 " + Wording.quantity(measure.upper(), measure.unit())
                        + (measure.met() ? " 之内" : " 之外");
        };
    }
}
