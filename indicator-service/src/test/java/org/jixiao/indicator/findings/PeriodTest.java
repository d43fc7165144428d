package org.jixiao.indicator.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1至11月, 11",
        "1月至11月, 11",
        "1-11月份, 11",
        "１－１１月, 11",
        "1 — 11 月, 11",
        "2019年1～11月, 11",
        "4到6月, 3",
        "截至11月底, 11",
        "截止到9月, 9",
        "9月, 1",
        "2019年9月份, 1",
        "上半年, 6",
        "2019年上半年, 6",
        "前三季度, 9",
        "第一季度, 3",
        "3季度, 3",
        "全年, 12",
        "2019年度全年, 12",
        "1-12月, 12"
    })
    void a_period_is_so_many_months_however_it_is_written(String written, int months) {
        assertEquals(OptionalInt.of(months), Period.months(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"项目期内", "11至1月", "0至5月", "1至13月", "2019", "月", "五一前"})
    void what_is_written_otherwise_is_not_guessed(String written) {
        assertEquals(OptionalInt.empty(), Period.months(written));
    }
}
