package org.jixiao.scoring.declared;

import java.math.BigDecimal;

/**
 * A criterion that departments overstate: a leaf of the scheme, or a category with all its indicators.
 *
 * @param scheme code of the scheme
 * @param points 标准分值
 * @param departments how many declared it and have it computed
 * @param overstated how many of them declare more than is computed
 * @param mean of declared less computed over those departments, in points
 * @param most of any of them, in points
 * @param rateMean of the same as a share of the scheme's full points, in percentage points to the hundredth
 */
public record Overstatement(
        String scheme,
        String code,
        String name,
        BigDecimal points,
        int departments,
        int overstated,
        BigDecimal mean,
        BigDecimal most,
        BigDecimal rateMean) {}
