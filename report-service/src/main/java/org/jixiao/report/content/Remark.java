package org.jixiao.report.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.TargetChange;
import org.jixiao.events.IndicatorState.Waiver;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * What is said beside an indicator: whether it is met, by which approval it counts as met, why it was missed, and by which
 * approval its target was changed.
 */
final class Remark {

    private static final String CHANGED = "年初目标值经批准调整";

    private Remark() {}

    /** 备注 of the output table. */
    static String of(Leaf leaf, IndicatorState indicator) {
        List<String> parts = new ArrayList<>();
        add(parts, "", state(leaf, indicator.waiver()));
        add(parts, "", change(indicator));
        Report report = indicator.report();
        if (report != null) {
            add(parts, "数据期间：", report.period());
            add(parts, "", report.comment());
            add(parts, "偏差原因：", whyBesides(leaf.waived() ? indicator.waiver() : null, report));
        }
        return String.join("。", parts);
    }

    /** 偏差原因及改进措施, required where a target is missed or far exceeded, and the change of a target. */
    static String deviation(Leaf leaf, IndicatorState indicator) {
        List<String> parts = new ArrayList<>();
        add(parts, "", why(leaf, indicator));
        add(parts, "", change(indicator));
        return String.join("；", parts);
    }

    /** 目标变更 that was approved; of an earlier one than the last asked for only that there was one is known. */
    static @Nullable String change(IndicatorState indicator) {
        TargetChange change = indicator.change();
        if (change == null || change.status() != WaiverStatus.APPROVED) {
            return Measures.changed(indicator) ? CHANGED : null;
        }
        return CHANGED + "：" + Wording.phrase(change.reason())
                + papers(change.document(), change.decidedBy(), change.decidedAt(), change.decisionDocument());
    }

    private static String why(Leaf leaf, IndicatorState indicator) {
        Waiver waiver = leaf.waived() ? indicator.waiver() : null;
        String why = whyBesides(waiver, indicator.report());
        if (waiver != null) {
            return "特殊情况：" + Wording.phrase(waiver.reason()) + (why == null ? "" : "；偏差原因：" + why);
        }
        if (why != null) {
            return why;
        }
        return leaf.missed() || leaf.exceeded() ? "未填报" : "";
    }

    /** The reason of a deviation, unless the reason of the waiver says the same already. */
    private static @Nullable String whyBesides(@Nullable Waiver waiver, @Nullable Report report) {
        if (report == null
                || report.deviationReason() == null
                || report.deviationReason().isBlank()) {
            return null;
        }
        String why = Wording.phrase(report.deviationReason());
        return waiver != null && waiver.reason().contains(why) ? null : why;
    }

    /** As the scorecard judged; points by degree say themselves how much was reached. */
    private static @Nullable String state(Leaf leaf, @Nullable Waiver waiver) {
        if (leaf.pending()) {
            String waits = Leaf.reason(leaf.node());
            return (waits == null ? "实际值未报齐" : Wording.phrase(waits)) + asked(waiver);
        }
        if (leaf.node().outcome() == null) {
            return null;
        }
        return switch (leaf.node().outcome()) {
            case MET -> "已完成";
            case EXCEEDED -> "已完成，远超目标值";
            case GRADED -> null;
            case MISSED -> "未达到目标值" + asked(waiver);
            case WAIVED ->
                "未达到目标值，经批准按特殊情况视为完成"
                        + (waiver == null
                                ? ""
                                : "：" + Wording.phrase(waiver.reason())
                                        + papers(
                                                null, waiver.decider(), waiver.decidedAt(), waiver.decisionDocument()));
        };
    }

    /** An approval that is not what the leaf was judged by, is not told. */
    private static String asked(@Nullable Waiver waiver) {
        if (waiver == null) {
            return "";
        }
        return switch (waiver.status()) {
            case APPROVED -> "";
            case REQUESTED -> "，已申请按特殊情况处理，尚待批准";
            case REJECTED -> "，特殊情况申请未获批准";
        };
    }

    private static String papers(
            @Nullable String ground, @Nullable Person decider, @Nullable Instant decidedAt, @Nullable String decision) {
        List<String> parts = new ArrayList<>();
        add(parts, "依据：", ground);
        add(parts, "批准：", decider == null ? null : decider.called());
        add(parts, "", decidedAt == null ? null : Wording.date(decidedAt));
        add(parts, "", decision);
        return parts.isEmpty() ? "" : "（" + String.join("，", parts) + "）";
    }

    private static void add(List<String> parts, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            parts.add(label + Wording.phrase(text));
        }
    }
}
