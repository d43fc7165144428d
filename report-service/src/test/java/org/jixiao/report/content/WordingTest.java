package org.jixiao.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    @Test
    void whatIsQuotedWithinAQuotationStandsInSingleMarks() {
        assertEquals("“新增商贸业‘小进限’评分方案”", Wording.quoted("新增商贸业“小进限”评分方案"));
    }
}
