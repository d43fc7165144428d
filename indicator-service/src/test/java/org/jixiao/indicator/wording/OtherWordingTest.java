package org.jixiao.indicator.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import org.jixiao.events.IndicatorState.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherWordingTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2.83          | 2.83
            "1,321 户"    | 1321 户
            ９８．５％    | 98.5 %
            完成12次      | 12 次
            达到98%       | 98 %
            第44名        | 44 名
            第三          | 3 名
            全国第60位    | 60 名
            位列第6       | 6 名
            24/25         | Share[part=24, whole=25]
            -1.5%         | -1.5 %
            完成          | MILESTONE
            已完成        | MILESTONE
            按时完成      | MILESTONE
            是            | MILESTONE
            未完成        | MISSED
            尚未开工      | MISSED
            未按时完成    | MISSED
            否            | MISSED
            /             | BLANK
            """)
    void anActualIsAFigureOrWhetherItIsDone(String text, String meaning) {
        assertEquals(meaning, TargetWordingTest.told(ActualWording.read(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"≥95%", "95%以上", "约100", "无", "部分完成", "基本完成", "效果良好", "正在推进", "2-3次", "100余人次", "98%完成", "前60名"})
    void anActualThatIsNoneIsAskedAbout(String text) {
        assertInstanceOf(Meaning.Unclear.class, ActualWording.read(text));
    }

    @Test
    void aRiseMayBeTheFigureOfARateAndAFallOfTwo() {
        Meaning.Unclear rise = assertInstanceOf(Meaning.Unclear.class, ActualWording.read("同比增长5%"));
        Meaning.Unclear fall = assertInstanceOf(Meaning.Unclear.class, ActualWording.read("下降3%"));

        assertEquals("5%", rise.suggestion());
        assertNull(fall.suggestion());
        assertTrue(fall.zh().contains("下降率的请写 3%，是增长率的写 -3%"), fall.zh());
    }

    @ParameterizedTest
    @ValueSource(strings = {"按时", "全部", "未按时", "1,234,", "完成", "第", "≥"})
    void howeverLongAnActualIsItIsReadToItsEnd(String word) {
        assertInstanceOf(Meaning.Unclear.class, ActualWording.read(word.repeat(20_000) + "好"));
    }

    @Test
    void blanksWithinATextCostNoMoreThanOthers() {
        String text = "甲" + " \u3000".repeat(100_000) + "乙";
        assertEquals(
                text, assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Words.text("\t" + text + "\u3000\n")));
    }

    @ParameterizedTest(name = "{0} {1} are {3} {2}")
    @CsvSource({
        "13, 亿元, 万元, 130000",
        "1234.5, 万元, 亿元, 0.12345",
        "3.28, 万㎡, 平方米, 32800",
        "2, 千人, 人, 2000",
        "5, 元, 人民币, 5",
        "4.8, 万, 万元, 4.8",
        "4.8, 万, 人, 48000"
    })
    void aFigureIsConvertedWithinWhatItMeasures(BigDecimal number, String from, String to, BigDecimal converted) {
        assertEquals(0, converted.compareTo(Unit.of(from).convert(number, Unit.of(to))));
    }

    @ParameterizedTest
    @CsvSource({"万元, 万美元", "人, 人次", "%, 百分点", "户, 个", "%, ‰", "万, %"})
    void nothingIsConvertedIntoWhatItIsNot(String from, String to) {
        assertNull(Unit.of(from).convert(BigDecimal.ONE, Unit.of(to)));
    }

    @ParameterizedTest
    @EnumSource(Comparison.class)
    void aDirectionReadsAsItIsWritten(Comparison comparison) {
        assertEquals(new Meaning.Direction(comparison), Words.direction(Words.of(comparison)));
        assertEquals(new Meaning.Direction(comparison), Words.direction(comparison.name()));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"不少于, AT_LEAST", "至少, AT_LEAST", "不大于, AT_MOST", "控制在, AT_MOST", "正向, AT_LEAST", "=>, AT_LEAST"})
    void aDirectionIsWrittenInTheWordsOfTargets(String text, Comparison comparison) {
        assertEquals(new Meaning.Direction(comparison), Words.direction(text));
    }

    @ParameterizedTest(name = "{0} is in {1}")
    @CsvSource(nullValues = "-", textBlock = """
            实际完成值（万元）, 万元
            指标值(亿元), 亿元
            目标值（单位：户）, 户
            完成值【%】, %
            目标值（A）, -
            指标值（100分）, -
            目标值（年初）, -
            目标值, -
            """)
    void aHeadingMaySayAUnit(String heading, String unit) {
        assertEquals(unit == null ? null : Unit.of(unit), Words.unitOfHeading(heading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-31", "2019/12/31", "2019.12.31", "2019年12月31日", "20191231", "２０１９-12-31"})
    void aDayIsReadInEveryUsualSpelling(String text) {
        assertEquals("2019-12-31", ((Meaning.Day) Words.day(text)).date().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-30", "12月31日", "2019年12月", "43830"})
    void aDayThatIsNoneIsAskedAbout(String text) {
        assertInstanceOf(Meaning.Unclear.class, Words.day(text));
    }

    @Test
    void pointsMayCarryTheirSignAndNoOther() {
        assertEquals("5", TargetWordingTest.told(Words.points("5分")));
        assertEquals("2.5", TargetWordingTest.told(Words.points(" 2.5 ")));
        assertInstanceOf(Meaning.Unclear.class, Words.points("10%"));
        assertEquals(new Meaning.Flag(true), Words.flag("是"));
        assertEquals(new Meaning.Flag(false), Words.flag("否"));
    }
}
