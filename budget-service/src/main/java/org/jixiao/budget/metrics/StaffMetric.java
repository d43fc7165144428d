package org.jixiao.budget.metrics;

import java.math.BigDecimal;
import org.jixiao.budget.metrics.Metric.Term;
import org.jspecify.annotations.Nullable;

/** 在职人员控制率: serving by authorised, in persons. They are of the department and not of its accounts. */
public final class StaffMetric {

    private StaffMetric() {}

    /** @param staff absent where the department's profile tells no headcount */
    public static Metric of(@Nullable Staff staff) {
        return Metric.share(
                "servingStaffControlRate",
                new Term("在职人员数", staff == null ? null : BigDecimal.valueOf(staff.serving())),
                new Term("编制数", staff == null ? null : BigDecimal.valueOf(staff.authorised())));
    }
}
