package org.jixiao.scoring.evidence;

import java.math.BigDecimal;

/** An assessor's judgement (评定) of one criterion: points with a reason. */
public record Assessment(String key, long revision, String criterion, BigDecimal points, String reason, String assessor)
        implements Evidence {}
