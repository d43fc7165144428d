package org.jixiao.scoring.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.evidence.Waiver;
import org.jixiao.scoring.rule.AllOrNothing;
import org.jixiao.scoring.rule.Assessed;
import org.jixiao.scoring.rule.Award;
import org.jixiao.scoring.rule.Band;
import org.jixiao.scoring.rule.Bands;
import org.jixiao.scoring.rule.ByNature;
import org.jixiao.scoring.rule.DeductPerStep;
import org.jixiao.scoring.rule.DeductPerStep.Counting;
import org.jixiao.scoring.rule.DeductPerStep.Direction;
import org.jixiao.scoring.rule.Excess;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.rule.Level;
import org.jixiao.scoring.rule.Proportional;
import org.jixiao.scoring.rule.Rated;
import org.jixiao.scoring.rule.Rule;
import org.jixiao.scoring.scheme.Cap;
import org.jixiao.scoring.scheme.Ceiling;
import org.jixiao.scoring.scheme.Modification;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Rescale;
import org.jixiao.scoring.scheme.Selector;
import org.jixiao.scoring.scheme.Veto;
import org.jixiao.scoring.scheme.VetoGround;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of rule and modifier says in both languages what it is, what it made of a fact, and with which figures. */
class EverySentenceTest {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");

    static Stream<Arguments> rules() {
        Evidence missed = Facts.indicator("B12", Facts.measure("area", "ha", "4", "3"));
        Evidence exceeded = Facts.indicator("B12", Facts.measure("area", "ha", "4", "6"));
        Evidence two = Facts.indicator(
                "B12",
                Facts.measure("area", "ha", "4", "3"),
                Facts.measure("cost", Comparison.AT_MOST, "CNY", "8", "10"));
        Evidence within = Facts.indicator("B12", Facts.range("days", "d", "3", "5", "6"));
        Evidence milestone = Facts.indicator("B13", Facts.milestone("built", true));
        Excess fixed = new Excess(Interval.parse("(130, ∞)"), new BigDecimal("2"), null);
        Excess byFactor = new Excess(Interval.parse("(130, ∞)"), null, BigDecimal.ONE);
        Proportional plain = new Proportional(null, null, null, null, null, null);
        Rated rated = new Rated(
                List.of(new Level("good", Interval.parse("[80, 100]")), new Level("poor", Interval.parse("[50, 50]"))));
        Bands bands = new Bands(List.of(
                new Band(Interval.parse("[0, 3)"), BigDecimal.ZERO, null),
                new Band(Interval.parse("[3, ∞)"), null, new BigDecimal("2"))));
        return Stream.of(
                Arguments.of(new AllOrNothing(null), missed, "3 < 4 → 0"),
                Arguments.of(new AllOrNothing(null), milestone, "built ✓ → 10"),
                Arguments.of(new AllOrNothing(fixed), exceeded, "6 ÷ 4 = 150% ∈ (130, ∞) → 10 − 2 = 8"),
                Arguments.of(
                        new AllOrNothing(byFactor),
                        exceeded,
                        "6 ÷ 4 = 150% ∈ (130, ∞); 10 × 1 × (150% − 130%) = 2 → 10 − 2 = 8"),
                Arguments.of(plain, missed, "3 ÷ 4 = 75%; 10 × 75% = 7.5"),
                Arguments.of(plain, two, "(75% + 80%) ÷ 2 = 77.5%; 10 × 77.5% = 7.75"),
                Arguments.of(plain, within, "5 ÷ 6 ≈ 83.33%; 10 × 5 ÷ 6 ≈ 8.33"),
                Arguments.of(
                        new Proportional(null, null, new BigDecimal("60"), null, Proportional.Slope.FROM_FLOOR, null),
                        missed,
                        "3 ÷ 4 = 75%; 10 × (75% − 60%) ÷ (100% − 60%) = 3.75"),
                Arguments.of(
                        new Proportional(null, null, new BigDecimal("80"), null, null, null),
                        missed,
                        "3 ÷ 4 = 75%; < 80% → 0"),
                Arguments.of(
                        new Proportional(null, null, null, new BigDecimal("90"), null, null),
                        missed,
                        "3 ÷ 4 = 75%; 10 × 75% ÷ 90% ≈ 8.33"),
                Arguments.of(
                        new Proportional(new BigDecimal("95"), Comparison.AT_LEAST, null, null, null, null),
                        Facts.rate("97.08"),
                        "97.08 ÷ 95 ≈ 102.19%; ≥ 100% → 10"),
                Arguments.of(bands, missed, "3 ∈ [3, ∞) → 10 − 2 = 8"),
                Arguments.of(
                        new DeductPerStep(
                                new BigDecimal("2"),
                                Direction.ABOVE,
                                BigDecimal.ONE,
                                new BigDecimal("0.5"),
                                Counting.STARTED),
                        missed,
                        "1 ÷ 1 → 1; 10 − 1 × 0.5 = 9.5"),
                Arguments.of(
                        new DeductPerStep(
                                new BigDecimal("2"),
                                Direction.BELOW,
                                BigDecimal.ONE,
                                new BigDecimal("0.5"),
                                Counting.FULL),
                        missed,
                        "3 ≥ 2 → 10"),
                Arguments.of(rated, Facts.level("C1", "good", "90"), "10 × 90% = 9"),
                Arguments.of(new Assessed(), Facts.assessment("C1", "6"), "0 ≤ 6 ≤ 10"),
                Arguments.of(new ByNature(plain, rated), missed, "3 ÷ 4 = 75%; 10 × 75% = 7.5"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_says_what_it_is_what_came_of_it_and_how(Rule rule, Evidence evidence, String arithmetic) {
        Award award = (Award) rule.judge(TEN, evidence);

        told(rule.words(TEN, null));
        told(award.told());
        assertEquals(arithmetic, award.arithmetic());
        assertTrue(
                award.arithmetic().endsWith(award.points().stripTrailingZeros().toPlainString())
                        || rule instanceof Assessed,
                award.arithmetic());
    }

    @Test
    void no_kind_of_rule_is_without_its_sentence() {
        assertEquals(
                Arrays.stream(Rule.class.getPermittedSubclasses()).collect(Collectors.toSet()),
                rules().map(it -> it.get()[0].getClass()).collect(Collectors.toSet()));
    }

    /** Readers of the stream know a rule by its kind alone. */
    @Test
    void the_stream_tells_of_every_kind_of_rule_whether_it_leaves_the_points_to_an_assessor() {
        rules().map(it -> (Rule) it.get()[0]).forEach(rule -> {
            ScorecardState.Node leaf = new ScorecardState.Node(
                    "A1",
                    "A1",
                    TEN,
                    null,
                    ScorecardState.Status.PENDING,
                    null,
                    rule.kind(),
                    null,
                    null,
                    null,
                    List.of(),
                    null);
            assertEquals(rule.judges(Assessment.class), leaf.leftToAssessor(), rule.kind());
        });
    }

    @Test
    void no_kind_of_modifier_is_without_its_sentence() {
        Modifier.Tally tally = new Modifier.Tally(new BigDecimal("100"), new BigDecimal("90"), new BigDecimal("81"));
        Cap cap = new Cap(
                "procurementExecutionRate",
                "procurement",
                List.of(new Ceiling(Interval.parse("[0, 100)"), new BigDecimal("79"))));
        Veto veto = new Veto(List.of(
                new VetoGround("V1", "fraud", new Selector.Assessment(), new BigDecimal("59")),
                new VetoGround("V2", "delay", new Selector.Indicator("B12"), new BigDecimal("80"))));
        List<Modifier> all = List.of(cap, new Rescale(), veto);
        Dossier dossier = Dossier.of(List.of(Facts.rate("97.08"), Facts.level("V1", "否决", null)));

        assertEquals(
                Arrays.stream(Modifier.class.getPermittedSubclasses()).collect(Collectors.toSet()),
                all.stream().map(Object::getClass).collect(Collectors.toSet()));
        List<Modification> made =
                all.stream().map(it -> it.modify(tally, dossier).get(0)).toList();
        all.forEach(it -> told(it.words()));
        made.forEach(it -> told(it.told()));
        assertEquals(
                List.of("min(81, 79) = 79", "81 × 100 ÷ 90 = 90", "min(81, 59) = 59"),
                made.stream().map(Modification::arithmetic).toList());
        told(cap.modify(tally, Dossier.of(List.of())).get(0).told());
        told(veto.modify(tally, Dossier.of(List.of())).get(0).told());
    }

    @Test
    void what_waits_says_for_what() {
        told(new AllOrNothing(null)
                .judge(TEN, Facts.indicator("B12", Facts.measure("area", "ha", "4", null)))
                .told());
        told(new Assessed().judge(BigDecimal.ONE, Facts.assessment("C1", "6")).told());
        told(new Rated(List.of()).judge(TEN, Facts.level("C1", "good", "90")).told());
    }

    @Test
    void one_point_is_one() {
        rules().map(it -> (Rule) it.get()[0])
                .map(it -> it.words(BigDecimal.ONE, null).en())
                .forEach(told -> {
                    assertFalse(told.contains("1 points"), told);
                    assertFalse(told.contains("1.0 points"), told);
                });
        assertEquals("1 point", English.points(new BigDecimal("1.00")));
        assertEquals("0.5 points", English.points(new BigDecimal("0.50")));
        assertEquals("11 points", English.points(new BigDecimal("11")));
    }

    /** The arithmetic is read in both languages. */
    @Test
    void a_waived_target_is_told_in_figures_without_a_word() {
        Evidence waived = Facts.waived(
                Facts.indicator("B12", Facts.measure("area", "ha", "4", "3")), Facts.waiver(Waiver.Status.APPROVED));

        Award award = (Award) new AllOrNothing(null).judge(TEN, waived);

        assertEquals("3 < 4 (✓) → 10", award.arithmetic());
    }

    /** The data of these facts is in English, but for reasons and the label of a metric. */
    private static void told(Words words) {
        String own = words.en().replaceAll("\\([^)]*(制度健全|有佐证)\\)|政府采购执行率", "");
        assertTrue(CHINESE.matcher(words.zh()).find(), words.zh());
        assertFalse(own.isBlank());
        assertFalse(CHINESE.matcher(own).find(), own);
    }
}
