package org.jixiao.budget.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jixiao.budget.figures.Figure;
import org.jixiao.budget.figures.Figures;

/** Whatever is stated as it rounds is believed, and whatever is off by more than rounding is not. */
class RoundingTest {

    private static final String WHAT = "申报";

    @Property
    void anAmountRoundedToItsUnitHolds(@ForAll @LongRange(min = 0, max = 99_999_999_999L) long fen) {
        BigDecimal wan = yuan(fen).scaleByPowerOfTen(-4).setScale(2, RoundingMode.HALF_UP);
        assertEquals(List.of(), amount(wan, yuan(fen)));
    }

    @Property
    void anAmountOffByMoreThanHalfItsLastPlaceIsFound(
            @ForAll @LongRange(min = 0, max = 99_999_999_999L) long fen,
            @ForAll @IntRange(min = 1, max = 1_000) int off) {
        BigDecimal wan = yuan(fen).scaleByPowerOfTen(-4).setScale(2, RoundingMode.HALF_UP);
        assertNotEquals(List.of(), amount(wan.add(BigDecimal.valueOf(off + 1L, 2)), yuan(fen)));
    }

    @Property
    void aShareRoundedHalfUpHolds(
            @ForAll @LongRange(min = 0, max = 9_999_999_999L) long part,
            @ForAll @LongRange(min = 1, max = 9_999_999_999L) long whole) {
        BigDecimal percent = yuan(part).multiply(BigDecimal.valueOf(100)).divide(yuan(whole), 2, RoundingMode.HALF_UP);
        assertEquals(
                List.of(),
                new DeclaredShare(WHAT, percent, "part", "whole")
                        .check(new Figures(List.of(
                                Figure.sum("part", "分项", yuan(part)), Figure.sum("whole", "合计", yuan(whole))))));
    }

    /** Whatever the unrounded amounts were, the rate computed from them is no error beside the rounded ones. */
    @Property
    void aRateOfUnroundedAmountsIsNeverAnError(
            @ForAll @LongRange(min = 500_000, max = 99_999_999) long before,
            @ForAll @LongRange(min = 500_000, max = 99_999_999) long now) {
        BigDecimal percent =
                yuan(now - before).multiply(BigDecimal.valueOf(100)).divide(yuan(before), 2, RoundingMode.HALF_UP);
        BigDecimal current = yuan(now).scaleByPowerOfTen(-4).setScale(2, RoundingMode.HALF_UP);
        BigDecimal increase = yuan(now - before).scaleByPowerOfTen(-4).setScale(2, RoundingMode.HALF_UP);

        List<Finding> findings =
                new DeclaredGrowth(WHAT, percent, current, increase, Unit.WAN_YUAN).check(new Figures(List.of()));

        assertEquals(
                List.of(),
                findings.stream()
                        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                        .toList());
    }

    /** Less than 50 yuan is nothing in 万元 with two decimals. */
    @Property
    void aRateOverWhatRoundsToNothingIsNeverAnError(
            @ForAll @LongRange(min = 1, max = 4_999) long before,
            @ForAll @LongRange(min = 0, max = 99_999_999) long now) {
        BigDecimal percent =
                yuan(now - before).multiply(BigDecimal.valueOf(100)).divide(yuan(before), 2, RoundingMode.HALF_UP);
        BigDecimal current = yuan(now).scaleByPowerOfTen(-4).setScale(2, RoundingMode.HALF_UP);
        BigDecimal increase = yuan(now - before).scaleByPowerOfTen(-4).setScale(2, RoundingMode.HALF_UP);
        Assume.that(current.compareTo(increase) == 0);

        Finding finding = new DeclaredGrowth(WHAT, percent, current, increase, Unit.WAN_YUAN)
                .check(new Figures(List.of()))
                .get(0);

        assertEquals(Finding.Severity.WARNING, finding.severity());
        assertEquals(FindingKind.ZERO_BASE, finding.kind());
    }

    @Example
    void aRateTooSmallForWhatRoundsToNothingIsAnError() {
        Finding finding = new DeclaredGrowth(
                        WHAT, new BigDecimal("100"), new BigDecimal("5.00"), new BigDecimal("5.00"), Unit.WAN_YUAN)
                .check(new Figures(List.of()))
                .get(0);

        assertEquals(Finding.Severity.ERROR, finding.severity());
        assertEquals("申报：申报 100%，但上年数为零，不存在增减幅", finding.message());
    }

    private static List<Finding> amount(BigDecimal wan, BigDecimal yuan) {
        return new DeclaredAmount(WHAT, "it", wan, Unit.WAN_YUAN, List.of())
                .check(new Figures(List.of(Figure.sum("it", "金额", yuan))));
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
