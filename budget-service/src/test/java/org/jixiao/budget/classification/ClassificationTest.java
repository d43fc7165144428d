package org.jixiao.budget.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {

    private static final Classification SMALL = new Classification(
            2019, List.of(entry("201"), entry("20103"), entry("2010301"), entry("208"), entry("2010350")));

    @Test
    void whatIsKnownIsFoundAndWhatIsNotHasItsNearestParent() {
        assertEquals("行政", SMALL.find("2010301").orElseThrow().name());
        assertEquals(Optional.empty(), SMALL.find("2010399"));
        assertEquals("20103", SMALL.nearestParent("2010399").orElseThrow().code());
        assertEquals("201", SMALL.nearestParent("2019901").orElseThrow().code());
        assertEquals("201", SMALL.nearestParent("20103").orElseThrow().code());
        assertEquals(Optional.empty(), SMALL.nearestParent("2110101"));
        assertEquals(Optional.empty(), SMALL.nearestParent("201"));
    }

    @Test
    void underAPrefixStandsWhatBeginsWithIt() {
        assertEquals(List.of("201", "20103", "2010301", "2010350"), codes(SMALL.under("201")));
        assertEquals(List.of("2010301", "2010350"), codes(SMALL.under("20103").subList(1, 3)));
        assertEquals(5, SMALL.under("").size());
        assertEquals(List.of(), SMALL.under("213"));
    }

    @Test
    void aCodeWithoutItsParentOrTwiceMakesNoClassification() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Classification(2019, List.of(entry("201"), entry("2010301"))));
        assertThrows(
                IllegalArgumentException.class, () -> new Classification(2019, List.of(entry("201"), entry("201"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "20", "2010", "201030", "20103011", "101", "20a"})
    void whatIsNoCodeMakesNoEntry(String code) {
        assertThrows(IllegalArgumentException.class, () -> entry(code));
    }

    /** Against the plainest way to say the same: of all known codes that the asked one begins with, the longest. */
    @Property
    void theNearestParentIsTheLongestKnownPrefix(@ForAll("trees") Set<String> known, @ForAll("items") String asked) {
        Classification classification = new Classification(
                2019, known.stream().map(ClassificationTest::entry).toList());
        String longest = known.stream()
                .filter(code -> asked.startsWith(code) && !code.equals(asked))
                .reduce("", (a, b) -> a.length() > b.length() ? a : b);
        assertEquals(
                longest, classification.nearestParent(asked).map(Entry::code).orElse(""));
    }

    @Property
    void whatStandsUnderAPrefixBeginsWithItAndNothingElseDoes(
            @ForAll("trees") Set<String> known, @ForAll("items") String item) {
        Classification classification = new Classification(
                2019, known.stream().map(ClassificationTest::entry).toList());
        for (int digits = 0; digits <= item.length(); digits++) {
            String prefix = item.substring(0, digits);
            assertEquals(
                    known.stream().filter(code -> code.startsWith(prefix)).toList(),
                    codes(classification.under(prefix)));
        }
    }

    /** Few digits, so that prefixes meet. */
    @Provide
    Arbitrary<String> items() {
        return Arbitraries.strings().withChars("01").ofLength(6).map(digits -> "2" + digits);
    }

    @Provide
    Arbitrary<Set<String>> trees() {
        return items().set()
                .ofMaxSize(12)
                .flatMap(items -> Arbitraries.integers()
                        .between(0, 2)
                        .list()
                        .ofSize(items.size())
                        .map(levels -> tree(items, levels)));
    }

    private static Set<String> tree(Set<String> items, List<Integer> levels) {
        Set<String> codes = new TreeSet<>();
        int next = 0;
        for (String item : items) {
            int digits = 3 + 2 * levels.get(next++);
            Stream.of(3, 5, 7)
                    .filter(length -> length <= digits)
                    .forEach(length -> codes.add(item.substring(0, length)));
        }
        return codes;
    }

    private static Entry entry(String code) {
        return new Entry(code, "行政", Fund.GENERAL_PUBLIC);
    }

    private static List<String> codes(List<Entry> entries) {
        List<String> codes = entries.stream().map(Entry::code).toList();
        assertTrue(codes.equals(codes.stream().sorted().toList()), "not in order: " + codes);
        return codes;
    }
}
