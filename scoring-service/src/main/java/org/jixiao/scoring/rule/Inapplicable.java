package org.jixiao.scoring.rule;

import org.jixiao.scoring.words.Words;

/** 不适用: the criterion doesn't concern this department, so it neither earns points nor costs any. */
public record Inapplicable(Words told) implements Verdict {}
