package org.jixiao.budget.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.jixiao.budget.classification.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineCodeTest {

    @Test
    void aSubjectAloneIsALine() {
        assertEquals(new LineCode(new Subject("2080208"), null), LineCode.of("2080208"));
        assertNull(LineCode.of("2080208").project());
        assertEquals("2080208", LineCode.of("2080208").code());
    }

    @Test
    void aProjectOfASubjectIsALineOfItsOwn() {
        LineCode line = LineCode.of("2080208-42010419001");

        assertEquals("2080208", line.subject().code());
        assertEquals("42010419001", line.project());
        assertEquals("2080208-42010419001", line.code());
    }

    @Test
    void linesStandInTheOrderOfTheirCodesAsWritten() {
        List<String> written = List.of("2010301", "2010301-A", "2010301-a", "2010301-a1", "2010302", "2080208-1");

        List<LineCode> sorted = written.stream()
                .map(LineCode::of)
                .sorted(Collections.reverseOrder())
                .sorted()
                .toList();

        assertEquals(written, sorted.stream().map(LineCode::code).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "208",
                "2080208-",
                "2080208-a_b",
                "2080208-a-b",
                "2080208/a",
                "2080208-项目",
                "1080208-a",
                "2080208-123456789012345678901234567890123"
            })
    void anythingElseIsNoLine(String code) {
        assertThrows(IllegalArgumentException.class, () -> LineCode.of(code));
    }
}
