package org.jixiao.indicator.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.jixiao.events.IndicatorState.Comparison;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetWordingTest {

    @ParameterizedTest
    @ValueSource(strings = {"全省", "排", "保持", "按时", "2019年12月31日前", "1,234,", "—"})
    void howeverLongATargetIsItIsReadToItsEnd(String word) {
        assertInstanceOf(Meaning.Unclear.class, TargetWording.read(word.repeat(20_000) + "好"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ≥95%                | AT_LEAST 95 %
            >=95 %              | AT_LEAST 95 %
            ≧９５％             | AT_LEAST 95 %
            ＞＝95%             | AT_LEAST 95 %
            "  ≥ 95　% "        | AT_LEAST 95 %
            "≥\u00a095\u00a0%"  | AT_LEAST 95 %
            "≥95\u200b%"        | AT_LEAST 95 %
            大于等于95%         | AT_LEAST 95 %
            95%以上             | AT_LEAST 95 %
            95%及以上           | AT_LEAST 95 %
            95%（含）以上       | AT_LEAST 95 %
            不低于95%           | AT_LEAST 95 %
            不少于 12 次        | AT_LEAST 12 次
            至少3场             | AT_LEAST 3 场
            达到100%            | AT_LEAST 100 %
            不低于95%以上       | AT_LEAST 95 %
            三次以上            | AT_LEAST 3 次
            ≤5%                 | AT_MOST 5 %
            不超过1,000人       | AT_MOST 1000 人
            不高于 3.5          | AT_MOST 3.5
            控制在5%以内        | AT_MOST 5 %
            3个工作日以内       | AT_MOST 3 个工作日
            30天以下            | AT_MOST 30 天
            =0起                | EQUAL 0 起
            等于100%            | EQUAL 100 %
            13 亿元             | 13 亿元
            1,234.5万元         | 1234.5 万元
            "１，２３４．５万元" | 1234.5 万元
            -3.5%               | -3.5 %
            100                 | 100
            十二次              | 12 次
            二十个              | 20 个
            3.28万㎡            | 3.28 万㎡
            前75名              | RANK 75
            前７５位            | RANK 75
            前三名              | RANK 3
            全市排名前75        | RANK 75
            进入前十            | RANK 10
            第10名以内          | RANK 10
            2-3次               | 2 TO 3 次
            2～3次              | 2 TO 3 次
            2至3次              | 2 TO 3 次
            2－3 次             | 2 TO 3 次
            95%-98%             | 95 TO 98 %
            2次至3次            | 2 TO 3 次
            -3～-1              | -3 TO -1
            "1,000—2,000人"     | 1000 TO 2000 人
            完成                | MILESTONE
            按时完成            | MILESTONE
            按期完成            | MILESTONE
            12月底前完成        | MILESTONE
            2019年12月31日前完成 | MILESTONE
            年底前竣工          | MILESTONE
            2024年底前完成      | MILESTONE
            2024年6月底前完成   | MILESTONE
            全部完成            | MILESTONE
            —                   | BLANK
            /                   | BLANK
            "　"                | BLANK
            """)
    void whatCanBeMeantInOneWayIsUnderstood(String text, String meaning) {
        assertEquals(meaning, told(TargetWording.read(text)));
    }

    @ParameterizedTest(name = "{0} is asked about: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            >95%         | ≥95%
            超过95%      | ≥95%
            低于3起      | ≤3起
            3次-2次      | 2～3次
            2024年6月底前 | 2024年6月底前完成
            12月31日前   | 12月31日前完成
            2024年6月    | -
            ≥2024年6月底前 | -
            前0名        | -
            2019-02-03   | 2～3
            ≥5%以内      | -
            95%左右      | -
            约100人      | -
            100余人次左右 | -
            ≥100余人次   | -
            30多次       | -
            10来户       | -
            20几户       | -
            100%完成     | -
            达到100%完成 | -
            30日内       | -
            2次-3余次    | -
            明显提升     | -
            有效保障     | -
            同比增长5%   | 5%
            比上年提高2个百分点以上 | 2个百分点以上
            下降3%       | -
            1,23         | -
            1.2.3        | -
            12 34人      | -
            一般         | -
            十分满意     | -
            完成率       | -
            2次-3场      | -
            3个老旧小区完成物业服务全覆盖 | -
            """)
    void whatWouldHaveToBeGuessedIsAskedAbout(String text, String suggestion) {
        Meaning.Unclear unclear = (Meaning.Unclear) TargetWording.read(text);
        assertEquals(suggestion, unclear.suggestion());
        assertNotNull(unclear.zh());
    }

    @Property
    void aTargetReadsAsItIsWritten(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal number, @ForAll boolean atLeast) {
        Comparison direction = atLeast ? Comparison.AT_LEAST : Comparison.AT_MOST;
        Meaning read = TargetWording.read(Words.of(direction) + number.toPlainString() + " 万元");
        Meaning.Target target = (Meaning.Target) read;
        assertEquals(direction, target.direction());
        assertEquals(0, number.compareTo(target.number()));
        assertEquals(Unit.of("万元"), target.unit());
    }

    @Property(tries = 2000)
    void everyTextHasAMeaning(@ForAll @StringLength(max = 40) String text) {
        assertNotNull(TargetWording.read(text));
        assertNotNull(ActualWording.read(text));
        assertNotNull(Words.points(text));
        assertNotNull(Words.day(text));
    }

    static String told(Meaning meaning) {
        if (meaning instanceof Meaning.Target target) {
            String direction = target.direction() == null ? "" : target.direction() + " ";
            return direction + target.number().toPlainString() + unit(target.unit());
        }
        if (meaning instanceof Meaning.Range range) {
            return range.from().toPlainString() + " TO " + range.to().toPlainString() + unit(range.unit());
        }
        if (meaning instanceof Meaning.Milestone milestone) {
            return milestone.reached() ? "MILESTONE" : "MISSED";
        }
        if (meaning instanceof Meaning.Rank rank) {
            return "RANK " + rank.most();
        }
        return meaning instanceof Meaning.Blank ? "BLANK" : meaning.toString();
    }

    private static String unit(Unit unit) {
        return unit == null ? "" : " " + unit.name();
    }
}
