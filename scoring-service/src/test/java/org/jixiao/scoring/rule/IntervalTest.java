package org.jixiao.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jixiao.scoring.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    @Test
    void it_reads_what_it_writes() {
        for (String text : List.of("[80, 100)", "(-∞, 60)", "[100, ∞)", "(0, 0.5]", "[-3, 3]")) {
            assertEquals(text, Interval.parse(text).toString());
        }
        assertEquals("[1, ∞)", Interval.parse(" [1,+∞) ").toString());
    }

    @Test
    void what_is_no_interval_is_refused_by_name() {
        for (String text : List.of("", "80-99", "[80, 100", "[a, b)", "[1e9, 2)", "[∞, 1)")) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> Interval.parse(text))
                    .getMessage()
                    .endsWith(text));
        }
    }

    @Test
    void an_interval_without_numbers_is_empty() {
        assertTrue(Interval.parse("[100, 100)").isEmpty());
        assertTrue(Interval.parse("[90, 80]").isEmpty());
        assertFalse(Interval.parse("[100, 100]").isEmpty());
    }

    @Test
    void a_whole_is_covered_up_to_its_edges() {
        Interval whole = Interval.parse("[0, 100]");

        Coverage coverage = Coverage.of(whole, intervals("[90, 100)", "(0, 60)", "[60, 90)"));

        assertEquals(
                List.of("0", "100"),
                coverage.gaps().stream().map(Interval::text).toList());
        assertEquals(List.of(), coverage.overlaps());
    }

    @Test
    void what_a_whole_without_end_has_beyond_the_last_piece_is_a_gap() {
        List<Interval> pieces = intervals("[95, 100]", "(100, 110)");

        assertEquals(
                intervals("(-∞, 95)", "[110, ∞)"),
                Coverage.of(new Interval(null, null), pieces).gaps());
        assertEquals(
                intervals("[0, 95)", "[110, ∞)"),
                Coverage.of(Interval.parse("[0, ∞)"), pieces).gaps());
        assertEquals(
                List.of(),
                Coverage.of(Interval.parse("[0, ∞)"), intervals("(-∞, 100)", "[100, ∞)"))
                        .gaps());
        assertEquals(
                List.of(),
                Coverage.of(new Interval(null, null), intervals("(-∞, ∞)")).gaps());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[80, 100)|达到 80% 不足 100%|from 80% to under 100%",
                "(80, 100]|超过 80% 不超过 100%|above 80% and up to 100%",
                "[80, 100]|达到 80% 不超过 100%|from 80% to 100%",
                "(80, 100)|超过 80% 不足 100%|above 80% and under 100%",
                "[0, 100)|不足 100%|from 0% to under 100%",
                "[0, 100]|不超过 100%|from 0% to 100%",
                "(0, 10]|超过 0% 不超过 10%|above 0% and up to 10%",
                "[-5, 0)|达到 -5% 不足 0%|from -5% to under 0%",
                "[100, ∞)|达到 100%|at least 100%",
                "(130, ∞)|超过 130%|above 130%",
                "[0, ∞)|达到 0%|at least 0%",
                "(-∞, 60)|不足 60%|under 60%",
                "(-∞, 60]|不超过 60%|up to 60%",
                "[100, 100]|等于 100%|exactly 100%",
                "(-∞, ∞)|不限数值|any figure"
            })
    void a_reader_is_told_without_brackets(String interval, String zh, String en) {
        assertEquals(new Words(zh, en), Interval.parse(interval).words("%"));
    }

    @Test
    void a_unit_that_is_a_word_stands_apart() {
        assertEquals(
                "达到 2.5 万平方米 不足 3 万平方米",
                Interval.parse("[2.50, 3)").words("万平方米").zh());
        assertEquals("不足 3", Interval.parse("[0, 3)").words(null).zh());
    }

    /** Read back word by word, what a reader is told holds of the same figures as the interval. */
    @Property
    void the_words_hold_of_the_figures_that_lie_in_it(
            @ForAll @IntRange(min = 0, max = 6) int a,
            @ForAll @IntRange(min = 0, max = 6) int b,
            @ForAll boolean open,
            @ForAll boolean closed,
            @ForAll boolean endless) {
        Interval piece = piece(a, b, open, closed);
        Interval interval = endless ? new Interval(piece.from(), null) : piece;
        Assume.that(!interval.isEmpty());
        String[] words = interval.words(null).zh().split(" ");

        for (int tenth = 0; tenth <= 70; tenth += 5) {
            BigDecimal figure = BigDecimal.valueOf(tenth, 1);
            assertEquals(interval.contains(figure), holds(words, figure), String.join(" ", words) + ": " + figure);
        }
    }

    private static boolean holds(String[] words, BigDecimal figure) {
        for (int i = 0; i < words.length; i += 2) {
            int side = figure.compareTo(new BigDecimal(words[i + 1]));
            boolean held = switch (words[i]) {
                case "达到" -> side >= 0;
                case "超过" -> side > 0;
                case "不足" -> side < 0;
                case "不超过" -> side <= 0;
                case "等于" -> side == 0;
                default -> throw new AssertionError(words[i]);
            };
            if (!held) {
                return false;
            }
        }
        return true;
    }

    /** Whatever the pieces, every number lies in as many of them as the coverage says: none in a gap, two in an overlap. */
    @Property
    void gaps_and_overlaps_are_exactly_where_numbers_are_missing_or_counted_twice(
            @ForAll @IntRange(min = 0, max = 9) int a,
            @ForAll @IntRange(min = 0, max = 9) int b,
            @ForAll @IntRange(min = 0, max = 9) int c,
            @ForAll @IntRange(min = 0, max = 9) int d,
            @ForAll boolean open,
            @ForAll boolean closed) {
        List<Interval> pieces = Stream.of(piece(a, b, open, closed), piece(c, d, closed, open))
                .filter(piece -> !piece.isEmpty())
                .toList();
        Coverage coverage = Coverage.of(Interval.parse("[0, 9]"), pieces);

        for (int tenth = 0; tenth <= 90; tenth += 5) {
            BigDecimal number = BigDecimal.valueOf(tenth, 1);
            long times = pieces.stream().filter(piece -> piece.contains(number)).count();
            assertEquals(
                    times == 0, coverage.gaps().stream().anyMatch(gap -> gap.contains(number)), "gap at " + number);
            assertEquals(
                    times > 1,
                    coverage.overlaps().stream().anyMatch(overlap -> overlap.contains(number)),
                    "overlap at " + number);
        }
    }

    private static Interval piece(int from, int to, boolean fromInclusive, boolean toInclusive) {
        return new Interval(
                new Bound(BigDecimal.valueOf(Math.min(from, to)), fromInclusive),
                new Bound(BigDecimal.valueOf(Math.max(from, to)), toInclusive));
    }

    private static List<Interval> intervals(String... texts) {
        return Stream.of(texts).map(Interval::parse).toList();
    }
}
