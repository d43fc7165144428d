package org.jixiao.report.content;

/** What a district may leave out of its reports; the rest is numbered as if it had never been there. */
public enum Part {
    /** 图. */
    PICTURES,
    /** 指标体系. */
    INDICATOR_SYSTEM,
    /** 主要经验、存在的问题和改进措施. */
    EXPERIENCE,
    /** 附件：整体支出绩效自评表. */
    SELF_EVALUATION_FORM,
    /** 附件：评分明细. */
    SCORE_DETAILS,
    /** 附件：核查提示. */
    FINDINGS
}
