package org.jixiao.indicator.findings;

import org.jixiao.indicator.findings.Finding.Severity;

/** What is wrong, in the order findings of one severity are told: first of single measures, then of the year as a whole. */
public enum FindingKind {
    /** 口径不一致: the actual measures something else than the target. */
    MEASURES_SOMETHING_ELSE(Severity.WARNING, "目标值与实际值口径须一致 Target and actual measure the same"),
    /** 数据未覆盖全年. */
    PARTIAL_YEAR(Severity.WARNING, "预算年度自公历 1 月 1 日起至 12 月 31 日止 The fiscal year is the calendar year"),
    /** 有数量目标而未填实际数量. */
    MET_WITHOUT_NUMBER(Severity.WARNING, "目标有数量的，实际完成值须为数量 A target that has a number is met by a number"),
    /** 完成情况照抄目标. */
    TARGET_REPEATED(Severity.WARNING, "完成情况须说明实际，不得照抄目标 What is said of an actual is more than its target"),
    /** 满意度与样本数不符. */
    SURVEY_UNREACHABLE(Severity.WARNING, "n 人受访，满意率只能是 k ÷ n Of n who answered, k of n are satisfied"),
    /** 年度目标超出长期目标. */
    LONG_TERM_EXCEEDED(Severity.WARNING, "年度目标服务于长期目标 An annual target leads to the long-term one"),
    /** 远超目标，目标可能偏低. */
    FAR_ABOVE_TARGET(
            Severity.NOTE,
            "达到目标值的 130% 及以上（四川 2020；预算管理一体化平台手册 2022），"
                    + "可由 jixiao.reporting.far-above 调整 From 130 % of a target (Sichuan 2020; platform manual 2022), configurable"),
    /** 目标低于上年完成. */
    BELOW_LAST_YEAR(Severity.NOTE, "目标值参照上年实际完成值设定 A target is set in view of what was achieved the year before"),
    /** 未附佐证材料. */
    EVIDENCE_MISSING(Severity.NOTE, "实际完成值应有佐证材料 Actuals have their evidence"),
    /** 目标未对应指标. */
    GOALS_WITHOUT_INDICATORS(Severity.NOTE, "绩效目标由绩效指标衡量 Goals are measured by indicators"),
    /** 指标未对应目标. */
    INDICATORS_WITHOUT_GOAL(Severity.NOTE, "绩效指标服务于绩效目标 Indicators serve goals");

    private final Severity severity;
    private final String basis;

    FindingKind(Severity severity, String basis) {
        this.severity = severity;
        this.basis = basis;
    }

    Severity severity() {
        return severity;
    }

    /** The rule it rests on, with its source where that is not this house. */
    String basis() {
        return basis;
    }
}
