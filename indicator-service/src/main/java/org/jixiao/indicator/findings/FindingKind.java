package org.jixiao.indicator.findings;

import org.jixiao.indicator.findings.Finding.Severity;

/** What is wrong, in the order findings of one severity are told: first of single measures, then of the year as a whole. */
public enum FindingKind {
    MEASURES_SOMETHING_ELSE("口径不一致", Severity.WARNING, "目标值与实际值口径须一致 Target and actual measure the same"),
    PARTIAL_YEAR("数据未覆盖全年", Severity.WARNING, "预算年度自公历 1 月 1 日起至 12 月 31 日止 The fiscal year is the calendar year"),
    MET_WITHOUT_NUMBER(
            "有数量目标而未填实际数量", Severity.WARNING, "目标有数量的，实际完成值须为数量 A target that has a number is met by a number"),
    TARGET_REPEATED("完成情况照抄目标", Severity.WARNING, "完成情况须说明实际，不得照抄目标 What is said of an actual is more than its target"),
    SURVEY_UNREACHABLE("满意度与样本数不符", Severity.WARNING, "n 人受访，满意率只能是 k ÷ n Of n who answered, k of n are satisfied"),
    LONG_TERM_EXCEEDED("年度目标超出长期目标", Severity.WARNING, "年度目标服务于长期目标 An annual target leads to the long-term one"),
    FAR_ABOVE_TARGET(
            "远超目标",
            Severity.NOTE,
            "达到目标值的一定百分比及以上，以 jixiao.reporting.far-above 为准（四川 2020、预算管理一体化平台手册 2022 为 130%） "
                    + "From so many percent of a target, as jixiao.reporting.far-above says (130 % in Sichuan 2020 and in a platform manual of 2022)"),
    BELOW_LAST_YEAR(
            "目标低于上年完成", Severity.NOTE, "目标值参照上年实际完成值设定 A target is set in view of what was achieved the year before"),
    EVIDENCE_MISSING("未附佐证材料", Severity.NOTE, "实际完成值应有佐证材料 Actuals have their evidence"),
    GOALS_WITHOUT_INDICATORS("目标未对应指标", Severity.NOTE, "绩效目标由绩效指标衡量 Goals are measured by indicators"),
    INDICATORS_WITHOUT_GOAL("指标未对应目标", Severity.NOTE, "绩效指标服务于绩效目标 Indicators serve goals");

    private final String chinese;
    private final Severity severity;
    private final String basis;

    FindingKind(String chinese, Severity severity, String basis) {
        this.chinese = chinese;
        this.severity = severity;
        this.basis = basis;
    }

    /** As a table tells it. */
    public String chinese() {
        return chinese;
    }

    public Severity severity() {
        return severity;
    }

    /** The rule it rests on, with its source where that is not this house. */
    String basis() {
        return basis;
    }
}
