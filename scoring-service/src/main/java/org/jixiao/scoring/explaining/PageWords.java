package org.jixiao.scoring.explaining;

import org.jixiao.web.problem.Language;

/** What the page says of its own, in one language. */
public record PageWords(
        String lang,
        String title,
        String year,
        String scheme,
        String version,
        String total,
        String grade,
        String none,
        String criterion,
        String points,
        String awarded,
        String rule,
        String evidence,
        String reckoning,
        String cause) {

    private static final PageWords ZH = new PageWords(
            "zh-CN", "评分说明", "年度", "评分方案", "评分结果版本", "总分", "等级", "暂不评定", "评分项", "分值", "得分", "评分标准", "依据", "计算与说明",
            "引起此版的变更");

    private static final PageWords EN = new PageWords(
            "en",
            "How the score came about",
            "Year",
            "Scheme",
            "Version of the scorecard",
            "Total",
            "Grade",
            "not yet",
            "Criterion",
            "Points",
            "Awarded",
            "Rule",
            "Evidence",
            "Arithmetic and reason",
            "The change that led to this version");

    static PageWords of(Language language) {
        return language == Language.EN ? EN : ZH;
    }
}
