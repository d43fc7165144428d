package org.jixiao.budget.accounts;

import java.util.Set;

/** Expenses under a ceiling. */
public enum ExpenseKind {
    ABROAD("因公出国（境）费"),
    RECEPTION("公务接待费"),
    CAR_PURCHASE("公务用车购置费"),
    CAR_RUNNING("公务用车运行维护费"),
    /** All four above: their sum where all are known, else as entered. */
    THREE_PUBLIC("三公经费"),
    MEETING("会议费"),
    TRAINING("培训费");

    /** The parts of {@link #THREE_PUBLIC}. */
    public static final Set<ExpenseKind> THREE_PUBLIC_PARTS = Set.of(ABROAD, RECEPTION, CAR_PURCHASE, CAR_RUNNING);

    private final String chinese;

    ExpenseKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
