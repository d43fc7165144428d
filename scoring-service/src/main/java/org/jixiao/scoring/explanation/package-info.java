/**
 * How a scorecard came about (评分说明), for who has to be told: of every leaf the rule in words, the evidence and where it
 * came from, the arithmetic and a sentence, in Chinese and English. Pure.
 */
@NullMarked
package org.jixiao.scoring.explanation;

import org.jspecify.annotations.NullMarked;
