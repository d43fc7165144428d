package org.jixiao.budget.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
