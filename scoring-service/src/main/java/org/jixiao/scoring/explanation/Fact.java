package org.jixiao.scoring.explanation;

import org.jixiao.scoring.words.Words;

/**
 * What a piece of evidence says.
 *
 * @param name of it, e.g. 目标值; what has two languages stands here
 * @param value as a reader sees it, with its unit
 */
public record Fact(Words name, String value) {}
