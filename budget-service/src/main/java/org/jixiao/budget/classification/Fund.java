package org.jixiao.budget.classification;

/** 一般公共预算, 政府性基金预算, 国有资本经营预算: the three budgets an expenditure may be paid from. */
public enum Fund {
    GENERAL_PUBLIC,
    GOVERNMENT_FUND,
    STATE_CAPITAL
}
