package org.jixiao.budget.metrics;

import java.math.BigDecimal;
import org.jixiao.budget.metrics.Metric.Term;
import org.jspecify.annotations.Nullable;

/** 在职人员控制率: serving by authorised, in persons. They are of the department and not of its accounts. */
public final class StaffMetric {

    private static final String NAME = "servingStaffControlRate";
    private static final String SERVING = "在职人员数";
    private static final String AUTHORISED = "编制数";

    private StaffMetric() {}

    /** @param staff absent where the department's profile tells no headcount */
    public static Metric of(@Nullable Staff staff) {
        return Metric.share(
                        NAME,
                        new Term(SERVING, staff == null ? null : BigDecimal.valueOf(staff.serving())),
                        new Term(AUTHORISED, staff == null ? null : BigDecimal.valueOf(staff.authorised())))
                .undated(false);
    }

    /** Of a year in which no profile of the department is in force. */
    public static Metric ofNoProfile(int year) {
        return Metric.share(NAME, new Term(SERVING, null, year + " 年没有适用的部门概况"), new Term(AUTHORISED, null))
                .undated(false);
    }
}
