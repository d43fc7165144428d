package org.jixiao.budget.subjects;

import org.jixiao.budget.classification.Classification;
import org.jixiao.web.Actor;

/** In the transaction that loads a year's table: what answered until now, and what answers from now on. */
public record TableLoaded(Actor who, Classification before, Classification now) {}
