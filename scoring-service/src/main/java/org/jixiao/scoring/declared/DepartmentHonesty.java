package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

/**
 * How a department's self-assessment compares.
 *
 * @param rank 1 for whose declared share of the full points is most above the computed one; those alike share one; absent
 *     where the computed total is provisional, for then nothing can be compared
 * @param points 满分 of the scheme that judges it
 * @param computed the points so far where {@code provisional}
 * @param difference declared less computed, in points; absent likewise
 * @param rateDifference 得分率差: that as a share of the full points, in percentage points to the hundredth
 * @param cut declared less reviewed (核减); absent where there is no review, it is outdated, or something still waits in it
 * @param reviewOutdated whether the review is of an earlier self-assessment than the present one
 * @param errors how many discrepancies are errors; absent where the comparison is still to be made, as are all others that
 *     follow from it
 * @param warnings how many are warnings
 */
public record DepartmentHonesty(
        @Nullable Integer rank,
        String department,
        @Nullable String name,
        BigDecimal points,
        BigDecimal declared,
        BigDecimal computed,
        boolean provisional,
        @Nullable BigDecimal reviewed,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal rateDifference,
        @Nullable BigDecimal cut,
        @Nullable String declaredGrade,
        @Nullable String computedGrade,
        @Nullable String reviewedGrade,
        boolean reviewOutdated,
        @Nullable Integer errors,
        @Nullable Integer warnings) {

    /** Of whom the comparison is still to be made: what card and self-assessment say by themselves. */
    public static DepartmentHonesty outstanding(
            String department,
            @Nullable String name,
            BigDecimal points,
            SelfAssessment said,
            BigDecimal computed,
            boolean provisional,
            @Nullable String computedGrade) {
        return new DepartmentHonesty(
                null,
                department,
                name,
                Plain.number(points),
                Plain.number(said.total()),
                Plain.number(computed),
                provisional,
                null,
                null,
                null,
                null,
                said.grade(),
                computedGrade,
                null,
                false,
                null,
                null);
    }

    /** The difference as a share of the full points, since only shares stand side by side; absent with it. */
    @Nullable
    BigDecimal rate() {
        return difference == null ? null : Statistics.rate(difference, points);
    }

    DepartmentHonesty named(@Nullable String name) {
        return with(rank, name);
    }

    DepartmentHonesty ranked(int rank) {
        return with(rank, name);
    }

    private DepartmentHonesty with(@Nullable Integer rank, @Nullable String name) {
        return new DepartmentHonesty(
                rank,
                department,
                name,
                points,
                declared,
                computed,
                provisional,
                reviewed,
                difference,
                rateDifference,
                cut,
                declaredGrade,
                computedGrade,
                reviewedGrade,
                reviewOutdated,
                errors,
                warnings);
    }
}
