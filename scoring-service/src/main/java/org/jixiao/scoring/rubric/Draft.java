package org.jixiao.scoring.rubric;

import org.jixiao.scoring.scheme.Scheme;

/** A scheme that is being written. */
public record Draft(String code, long revision, Scheme scheme) {}
