package org.jixiao.report.content;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Waiver;
import org.jspecify.annotations.Nullable;

/** What is said beside an indicator: whether it is met, by which approval it counts as met, and why it was missed. */
final class Remark {

    private Remark() {}

    static boolean waived(IndicatorState indicator) {
        return indicator.waiver() != null
                && indicator.waiver().status() == IndicatorState.WaiverStatus.APPROVED
                && !Boolean.TRUE.equals(Measures.met(indicator));
    }

    /** 备注 of the output table. */
    static String of(IndicatorState indicator) {
        List<String> parts = new ArrayList<>();
        parts.add(state(indicator));
        Report report = indicator.report();
        if (report != null) {
            add(parts, "数据期间：", report.period());
            add(parts, "", report.comment());
            add(parts, "偏差原因：", report.deviationReason());
        }
        return String.join("。", parts);
    }

    /** 偏差原因及改进措施, required where a target is missed. */
    static String deviation(IndicatorState indicator) {
        List<String> parts = new ArrayList<>();
        if (waived(indicator)) {
            parts.add("特殊情况：" + Wording.phrase(indicator.waiver().reason()));
        }
        if (indicator.report() != null) {
            add(parts, "", indicator.report().deviationReason());
        }
        if (parts.isEmpty() && Boolean.FALSE.equals(Measures.met(indicator))) {
            return "未填报";
        }
        return String.join("。", parts);
    }

    private static String state(IndicatorState indicator) {
        Boolean met = Measures.met(indicator);
        if (Boolean.TRUE.equals(met)) {
            return "已完成";
        }
        Waiver waiver = indicator.waiver();
        String missed = met == null ? "实际值未报齐" : "未达到目标值";
        if (waiver == null) {
            return missed;
        }
        return missed
                + switch (waiver.status()) {
                    case APPROVED -> "，经批准按特殊情况视为完成：" + Wording.phrase(waiver.reason()) + decision(waiver);
                    case REQUESTED -> "，已申请按特殊情况处理，尚待批准";
                    case REJECTED -> "，特殊情况申请未获批准";
                };
    }

    private static String decision(Waiver waiver) {
        List<String> parts = new ArrayList<>();
        add(parts, "批准：", waiver.decidedBy());
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
