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
}
