package org.jixiao.budget.declared;

/** What is wrong with it. */
public enum FindingKind {
    /** 金额不符. */
    AMOUNT_DIFFERS,
    /** 单位错误: ten-fold, or yuan for 万元. */
    UNIT_SLIP,
    /** 比重不符. */
    SHARE_DIFFERS,
    /** 增减幅不符. */
    CHANGE_DIFFERS,
    /** 基数为零. */
    ZERO_BASE,
    /** 分项合计与总数不符. */
    PARTS_DO_NOT_ADD_UP,
    /** 所依据的数未登记. */
    FIGURE_MISSING,
    /** 超支: more executed than there is budget. */
    OVERSPENT,
    /** 超预算: more spent on a controlled expense than its budget. */
    ABOVE_BUDGET,
    /** 上年数不符: last year's figure is another in last year's own accounts. */
    LAST_YEAR_OTHERWISE,
    /** 结转超过上年结余: a line carries in more than last year left on it. */
    CARRIED_ABOVE_BALANCE,
    /** 比率超过 100%. */
    ABOVE_WHOLE,
    /** 代码与名称不一致: one code under two names, or one name under two codes. */
    NAMED_OTHERWISE
}
