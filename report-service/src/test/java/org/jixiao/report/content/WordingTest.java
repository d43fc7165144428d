package org.jixiao.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "'财政局审核人 评定（好），得 6 分', '财政局审核人评定（好），得6分'",
        "'执行率 97.08%，不足 100% 的部分', '执行率97.08%，不足100%的部分'",
        "'实际 2.83 < 目标 3.28', '实际2.83 < 目标3.28'",
        "'实际支出 / 年初预算', '实际支出 / 年初预算'",
        "'by finance 1', 'by finance 1'",
    })
    void blanksBesideChineseAreClosedAndThoseAroundSignsStay(String written, String set) {
        assertEquals(set, Wording.closed(written));
    }

    @ParameterizedTest
    @CsvSource({
        "'实际2.83% < 目标3.28%', '实际2.83%，低于目标3.28%'",
        "'实际5 > 目标4', '实际5，高于目标4'",
        "'实际5 ≥ 目标5，实际3 ≤ 目标4', '实际5，达到目标5，实际3，未超过目标4'",
        "'实际1 = 目标1；实际1 ≠ 目标2', '实际1，等于目标1；实际1，不等于目标2'",
        "'比率 < 90%', '比率 < 90%'",
    })
    void anActualIsHeldAgainstItsTargetInWords(String written, String told) {
        assertEquals(told, Wording.compared(written));
    }

    @ParameterizedTest
    @CsvSource({
        "'特殊情况已由 财政局审核人 批准（2020-07-15；武绩〔2020〕3号）', '特殊情况已由财政局审核人批准（2020年7月15日；武绩〔2020〕3号）'",
        "'于 2026-11-28 批准，实际 2.83 万平方米 < 目标 3.28 万平方米', '于2026年11月28日批准，实际2.83万平方米，低于目标3.28万平方米'",
        "'文号 12020-07-15-1', '文号12020-07-15-1'",
    })
    void daysAreWrittenOneWay(String written, String told) {
        assertEquals(told, Wording.said(written));
    }

    @Test
    void namesAreParted() {
        assertEquals("甲、乙", Wording.listed(List.of("甲", "乙")));
        assertEquals("甲、乙；丙", Wording.listed(List.of("甲、乙", "丙")));
        assertEquals("", Wording.listed(List.of()));
    }

    @Test
    void whatIsQuotedWithinAQuotationStandsInSingleMarks() {
        assertEquals("“新增商贸业‘小进限’评分方案”", Wording.quoted("新增商贸业“小进限”评分方案"));
    }
}
