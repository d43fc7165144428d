package org.jixiao.report.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Where a quotation is cut. */
class QuoteTest {

    private static final String LEFT_OUT = "……";

    @Test
    void aNumberIsQuotedWhole() {
        assertEquals("“指标（标准分值40分，评价得分37……”", Quote.of("指标（标准分值40分，评价得分37分）", "指标（标准分值45分，评价得分37分）"));
        assertEquals("“……14 南巷片征收改”", Quote.of("13 跃进片征收、14 南巷片征收改", "13 跃进片征收、14 南巷片征收"));
    }

    @Test
    void soIsADateAndAWordAndACharacterBeyondTheBasicPlane() {
        assertEquals("“……2019年12月31日封账后甲乙丙丁改”", Quote.of("截至2019年12月31日封账后甲乙丙丁改", "截至2019年12月31日封账后甲乙丙丁"));
        assertEquals("“……Jixiao系统甲乙丙丁戊改”", Quote.of("用Jixiao系统甲乙丙丁戊改", "用Jixiao系统甲乙丙丁戊"));
        assertEquals("“……𠮷甲乙丙丁戊己庚改”", Quote.of("用𠮷甲乙丙丁戊己庚改", "用𠮷甲乙丙丁戊己庚"));
    }

    @Test
    void aChecksumIsNoWord() {
        assertEquals("“" + "a".repeat(60) + LEFT_OUT + "”", Quote.of("a".repeat(64)));
    }

    @Property
    void whereverATextIsCutItsPiecesStayWhole(
            @ForAll("pieces") List<String> one, @ForAll("pieces") List<String> other) {
        String text = String.join("", one);

        String quoted = Quote.of(text, String.join("", other));

        String inner = quoted.substring(1, quoted.length() - 1);
        String shown = inner.substring(
                inner.startsWith(LEFT_OUT) ? LEFT_OUT.length() : 0,
                inner.length() - (inner.endsWith(LEFT_OUT) ? LEFT_OUT.length() : 0));
        assertTrue(wholes(one).contains(shown), () -> text + " as " + quoted);
    }

    /** All that may be quoted: some pieces, one after the other. */
    private static List<String> wholes(List<String> pieces) {
        return IntStream.rangeClosed(0, pieces.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from, pieces.size())
                        .mapToObj(to -> String.join("", pieces.subList(from, to))))
                .toList();
    }

    /** Each followed by one that may be parted from it. */
    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "40",
                        "13,328,431.98",
                        "97.08%",
                        "2019年12月31日",
                        "2026-11-28",
                        "11月",
                        "Jixiao",
                        "甲",
                        "分",
                        "、",
                        "𠮷")
                .list()
                .ofMaxSize(16)
                .map(QuoteTest::apart);
    }

    private static List<String> apart(List<String> pieces) {
        return pieces.stream().flatMap(piece -> Stream.of(piece, "，")).toList();
    }
}
