package org.jixiao.scoring.declared;

/** What doesn't go together. */
public enum DiscrepancyKind {
    /** 自评为完成而未完成: all points declared for targets that are missed without an approved waiver. */
    CLAIMED_AS_MET,
    /** 自评高于计算. */
    ABOVE_COMPUTED,
    /** 自评低于计算. */
    BELOW_COMPUTED,
    /** 分项合计与所报合计不符. */
    PARTS_DO_NOT_ADD_UP,
    /** 总分前后不一致: the report states another total elsewhere. */
    TOTALS_CONFLICT,
    /** 等级与总分不符: by the scheme's grades, a declared total earns another grade than the declared one. */
    GRADE_CONTRADICTS_TOTAL,
    /** 自评等级与计算等级不同. */
    GRADE_DIFFERS,
    /** 超过标准分值: the criterion has fewer points now than when it was stated. */
    ABOVE_POINTS,
    /** 漏报. */
    LEFT_OUT,
    /** 不适用而计分: points for what doesn't apply. */
    INAPPLICABLE,
    /** 评分方案已无此项（或此等级）. */
    UNKNOWN,
    /** 复核与自评不同. */
    REVIEWED_OTHERWISE_THAN_DECLARED,
    /** 复核与计算不同. */
    REVIEWED_OTHERWISE_THAN_COMPUTED,
    /** 复核后自评又有修订. */
    REVIEW_OUTDATED
}
