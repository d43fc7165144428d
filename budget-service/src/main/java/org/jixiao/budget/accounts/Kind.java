package org.jixiao.budget.accounts;

/** 基本支出, 项目支出. */
public enum Kind {
    BASIC,
    PROJECT
}
