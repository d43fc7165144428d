package org.jixiao.events;

import java.util.Arrays;
import java.util.Optional;

/** The metrics that a budget carries and a scheme may judge, in the order in which they are told. A name once told stays. */
public enum BudgetMetric {
    BUDGET_EXECUTION_RATE("budgetExecutionRate", "预算执行率"),
    BUDGET_COMPLETION_RATE("budgetCompletionRate", "预算完成率"),
    BUDGET_COMPLETION_RATE_NET_OF_CARRY_OVER("budgetCompletionRateNetOfCarryOver", "预算完成率（扣除结转结余）"),
    BUDGET_ADJUSTMENT_RATE("budgetAdjustmentRate", "预算调整率"),
    BUDGET_ADJUSTMENT_RATE_WITHOUT_POLICY("budgetAdjustmentRateWithoutPolicy", "预算调整率（不含政策性调整）"),
    BUDGET_CONTROL_RATE("budgetControlRate", "预算控制率"),
    CARRY_OVER_RATE("carryOverRate", "结转结余率"),
    PAYMENT_PROGRESS_RATE("paymentProgressRate", "支付进度率"),
    OPERATING_EXPENSE_SHARE("operatingExpenseShare", "日常公用经费占基本支出比重"),
    OPERATING_EXPENSE_CONTROL_RATE("operatingExpenseControlRate", "公用经费控制率"),
    THREE_PUBLIC_CONTROL_RATE("threePublicControlRate", "三公经费控制率"),
    THREE_PUBLIC_CHANGE_RATE("threePublicChangeRate", "三公经费变动率"),
    THREE_PUBLIC_BUDGET_CHANGE_RATE("threePublicBudgetChangeRate", "三公经费预算变动率"),
    MEETING_CONTROL_RATE("meetingControlRate", "会议费控制率"),
    MEETING_CHANGE_RATE("meetingChangeRate", "会议费变动率"),
    MEETING_BUDGET_CHANGE_RATE("meetingBudgetChangeRate", "会议费预算变动率"),
    TRAINING_CONTROL_RATE("trainingControlRate", "培训费控制率"),
    TRAINING_CHANGE_RATE("trainingChangeRate", "培训费变动率"),
    TRAINING_BUDGET_CHANGE_RATE("trainingBudgetChangeRate", "培训费预算变动率"),
    PROCUREMENT_EXECUTION_RATE("procurementExecutionRate", "政府采购执行率"),
    FIXED_ASSET_UTILISATION_RATE("fixedAssetUtilisationRate", "固定资产利用率");

    private final String key;
    private final String chinese;

    BudgetMetric(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    /** The name as events and schemes write it, e.g. {@code budgetExecutionRate}. */
    public String key() {
        return key;
    }

    /** What readers call it, e.g. 预算执行率. */
    public String chinese() {
        return chinese;
    }

    /** Whether it says by how much something changed, so that less than nothing is as usual as more. */
    public boolean isChange() {
        return key.endsWith("ChangeRate");
    }

    /** @param key as events and schemes write it */
    public static Optional<BudgetMetric> of(String key) {
        return Arrays.stream(values()).filter(metric -> metric.key.equals(key)).findFirst();
    }
}
