package org.jixiao.scoring.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.rule.AllOrNothing;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.scheme.Selector;
import org.jixiao.scoring.scheme.Selector.Sharing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void what_rounding_leaves_over_goes_to_who_lost_most_of_it() {
        assertEquals(decimals("16.67", "16.67", "16.66"), Shares.of(new BigDecimal("50"), decimals("1", "1", "1")));
        // 14.285.., 28.571.., 57.142..: the first two lost most.
        assertEquals(decimals("14.29", "28.57", "57.14"), Shares.of(new BigDecimal("100"), decimals("1", "2", "4")));
        assertEquals(decimals("0.00", "30.00"), Shares.of(new BigDecimal("30"), decimals("0", "5")));
    }

    @Property
    void shares_add_up_exactly_and_follow_the_weights(
            @ForAll @IntRange(min = 1, max = 10_000) int hundredths,
            @ForAll @NotEmpty @Size(max = 60) List<@IntRange(min = 1, max = 99) Integer> numbers) {
        BigDecimal whole = BigDecimal.valueOf(hundredths, 2);
        List<BigDecimal> weights = numbers.stream().map(BigDecimal::valueOf).toList();

        List<BigDecimal> shares = Shares.of(whole, weights);

        assertEquals(0, whole.compareTo(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        for (int i = 0; i < shares.size(); i++) {
            assertTrue(shares.get(i).signum() >= 0);
            for (int j = 0; j < shares.size(); j++) {
                if (weights.get(i).compareTo(weights.get(j)) > 0) {
                    assertTrue(shares.get(i).compareTo(shares.get(j)) >= 0, weights + " → " + shares);
                }
            }
        }
    }

    @Test
    void indicators_share_their_criterion_s_points_by_weight() {
        Node category = category(Sharing.BY_WEIGHT, weighing("B01", "3", "5"), weighing("B02", "1", "0"));

        assertEquals("75", category.children().get(0).points().toString());
        assertEquals("75", String.valueOf(category.awarded()));
        assertEquals("0", String.valueOf(category.children().get(1).awarded()));
        assertEquals("25", category.children().get(1).points().toString());
    }

    @Test
    void without_indicators_or_weights_there_is_nothing_to_share() {
        assertEquals("尚无指标，无从分配分值", category(Sharing.BY_WEIGHT).reason());
        assertEquals(
                "指标权重合计为 0，无从分配分值",
                category(Sharing.BY_WEIGHT, weighing("B01", "0", "5")).reason());
    }

    @Test
    void points_of_their_own_must_add_up() {
        assertEquals(
                "指标分值合计 4，不足标准分值 100，其余指标待填报",
                category(null, weighing("B01", "4", "5")).reason());
        assertEquals(
                "指标分值合计 4，不足标准分值 100，其余指标待填报",
                category(Sharing.OWN, weighing("B01", "4", "5")).reason());
    }

    private static Node category(@Nullable Sharing sharing, Indicator... indicators) {
        Criterion criterion = new Criterion(
                "B",
                "产出指标",
                new BigDecimal("100"),
                null,
                new Selector.Category("产出指标", null, sharing),
                new AllOrNothing(null),
                null,
                List.of(),
                List.of());
        Scheme scheme = new Scheme(
                "test",
                "测试",
                2022,
                null,
                new BigDecimal("100"),
                List.of(new Grade("合格", Interval.parse("[0, 100]"))),
                List.of(criterion),
                List.of(),
                null);
        assertEquals(List.of(), scheme.faults());
        List<Evidence> evidence = new ArrayList<>(List.of(indicators));
        return Scorecard.of(scheme, Dossier.of(evidence)).criteria().get(0);
    }

    private static Indicator weighing(String code, String points, String actual) {
        Indicator plain = Facts.indicator(code, Facts.measure("数量", "件", "5", actual));
        return new Indicator(
                plain.key(),
                1,
                code,
                1,
                plain.level1(),
                plain.level2(),
                plain.name(),
                new BigDecimal(points),
                plain.measures(),
                null,
                null);
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }
}
