package org.jixiao.budget.accounts;

/** 追加, 追减, 上年结转, 调剂, 冲销. */
public enum AdjustmentKind {
    ADDED("追加"),
    CUT("追减"),
    /** From last year's balance. */
    CARRIED_IN("上年结转"),
    /** From or to another line of the same budget; both sides or none. */
    MOVED("调剂"),
    /** Takes an earlier entry back: the two count no more. */
    REVERSAL("冲销");

    private final String chinese;

    AdjustmentKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
