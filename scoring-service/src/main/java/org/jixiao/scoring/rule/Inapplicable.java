package org.jixiao.scoring.rule;

/** 不适用: the criterion doesn't concern this department, so it neither earns points nor costs any. */
public record Inapplicable(String reason) implements Verdict {}
