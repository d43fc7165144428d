package org.jixiao.indicator.petition;

/** What became of an attempted step in a petition's life. */
public sealed interface Outcome<R extends Asked, D extends Answered> {

    record Moved<R extends Asked, D extends Answered>(Petition<R, D> now) implements Outcome<R, D> {}

    record Refused<R extends Asked, D extends Answered>(Reason reason) implements Outcome<R, D> {}

    /** Why a step is not legal, in both languages. */
    enum Reason {
        ALREADY_REQUESTED("已提出申请，等待批复", "it is already requested and waits for its decision"),
        ALREADY_APPROVED("申请已获批准", "it is already approved"),
        ALREADY_REJECTED("申请已被驳回，须重新申请", "it is already rejected; request it again"),
        NOT_REQUESTED("没有待批复的申请", "nothing is requested"),
        NOT_APPROVED("尚未获批准", "it is not approved"),
        NOT_REPORTED(
                "实际完成值尚未填报，不能批准", "the actuals are not reported yet; what is approved is a shortfall that is known"),
        OWN_REQUEST("不得批复本人提出的申请", "nobody decides on their own request"),
        ANOTHERS_REQUEST("只能撤回本人提出的申请", "only who made the request withdraws it");

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
