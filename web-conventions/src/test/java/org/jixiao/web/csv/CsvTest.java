package org.jixiao.web.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "\tx"})
    void textIsNoFormula(String text) {
        assertEquals("'" + text + "\r\n", Csv.line(List.of(Cell.of(text))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1工程", "-1", "@SUM(A1)", "＝1+1", "'+1", "\tx"})
    void forProgramsTextIsWhatItIs(String text) {
        assertEquals(text + "\r\n", Csv.verbatimLine(List.of(Cell.of(text))));
    }

    @Test
    void forProgramsTooWhatWouldBreakTheLineIsQuoted() {
        assertEquals(
                "\"=a,b\",,-1.50\r\n",
                Csv.verbatimLine(List.of(Cell.of("=a,b"), Cell.BLANK, Cell.of(new BigDecimal("-1.50")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=1+1", "''＠x", "'-", "'", "''", "'a", "a=1", "签约'率", "＋"})
    void textIsMeantAsItWasWritten(String text) {
        assertEquals(text, Csv.meant(Csv.line(List.of(Cell.of(text))).replace("\r\n", "")));
    }

    @Test
    void aFileBeginsWithTheMarkThatExcelAsksForAndItsHeadings() {
        byte[] file = Csv.file(List.of("名称", "金额"), Stream.of(List.of(Cell.of("-"), Cell.of(new BigDecimal("-1.50")))));

        assertEquals("\uFEFF名称,金额\r\n'-,-1.50\r\n", new String(file, StandardCharsets.UTF_8));
    }

    @Test
    void numbersStayNumbersEvenBelowZero() {
        assertEquals("-8500.00\r\n", Csv.line(List.of(Cell.of(new BigDecimal("-8500.00")))));
    }

    @Test
    void whatWouldBreakTheLineIsQuoted() {
        assertEquals(
                "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",,plain\r\n",
                Csv.line(List.of(
                        Cell.of("a,b"), Cell.of("say \"x\""), Cell.of("two\nlines"), Cell.BLANK, Cell.of("plain"))));
    }
}
