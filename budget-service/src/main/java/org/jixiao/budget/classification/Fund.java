package org.jixiao.budget.classification;

/** The three budgets an expenditure may be paid from. */
public enum Fund {
    GENERAL_PUBLIC("一般公共预算"),
    GOVERNMENT_FUND("政府性基金预算"),
    STATE_CAPITAL("国有资本经营预算");

    private final String chinese;

    Fund(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
