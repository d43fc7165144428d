package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How honest the self-assessments of a year are.
 *
 * @param declared how many departments declared
 * @param outstanding how many of them are still to be compared, as after an upgrade: listed, and in no figure below
 * @param compared how many of them are compared and have a computed total that is final
 * @param rateMean of the 得分率差 (declared less computed as a share of the full points) over those compared, in percentage
 *     points to the hundredth; absent where there are none, as is {@code rateMedian}
 * @param above how many declare more than is computed
 * @param below how many declare less
 * @param shareAbove per cent of those compared, to the tenth; absent where there are none, as is {@code shareBelow}
 * @param departments those whose 得分率差 is highest first, then those that can't be compared
 * @param overstatements those with the highest mean 得分率差 first, 20 at most
 */
public record YearHonesty(
        int fiscalYear,
        int declared,
        int outstanding,
        int compared,
        @Nullable BigDecimal rateMean,
        @Nullable BigDecimal rateMedian,
        int above,
        int below,
        @Nullable BigDecimal shareAbove,
        @Nullable BigDecimal shareBelow,
        List<DepartmentHonesty> departments,
        List<Overstatement> overstatements) {

    public YearHonesty {
        departments = List.copyOf(departments);
        overstatements = List.copyOf(overstatements);
    }
}
