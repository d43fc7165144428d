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
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/** An indicator's targets held against its actuals, in words: what the rules have in common that ask whether they are met. */
public record Targets(Indicator indicator, List<Measure> missed) {

    private static final ZoneId FISCAL_CALENDAR = ZoneId.of("Asia/Shanghai");

    public static Targets of(Indicator indicator) {
        return new Targets(
                indicator,
                indicator.measures().stream().filter(measure -> !measure.met()).toList());
    }

    public boolean met() {
        return missed.isEmpty() && !indicator.measures().isEmpty();
    }

    /** All points, for all targets are met. */
    Award award(BigDecimal points) {
        return Award.of(points, Outcome.MET, told(), arithmetic() + " → " + Plain.text(points));
    }

    /** What doesn't depend on how much was missed: an approved waiver counts as met, what isn't reported is waited for. */
    @Nullable
    public Verdict settled(BigDecimal points) {
        if (met()) {
            return null;
        }
        Waiver waiver = indicator.waiver();
        if (waiver != null && waiver.approved()) {
            return Award.of(points, Outcome.WAIVED, waived(waiver), arithmetic() + " (✓) → " + Plain.text(points));
        }
        if (indicator.measures().isEmpty()) {
            return new Pending("指标尚未设定目标", "the indicator has no target yet");
        }
        List<Measure> unreported =
                missed.stream().filter(measure -> !measure.reported()).toList();
        return unreported.isEmpty()
                ? null
                : new Pending(
                        unreported.stream().map(Measure::name).collect(joining("、")) + "尚未填报实际完成值",
                        "the actual of "
                                + unreported.stream().map(Measure::name).collect(joining(", "))
                                + " hasn't been reported yet");
    }

    /** The actuals against the targets; where some are missed, that no waiver helps. */
    public Words told() {
        return met() ? reached() : missed(missed).and(withoutWaiver(indicator.waiver()));
    }

    /** Each target that is missed, by its name. */
    public Words shortfall() {
        return Words.all(
                missed.stream().map(measure -> comparison(measure, true)).toList());
    }

    /** The same in figures. */
    String arithmetic() {
        return indicator.measures().stream().map(Targets::figures).collect(joining("; "));
    }

    private static String figures(Measure measure) {
        BigDecimal target = measure.target();
        BigDecimal actual = measure.actual();
        if (measure.comparison() == Comparison.MILESTONE || actual == null || target == null) {
            return measure.name() + (measure.met() ? " ✓" : " ✗");
        }
        BigDecimal upper = measure.upper();
        return Plain.text(actual)
                + (measure.comparison() == Comparison.BETWEEN
                        ? (measure.met() ? " ∈ " : " ∉ ") + "[" + Plain.text(target) + ", "
                                + (upper == null ? "" : Plain.text(upper)) + "]"
                        : " " + sign(measure) + " " + Plain.text(target));
    }

    /** Of several measures, also how many there are: those that are met aren't told. */
    private Words missed(List<Measure> missed) {
        int measures = indicator.measures().size();
        Words comparisons = Words.all(missed.stream()
                .map(measure -> comparison(measure, measures > 1))
                .toList());
        return measures == 1
                ? comparisons
                : new Words(
                        measures + " 项目标中 " + missed.size() + " 项未完成（" + comparisons.zh() + "）",
                        missed.size() + " of " + measures + " targets missed (" + comparisons.en() + ")");
    }

    private Words reached() {
        List<Measure> measures = indicator.measures();
        if (measures.size() == 1) {
            return comparison(measures.get(0), false);
        }
        Words comparisons = Words.all(
                measures.stream().map(measure -> comparison(measure, true)).toList());
        return new Words(
                measures.size() + " 项目标全部完成（" + comparisons.zh() + "）",
                "all " + measures.size() + " targets met (" + comparisons.en() + ")");
    }

    private Words waived(Waiver waiver) {
        List<Measure> reported = missed.stream().filter(Measure::reported).toList();
        Words approved = new Words(
                "特殊情况已由 " + waiver.decidedBy() + " 批准（" + grounds(waiver) + "）",
                "a waiver was approved by " + waiver.decidedBy() + " (" + grounds(waiver) + ")");
        Words counts = approved.and(new Words("视为完成", "so it counts as met"));
        return reported.isEmpty() ? counts : missed(reported).and(counts);
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

    private static Words withoutWaiver(@Nullable Waiver waiver) {
        if (waiver == null) {
            return new Words("无批准的特殊情况", "no waiver was approved");
        }
        return waiver.status() == Waiver.Status.REQUESTED
                ? new Words("特殊情况申请尚未批准", "the waiver asked for isn't approved yet")
                : new Words("特殊情况申请未获批准", "the waiver asked for was not approved");
    }

    private static Words comparison(Measure measure, boolean named) {
        if (measure.comparison() == Comparison.MILESTONE || measure.actual() == null || measure.target() == null) {
            return new Words(
                    "“" + measure.name() + "”" + (measure.met() ? "已达成" : "未达成"),
                    "“" + measure.name() + "” " + (measure.met() ? "reached" : "not reached"));
        }
        String target = Wording.quantity(measure.target(), measure.unit());
        String actual = Wording.quantity(measure.actual(), measure.unit());
        Words against = against(measure, target);
        return new Words(
                (named ? measure.name() : "") + "实际 " + actual + " " + against.zh(),
                (named ? measure.name() + ": " : "") + "actual " + actual + " " + against.en());
    }

    private static Words against(Measure measure, String target) {
        if (measure.comparison() == Comparison.BETWEEN) {
            String upper = Wording.quantity(measure.upper(), measure.unit());
            return new Words(
                    "在目标 " + target + " 至 " + upper + (measure.met() ? " 之内" : " 之外"),
                    (measure.met() ? "within" : "outside") + " the target of " + target + " to " + upper);
        }
        return new Words(sign(measure) + " 目标 " + target, sign(measure) + " target " + target);
    }

    private static String sign(Measure measure) {
        return switch (measure.comparison()) {
            case AT_LEAST -> measure.met() ? "≥" : "<";
            case AT_MOST -> measure.met() ? "≤" : ">";
            case EQUAL, BETWEEN, MILESTONE -> measure.met() ? "=" : "≠";
        };
    }
}
