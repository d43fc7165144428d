package org.jixiao.budget.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.classification.Subject;

/** Whatever the lines and adjustments: the sums tie, and their order does not matter. */
class SumsTieTest {

    @Property
    void everyWayOfAddingUpGivesTheSameTotal(@ForAll("lines") List<Line> lines) {
        Sums sums = sums(lines);
        Amounts oneByOne = lines.stream().map(Line::amounts).reduce(Amounts.ZERO, Amounts::plus);
        Amounts stateCapital = lines.stream()
                .filter(line -> line.fund() == Fund.STATE_CAPITAL)
                .map(Line::amounts)
                .reduce(Amounts.ZERO, Amounts::plus);

        assertEquals(oneByOne, sums.total());
        assertEquals(oneByOne, sums.basic().plus(sums.project()));
        assertEquals(oneByOne, total(sums.byClass()));
        assertEquals(stateCapital, sums.stateCapital());
        assertEquals(oneByOne, sums.generalPublic().plus(sums.governmentFund()).plus(sums.stateCapital()));
        assertEquals(sums.governmentFund(), total(sums.governmentFundBySection()));
    }

    @Property
    void theAdjustedBudgetIsTheInitialOnePlusItsLedger(@ForAll("lines") List<Line> lines) {
        for (Line line : lines) {
            BigDecimal ledger =
                    line.adjustments().stream().map(Adjustment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, line.initial().add(ledger).compareTo(line.amounts().adjusted()));
        }
    }

    @Property
    void orderDoesNotMatter(@ForAll("lines") List<Line> lines, @ForAll long seed) {
        List<Line> shuffled = new ArrayList<>();
        for (Line line : lines) {
            shuffled.add(withLedger(line, shuffle(line.adjustments(), seed)));
        }

        assertEquals(sums(lines), sums(shuffle(shuffled, seed)));
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(1, 365).map(day -> LocalDate.ofYearDay(2019, day));
        Arbitrary<LineCode> codes = Combinators.combine(
                        Arbitraries.of("20103", "20136", "20807", "21205", "21208", "22960", "22301"),
                        Arbitraries.integers().between(1, 99))
                .as((section, item) -> new LineCode(new Subject(section + String.format("%02d", item)), null));
        Arbitrary<Adjustment> adjustments = Combinators.combine(yuan(1), dates, Arbitraries.of(true, false))
                .as((amount, date, added) -> added
                        ? new Adjustment(AdjustmentKind.ADDED, amount, date, "x", null, false, null)
                        : new Adjustment(AdjustmentKind.CUT, amount.negate(), date, "x", null, false, null));
        Arbitrary<SortedMap<LocalDate, BigDecimal>> payments =
                Arbitraries.maps(dates, yuan(0)).ofMaxSize(4).map(TreeMap::new);
        Arbitrary<Line> line = Combinators.combine(
                        codes,
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(Fund.class),
                        yuan(0),
                        adjustments.list().ofMaxSize(4),
                        payments)
                .as((code, kind, fund, initial, ledger, paid) ->
                        withLedger(new Line(code, "x", null, kind, fund, initial, List.of(), paid), ledger));
        return line.list().ofMaxSize(30).uniqueElements(Line::code);
    }

    private static Arbitrary<BigDecimal> yuan(long leastFen) {
        return Arbitraries.longs().between(leastFen, 999_999_999_999L).map(fen -> BigDecimal.valueOf(fen, 2));
    }

    private static Line withLedger(Line line, List<Adjustment> ledger) {
        Line adjusted =
                new Line(line.code(), "x", null, line.kind(), line.fund(), line.initial(), List.of(), line.payments());
        for (Adjustment adjustment : ledger) {
            adjusted = adjusted.adjustedBy(adjustment);
        }
        return adjusted;
    }

    private static Sums sums(List<Line> lines) {
        return Accounts.empty(BuiltIn.of(2019)).with(lines).sums();
    }

    private static Amounts total(List<Rollup> rollups) {
        return rollups.stream().map(Rollup::total).reduce(Amounts.ZERO, Amounts::plus);
    }

    private static <T> List<T> shuffle(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }
}
