package org.jixiao.budget.accounts;

/** Expenses under a ceiling. */
public enum ExpenseKind {
    /** Travel abroad, reception, official cars. */
    THREE_PUBLIC("三公经费"),
    MEETING("会议费"),
    TRAINING("培训费");

    private final String chinese;

    ExpenseKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
