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

    @Test
    void whatIsQuotedWithinAQuotationStandsInSingleMarks() {
        assertEquals("“新增商贸业‘小进限’评分方案”", Wording.quoted("新增商贸业“小进限”评分方案"));
    }
}
