package org.jixiao.indicator.plan;

/** What became of an attempted step. */
public sealed interface Outcome {

    record Moved(Progress now) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}

    /** Why a step or a change is not legal now, in both languages. */
    enum Reason {
        PLAN_SUBMITTED("绩效目标已提交，等待财政部门审核", "the plan is submitted and waits for the finance bureau"),
        PLAN_APPROVED(
                "绩效目标已批准锁定；年中调整须提出目标变更申请", "the plan is approved and locked; ask for a change of a target instead"),
        PLAN_NOT_SUBMITTED("绩效目标尚未提交", "the plan is not submitted"),
        PLAN_NOT_APPROVED("绩效目标尚未批准", "the plan is not approved yet"),
        REPORTING_SUBMITTED("自评填报已提交，等待财政部门确认", "the reporting is submitted and waits for the finance bureau"),
        REPORTING_CONFIRMED("自评填报已确认锁定", "the reporting is confirmed and locked"),
        REPORTING_NOT_SUBMITTED("自评填报尚未提交", "the reporting is not submitted"),
        REPORTING_NOT_CONFIRMED("自评填报尚未确认", "the reporting is not confirmed"),
        OWN_SUBMISSION("不得审核本人提交的材料", "nobody examines what they submitted themselves");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}
