package org.jixiao.budget.metrics;

/** A department's persons: 在职, 编制. */
public record Staff(int serving, int authorised) {}
