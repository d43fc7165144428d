package org.jixiao.scoring.declared;

import java.math.BigDecimal;

/**
 * A total as it is stated at some other place of the same report.
 *
 * @param where e.g. 三（一）1. 结尾
 */
public record StatedTotal(BigDecimal points, String where) {}
