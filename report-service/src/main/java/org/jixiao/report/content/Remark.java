package org.jixiao.report.content;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Waiver;
import org.jixiao.events.Person;
import org.jspecify.annotations.Nullable;

/** What is said beside an indicator: whether it is met, by which approval it counts as met, and why it was missed. */
final class Remark {

    private Remark() {}

    /** 备注 of the output table. */
    static String of(Leaf leaf, IndicatorState indicator) {
        List<String> parts = new ArrayList<>();
        add(parts, "", state(leaf, indicator.waiver()));
        Report report = indicator.report();
        if (report != null) {
            add(parts, "数据期间：", report.period());
            add(parts, "", report.comment());
            add(parts, "偏差原因：", whyBesides(leaf.waived() ? indicator.waiver() : null, report));
        }
        return String.join("。", parts);
    }

    /** 偏差原因及改进措施, required where a target is missed or far exceeded. */
    static String deviation(Leaf leaf, IndicatorState indicator) {
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
            return "实际值未报齐" + asked(waiver);
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
                        + (waiver == null ? "" : "：" + Wording.phrase(waiver.reason()) + decision(waiver));
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

    private static String decision(Waiver waiver) {
        List<String> parts = new ArrayList<>();
        Person decider = waiver.decider();
        add(parts, "批准：", decider == null ? null : decider.called());
        add(parts, "", waiver.decidedAt() == null ? null : Wording.date(waiver.decidedAt()));
        add(parts, "", waiver.decisionDocument());
        return parts.isEmpty() ? "" : "（" + String.join("，", parts) + "）";
    }

    private static void add(List<String> parts, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            parts.add(label + Wording.phrase(text));
        }
    }
}
