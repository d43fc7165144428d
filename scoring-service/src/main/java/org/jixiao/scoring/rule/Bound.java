package org.jixiao.scoring.rule;

import java.math.BigDecimal;

/** An end of an interval: a value, and whether the value itself belongs to it. */
public record Bound(BigDecimal value, boolean inclusive) {}
