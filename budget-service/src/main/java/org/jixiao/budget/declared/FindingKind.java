package org.jixiao.budget.declared;

/** What is wrong with it. */
public enum FindingKind {
    AMOUNT_DIFFERS("金额不符"),
    /** Ten-fold, or yuan for 万元. */
    UNIT_SLIP("单位错误"),
    SHARE_DIFFERS("比重不符"),
    CHANGE_DIFFERS("增减幅不符"),
    ZERO_BASE("基数为零"),
    PARTS_DO_NOT_ADD_UP("分项合计与总数不符"),
    FIGURE_MISSING("所依据的数未登记"),
    /** More executed than there is budget. */
    OVERSPENT("超支"),
    /** More spent on a controlled expense than its budget. */
    ABOVE_BUDGET("超预算"),
    /** Last year's figure is another in last year's own accounts. */
    LAST_YEAR_OTHERWISE("上年数不符"),
    /** A line carries in more than last year left on it. */
    CARRIED_ABOVE_BALANCE("结转超过上年结余"),
    ABOVE_WHOLE("比率超过 100%"),
    /** One code under two names, or one name under two codes. */
    NAMED_OTHERWISE("代码与名称不一致");

    private final String chinese;

    FindingKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
