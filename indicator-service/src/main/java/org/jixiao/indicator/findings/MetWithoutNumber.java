package org.jixiao.indicator.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.indicator.findings.Finding.Figure;
import org.jixiao.indicator.findings.Finding.FigureName;
import org.jixiao.indicator.wording.Words;

/**
 * Milestones that are said to be reached though they promise a number of something, as 党风廉政宣传2次: how many there were
 * can't be told. Numbers that say when or which are none of something: 24小时值班, 第4次普查, 12345热线; nor are those that
 * say of which something is promised: 500万元以上项目全部公开招标.
 */
final class MetWithoutNumber {

    /** 以上 and the like with what it qualifies; where nothing but another clause follows, it is what is promised. */
    private static final String OF_WHICH = "(?:\\(?[及含]\\)?)?以[上下内外]的?(?![并且和或及与同])\\p{IsHan}";

    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![\\p{Alnum}第.\\-/])(?<number>\\d{1,12}(?:\\.\\d{1,6})?)[余多]?(?<unit>%|‰|人次|次|场|篇|(?>万元|亿元|元"
                    + "|万平方米|平方米|平方公里|公顷|亩|立方米|公里|千米|米|吨|公斤|人|名|户|家"
                    + "|个(?!月|小时|工作日|自然日|日历日|日|天|季度|年|星期|周)"
                    + "|件|项|条|处|台|套|座|栋|幢|所|份|批|组|支|辆|万|亿)(?!" + OF_WHICH + "))");

    private MetWithoutNumber() {}

    static List<Finding> check(IndicatorState indicator) {
        return indicator.measures().stream()
                .filter(measure -> Boolean.TRUE.equals(measure.achieved()))
                .flatMap(measure -> found(indicator, measure))
                .toList();
    }

    private static Stream<Finding> found(IndicatorState indicator, Measure milestone) {
        Matcher promised = QUANTITY.matcher(Words.same(milestone.name()));
        if (!promised.find()) {
            return Stream.empty();
        }
        BigDecimal number = new BigDecimal(promised.group("number"));
        String unit = promised.group("unit");
        return Stream.of(Finding.of(
                FindingKind.MET_WITHOUT_NUMBER,
                indicator,
                milestone,
                List.of(new Figure(FigureName.TARGET, number, unit)),
                "目标为 " + number.toPlainString() + " " + unit + "，只填报已完成而未填实际数量",
                "the target is " + number.toPlainString() + " " + unit
                        + ", and all that is reported is that it is met"));
    }
}
