package org.jixiao.budget.classification;

import java.util.Map;

/**
 * Sections and classes of the yearly 政府收支分类科目 that do not belong to the general public budget. What is not listed
 * does; a line may always state its fund itself.
 */
final class UsualFunds {

    private static final Map<String, Fund> BY_PREFIX = Map.of(
            "20822", Fund.GOVERNMENT_FUND, // 大中型水库移民后期扶持基金支出
            "21208", Fund.GOVERNMENT_FUND, // 国有土地使用权出让收入安排的支出
            "21210", Fund.GOVERNMENT_FUND, // 国有土地收益基金安排的支出
            "21211", Fund.GOVERNMENT_FUND, // 农业土地开发资金安排的支出
            "21213", Fund.GOVERNMENT_FUND, // 城市基础设施配套费安排的支出
            "21214", Fund.GOVERNMENT_FUND, // 污水处理费安排的支出
            "22904", Fund.GOVERNMENT_FUND, // 其他政府性基金安排的支出
            "22960", Fund.GOVERNMENT_FUND, // 彩票公益金安排的支出
            "223", Fund.STATE_CAPITAL); // 国有资本经营预算支出

    private UsualFunds() {}

    static Fund of(Subject subject) {
        Fund bySection = BY_PREFIX.get(subject.sectionCode());
        return bySection != null ? bySection : BY_PREFIX.getOrDefault(subject.classCode(), Fund.GENERAL_PUBLIC);
    }
}
