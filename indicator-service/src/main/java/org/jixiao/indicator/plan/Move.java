package org.jixiao.indicator.plan;

/** What people do to a department's year as a whole: a code for machines and a sentence for readers. */
public enum Move {
    PLAN_SUBMITTED("plan-submitted", "提交 %d 年绩效目标"),
    PLAN_RETURNED("plan-returned", "退回 %d 年绩效目标"),
    PLAN_APPROVED("plan-approved", "批准 %d 年绩效目标"),
    PLAN_REOPENED("plan-reopened", "重新开放 %d 年绩效目标"),
    REPORTING_SUBMITTED("reporting-submitted", "提交 %d 年自评填报"),
    REPORTING_RETURNED("reporting-returned", "退回 %d 年自评填报"),
    REPORTING_CONFIRMED("reporting-confirmed", "确认 %d 年自评填报"),
    REPORTING_REOPENED("reporting-reopened", "重新开放 %d 年自评填报");

    private final String code;
    private final String sentence;

    Move(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    /** One sentence in Chinese, e.g. 批准 2019 年绩效目标. */
    public String summary(int year) {
        return sentence.formatted(year);
    }
}
