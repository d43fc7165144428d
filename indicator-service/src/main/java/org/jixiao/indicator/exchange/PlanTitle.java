package org.jixiao.indicator.exchange;

import org.jixiao.events.PlanState;
import org.jixiao.indicator.plan.StageWords;
import org.jixiao.indicator.plan.YearKey;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the table.
 *
 * @param about whose it is, and how far it has come
 */
record PlanTitle(String heading, String about) {

    /** @param plan absent where nothing was said of the year yet */
    static PlanTitle of(YearKey year, @Nullable PlanState plan) {
        return new PlanTitle(
                year.year() + " 年度部门整体支出绩效目标及自评填报表",
                "部门代码：" + year.department() + "　　绩效目标：" + StageWords.of(plan == null ? null : plan.stage()) + "　　自评填报："
                        + StageWords.of(plan == null ? null : plan.reportingStage())
                        + "　　灰色单元格现已锁定；填写方法见“填表说明”页。目标值、长期目标值、实际完成值均按计量单位填写。");
    }
}
