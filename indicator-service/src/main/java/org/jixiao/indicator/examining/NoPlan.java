package org.jixiao.indicator.examining;

import org.jixiao.indicator.plan.YearKey;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** There is nothing to examine. */
final class NoPlan {

    private NoPlan() {}

    static Refusal of(YearKey year) {
        return Refusal.notFound(new Text(
                year.department() + " " + year.year() + " 年没有绩效目标和指标。",
                "There are neither goals nor indicators of " + year.department() + " in " + year.year() + "."));
    }
}
