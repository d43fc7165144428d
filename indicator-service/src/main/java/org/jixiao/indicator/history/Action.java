package org.jixiao.indicator.history;

import java.util.function.Function;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.indicator.plan.Outcome.Reason;
import org.jixiao.indicator.plan.Progress;
import org.jspecify.annotations.Nullable;

/** What people do to an indicator: a code for machines and a sentence for readers. */
public enum Action {
    INDICATOR_DEFINED("indicator-defined", "确定 %s的指标与目标", Progress::locksPlan),
    INDICATOR_REMOVED("indicator-removed", "删除指标 %s", Progress::locksPlan),
    INDICATOR_COPIED("indicator-copied", "沿用指标 %s", Progress::locksPlan),
    ACTUAL_REPORTED("actual-reported", "填报 %s的实际完成值", Progress::locksActuals),
    INTERIM_REPORTED("interim-reported", "填报 %s的监控数据", Progress::locksInterim),
    INTERIM_REMOVED("interim-removed", "删除 %s的监控数据", Progress::locksInterim),
    EVIDENCE_ADDED("evidence-added", "上传 %s的佐证材料", Progress::locksActuals),
    EVIDENCE_REMOVED("evidence-removed", "删除 %s的佐证材料", Progress::locksActuals),
    WAIVER_REQUESTED("waiver-requested", "申请 %s的特殊情况", Progress::locksDecisions),
    WAIVER_APPROVED("waiver-approved", "批准 %s的特殊情况", Progress::locksDecisions),
    WAIVER_REJECTED("waiver-rejected", "驳回 %s的特殊情况申请", Progress::locksDecisions),
    WAIVER_WITHDRAWN("waiver-withdrawn", "撤回 %s的特殊情况申请", Progress::locksDecisions),
    WAIVER_REVOKED("waiver-revoked", "撤销 %s的特殊情况批准", Progress::locksDecisions),
    CHANGE_REQUESTED("change-requested", "申请变更 %s的目标", Progress::locksDecisions),
    CHANGE_APPROVED("change-approved", "批准变更 %s的目标", Progress::locksDecisions),
    CHANGE_REJECTED("change-rejected", "驳回 %s的目标变更申请", Progress::locksDecisions),
    CHANGE_WITHDRAWN("change-withdrawn", "撤回 %s的目标变更申请", Progress::locksDecisions);

    private final String code;
    private final String sentence;
    private final Function<Progress, @Nullable Reason> lock;

    Action(String code, String sentence, Function<Progress, @Nullable Reason> lock) {
        this.code = code;
        this.sentence = sentence;
        this.lock = lock;
    }

    /** Why nobody may do it in a year that has come so far; null where they may. */
    public @Nullable Reason lockedIn(Progress progress) {
        return lock.apply(progress);
    }

    public String code() {
        return code;
    }

    /**
     * One sentence in Chinese, e.g. 批准 B12 一职教东片征收的特殊情况.
     *
     * @param detail what it ends with; empty where it ends by itself
     */
    public String summary(@Nullable IndicatorState before, IndicatorState after, String detail) {
        String said = sentence.formatted(after.code() + " " + after.name()) + detail;
        return endsWaiver(before, after) ? said + "，原特殊情况随之失效" : said;
    }

    /** Whether a waiver ends by it that nobody meant to end; one that was rejected or revoked is at its end already. */
    public boolean endsWaiver(@Nullable IndicatorState before, IndicatorState after) {
        return this != WAIVER_WITHDRAWN
                && before != null
                && before.waiver() != null
                && before.waiver().status() != WaiverStatus.REJECTED
                && after.waiver() == null;
    }
}
