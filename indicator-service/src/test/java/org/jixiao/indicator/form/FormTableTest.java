package org.jixiao.indicator.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTableTest {

    @Test
    void theHeaderIsFoundBelowTitlesAndAboveNoOtherText() {
        FormTable table = Tables.read("""
                2019年部门整体支出绩效目标表|||
                填报单位：六角亭街|||单位：万元
                绩效指标|||年度指标值
                一级 指标|二级指标|三级指标|指标值（100分）
                产出指标|数量指标|新增就业|≥2700人
                """);
        assertEquals(List.of(), table.questions());
        assertEquals(1, table.rows().size());
        FormRow row = table.rows().get(0);
        assertEquals("新增就业", row.text(Column.LEVEL3));
        assertEquals("≥2700人", row.text(Column.TARGET));
        assertEquals("D5", row.address(Column.TARGET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "目标值",
                "年初目标值",
                "年度指标值",
                "指标值",
                "全年目标值（A）",
                "目 标 值",
                "年度\u00a0目标值：",
                "绩效目标值",
                "2019年指标值",
                "2019年度目标值（亿元）"
            })
    void aColumnHasManyNames(String heading) {
        FormTable table = Tables.read("指标名称|" + heading + "|实际完成值\n新增就业|≥2700人|2731");
        assertEquals("≥2700人", table.rows().get(0).text(Column.TARGET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"实际值", "实际完成值", "全年完成值", "全年实际完成值", "实际完成值(B)", "完成值", "完成情况", "2019年实际完成值", "全年实际值"})
    void soHasTheActual(String heading) {
        FormTable table = Tables.read("三级指标|目标值|" + heading + "\n新增就业|≥2700人|2731");
        assertEquals("2731", table.rows().get(0).text(Column.ACTUAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"指标名称|实际完成值\n甲|1", "指标代码|完成情况\n甲|1", "三级指标|指标值\n甲|1"})
    void aNameOrCodeAndOneColumnOfValuesAreATable(String table) {
        assertEquals(List.of(), Tables.read(table).questions());
        assertEquals(1, Tables.read(table).rows().size());
    }

    @Test
    void aYearInAHeadingIsThatOfThePlan() {
        FormTable other = Tables.read("指标名称|2018年实际完成值\n甲|1");
        assertEquals("B1", other.questions().get(0).address());
        FormTable both = Tables.read("指标名称|2018年实际完成值|2019年实际完成值\n甲|1|2");
        assertEquals(List.of(), both.questions());
        assertEquals("2", both.rows().get(0).text(Column.ACTUAL));
        assertEquals(List.of("2018年实际完成值"), both.ignored());
    }

    @Test
    void aColumnOfWordsIsNotReadBesideThatOfTheFigure() {
        FormTable table = Tables.read("指标名称|实际完成值|完成情况\n甲|1|进展顺利");
        assertEquals(List.of(), table.questions());
        assertEquals("1", table.rows().get(0).text(Column.ACTUAL));
        assertEquals(List.of("完成情况"), table.ignored());
    }

    @Test
    void levelsAreCarriedDownUntilAnotherStands() {
        FormTable table = Tables.read("""
                一级指标|二级指标|三级指标|目标值
                产出|数量|甲|≥1
                ^|^|乙|≥2
                ||丙|≥3
                效益||丁|≥4
                """);
        List<FormRow> rows = table.rows();
        assertEquals(
                List.of("产出", "产出", "产出", "效益"),
                rows.stream().map(row -> row.text(Column.LEVEL1)).toList());
        assertEquals("数量", rows.get(2).text(Column.LEVEL2));
        assertEquals(null, rows.get(3).text(Column.LEVEL2));
    }

    @Test
    void separatorsSumsAndFootnotesAreNoIndicators() {
        FormTable table = Tables.read("""
                指标名称|目标值|分值|得分

                甲|≥1|5|=

                合计||=|
                注：本表由部门填报|||
                填表人：张三|||联系电话：123
                """);
        assertEquals(1, table.rows().size());
        assertEquals(List.of(), table.questions());
        assertEquals(List.of("得分"), table.ignored());
    }

    @ParameterizedTest
    @ValueSource(strings = {"总计划投资完成额", "合计发放补贴资金", "小计量器具检定", "共计惠及群众"})
    void anIndicatorMayBeginLikeASum(String name) {
        FormTable table = Tables.read("指标名称|目标值|分值\n" + name + "|≥1|5\n合计|||5");
        assertEquals(
                List.of(name),
                table.rows().stream().map(row -> row.text(Column.NAME)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计", "总计：", "合计（万元）", "总分:100", "小计(1～3)"})
    void aSumIsNoIndicator(String sum) {
        assertEquals(
                1, Tables.read("指标名称|目标值|分值\n甲|≥1|5\n" + sum + "||5").rows().size());
    }

    @Test
    void whatIsNoTableIsAskedAbout() {
        assertEquals("A1", Tables.read("关于报送的通知\n各部门").questions().get(0).address());
        FormTable two = Tables.read("指标名称|年初目标值|年度指标值|分值\n甲|1|2|3");
        assertEquals("C1", two.questions().get(0).address());
        FormTable section = Tables.read("指标名称|目标值|一级指标\n||一、产出\n甲|≥1|产出");
        assertEquals("C2", section.questions().get(0).address());
        assertTrue(section.questions().get(0).zh().contains("小标题"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018年度部门整体支出绩效目标表",
                "2018 年部门整体支出绩效自评表",
                "（２０１８年度）",
                "部门代码：420104-YFJ",
                "部门代码： 420104-YFJ　　绩效目标：编制中",
                "单位编码 420104-YFJ"
            })
    void aTableThatIsSaidToBeAnothersIsAskedAbout(String title) {
        FormTable table = Tables.read(title + "||\n填报日期：2020年3月20日||\n指标名称|目标值|实际完成值\n甲|≥1|1");
        assertEquals(
                List.of("A1"), table.questions().stream().map(Question::address).toList());
        assertEquals(1, table.rows().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019年度部门整体支出绩效目标表",
                "部门代码：420104-LJT　　绩效目标：编制中",
                "2019年度自评表（上年为2018年度）",
                "2018-2020年规划",
                "2018年至2020年规划",
                "截至2020年1月",
                "部门代码：见附件",
                "依据财预〔2020〕10号"
            })
    void aTitleThatNamesNoOneElseAsksNothing(String title) {
        assertEquals(
                List.of(), Tables.read(title + "||\n指标名称|目标值|实际完成值\n甲|≥1|1").questions());
    }
}
