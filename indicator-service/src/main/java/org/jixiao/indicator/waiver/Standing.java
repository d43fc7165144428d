package org.jixiao.indicator.waiver;

/** What became of a waiver that was asked for, as the register tells it. */
public enum Standing {
    REQUESTED("待批复"),
    APPROVED("已批准"),
    REJECTED("已驳回"),
    /** By whoever asked for it, before it was decided. */
    WITHDRAWN("已撤回"),
    /** By the finance bureau, after it was approved. */
    REVOKED("已撤销"),
    /** It ended with what it was asked for: another target, more that is missed, an indicator that is no more. */
    LAPSED("已失效");

    private final String zh;

    Standing(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
