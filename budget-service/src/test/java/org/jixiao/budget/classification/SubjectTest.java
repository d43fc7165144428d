package org.jixiao.budget.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

    @Test
    void aSubjectKnowsItsClassAndSection() {
        Subject subject = new Subject("2080705");
        assertEquals("208", subject.classCode());
        assertEquals("20807", subject.sectionCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "208", "20807", "1010301", "20807051", "208070a", "２０８０７０５"})
    void whatIsNotSevenDigitsBeginningWithTwoIsNoSubject(String code) {
        assertThrows(IllegalArgumentException.class, () -> new Subject(code));
    }

    @ParameterizedTest
    @CsvSource({
        "2120803, GOVERNMENT_FUND",
        "2120501, GENERAL_PUBLIC",
        "2129901, GENERAL_PUBLIC",
        "2296002, GOVERNMENT_FUND",
        "2230105, STATE_CAPITAL",
        "2010301, GENERAL_PUBLIC"
    })
    void theFundFollowsFromTheSubjectUnlessStated(String code, Fund fund) {
        assertEquals(fund, new Subject(code).usualFund());
    }

    @ParameterizedTest
    @CsvSource({
        "210, 2018, 医疗卫生与计划生育支出",
        "210, 2019, 卫生健康支出",
        "20805, 2019, 行政事业单位离退休",
        "20805, 2020, 行政事业单位养老支出",
        "224, 2018, 224（名称未收录）",
        "20999, 2019, 20999（名称未收录）"
    })
    void namesGoByCodeAndYear(String code, int year, String name) {
        assertEquals(name, SubjectNames.nameOf(code, year));
    }
}
