package org.jixiao.indicator.history;

import org.jixiao.events.IndicatorState;
import org.jspecify.annotations.Nullable;

/** What people do to an indicator: a code for machines and a sentence for readers. */
public enum Action {
    INDICATOR_DEFINED("indicator-defined", "确定 %s的指标与目标"),
    ACTUAL_REPORTED("actual-reported", "填报 %s的实际完成值"),
    WAIVER_REQUESTED("waiver-requested", "申请 %s的特殊情况"),
    WAIVER_APPROVED("waiver-approved", "批准 %s的特殊情况"),
    WAIVER_REJECTED("waiver-rejected", "驳回 %s的特殊情况申请");

    private final String code;
    private final String sentence;

    Action(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    /** One sentence in Chinese, e.g. 批准 B12 一职教东片征收的特殊情况. */
    public String summary(@Nullable IndicatorState before, IndicatorState after) {
        String said = sentence.formatted(after.code() + " " + after.name());
        boolean lapsed = before != null && before.waiver() != null && after.waiver() == null;
        return lapsed ? said + "，原特殊情况随之失效" : said;
    }
}
