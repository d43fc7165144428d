package org.jixiao.indicator.waiver;

/** What became of an attempted step in a waiver's life. */
public sealed interface Outcome {

    record Moved(Waiver now) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}

    /** Why a step is not legal, in both languages. */
    enum Reason {
        ALREADY_REQUESTED("特殊情况已提出申请，等待批复", "a waiver is already requested and waits for its decision"),
        ALREADY_APPROVED("特殊情况已获批准", "the waiver is already approved"),
        ALREADY_REJECTED("特殊情况申请已被驳回，须重新申请", "the waiver is already rejected; request it again"),
        NOT_REQUESTED("尚无特殊情况申请", "no waiver is requested"),
        NOT_REPORTED(
                "实际完成值尚未填报，不能批准",
                "the actuals are not reported yet; a waiver is approved for a shortfall that is known"),
        OWN_REQUEST("不得批复本人提出的申请", "nobody decides on their own request");

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
