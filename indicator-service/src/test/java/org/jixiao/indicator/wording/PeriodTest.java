package org.jixiao.indicator.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
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
        "2019年1月1日至11月30日, 11",
        "2019年1月1日-2019年11月30日, 11",
        "自2019年1月1日至2019年12月31日止, 12",
        "1月1日至11月29日, 10",
        "1月2日至12月31日, 11",
        "1月1日至2月28日, 2",
        "3月5日至3月20日, 0",
        "截至9月30日, 9",
        "截至2019年9月30日, 9",
        "截止到9月29日, 8",
        "2019年度全年, 12",
        "2019年度, 12",
        "2019年, 12",
        "2019 年 度, 12",
        "1-12月, 12"
    })
    void a_period_is_so_many_months_however_it_is_written(String written, int months) {
        assertEquals(months, Period.of(written).orElseThrow().months());
    }

    @ParameterizedTest(name = "{0} of 2020 ends on {1}")
    @CsvSource({
        "全年, 2020-12-31",
        "上半年, 2020-06-30",
        "下半年, 2020-12-31",
        "前三季度, 2020-09-30",
        "第二季度, 2020-06-30",
        "4季度, 2020-12-31",
        "1至2月, 2020-02-29",
        "2019年1至2月, 2019-02-28",
        "2019年1月1日至2月29日, 2019-02-28",
        "截至9月29日, 2020-09-29",
        "9月, 2020-09-30"
    })
    void a_period_ends_in_the_year_it_names_or_else_in_that_of_the_plan(String written, LocalDate last) {
        assertEquals(last, Period.of(written).orElseThrow().lastDay(2020));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "项目期内",
                "11至1月",
                "0至5月",
                "1至13月",
                "2019",
                "月",
                "五一前",
                "2018年12月1日至2019年11月30日",
                "1月1日至11月31日",
                "5月1日至3月1日"
            })
    void what_is_written_otherwise_is_not_guessed(String written) {
        assertEquals(Optional.empty(), Period.of(written));
    }
}
