package org.jixiao.scoring.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.scoring.card.Finding.Severity;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.rule.AllOrNothing;
import org.jixiao.scoring.rule.Assessed;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.rule.Rule;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.scheme.Selector;
import org.jixiao.scoring.scheme.Veto;
import org.jixiao.scoring.scheme.VetoGround;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Indicators P1 and P2, a point each, in a category B of two points. */
class ClashTest {

    private static final List<Evidence> FACTS = List.of(
            Facts.indicator("P1", Facts.measure("m", "件", "1", "1")),
            Facts.indicator("P2", Facts.measure("m", "件", "1", "1")));

    @ParameterizedTest
    @EnumSource(Selector.Sharing.class)
    void an_indicator_that_a_criterion_judges_does_not_earn_again_in_its_category(Selector.Sharing sharing) {
        Scheme scheme = scheme(List.of(), judging("X", "P1"), category(sharing));
        assertEquals(List.of(), scheme.faults());

        Scorecard card = Scorecard.of(scheme, Dossier.of(FACTS));

        Node category = card.criteria().get(1);
        assertEquals(List.of("B"), card.pending());
        assertNull(card.grade());
        assertEquals(
                List.of(new Finding(Severity.ERROR, "indicator-twice", "B", "指标 P1 已由评分项 X 评分，不能重复计分，待更改指标分类或评分方案")),
                card.findings().stream().filter(it -> it.subject().equals("B")).toList());
        assertEquals(List.of("P2"), category.children().stream().map(Node::code).toList());
        assertEquals("指标 P1 已由评分项 X 评分，不能重复计分，待更改指标分类或评分方案", category.reason());
        assertEquals("98", card.criteria().get(0).awarded().toString());
    }

    @Test
    void the_criterion_of_an_indicator_may_be_called_like_it() {
        Scheme scheme = scheme(List.of(), judging("P1", "P1"), category(Selector.Sharing.BY_WEIGHT));

        Scorecard alone = Scorecard.of(
                scheme, Dossier.of(List.of(FACTS.get(1), Facts.indicator("P3", Facts.measure("m", "件", "1", "1")))));

        assertEquals(List.of("P1"), alone.pending());
        assertEquals(List.of("B"), Scorecard.of(scheme, Dossier.of(FACTS)).pending());
    }

    @Test
    void an_indicator_called_like_another_criterion_stays_out_and_a_review_means_the_criterion() {
        Scheme scheme = scheme(List.of(), assessed("P1"), category(Selector.Sharing.OWN));
        List<Evidence> facts = new ArrayList<>(FACTS);
        facts.add(Facts.assessment("P1", "90"));

        Scorecard card = Scorecard.reviewed(scheme, Dossier.of(facts), Map.of("P1", new BigDecimal("80")));

        assertEquals(List.of("B"), card.pending());
        assertEquals("81", card.total().toString());
        assertEquals(
                List.of("code-twice"),
                card.findings().stream().map(Finding::kind).toList());
        assertEquals(
                1,
                card.criteria().stream()
                        .flatMap(Node::all)
                        .filter(node -> node.code().equals("P1"))
                        .count());
    }

    @Test
    void an_indicator_called_like_what_an_assessor_finds_stays_out_too() {
        Veto veto = new Veto(List.of(new VetoGround("P2", "违规", new Selector.Assessment(), BigDecimal.TEN)));
        List<Evidence> facts = new ArrayList<>(FACTS);
        facts.add(Facts.assessment("A", "90"));

        Scorecard card =
                Scorecard.of(scheme(List.of(veto), assessed("A"), category(Selector.Sharing.OWN)), Dossier.of(facts));

        assertEquals(List.of("B"), card.pending());
        assertEquals("91", card.total().toString());
    }

    private static Criterion judging(String code, String indicator) {
        return leaf(code, "98", new Selector.Indicator(indicator), new AllOrNothing(null));
    }

    private static Criterion assessed(String code) {
        return leaf(code, "98", new Selector.Assessment(), new Assessed());
    }

    private static Criterion category(Selector.Sharing sharing) {
        return leaf("B", "2", new Selector.Category("产出指标", null, sharing), new AllOrNothing(null));
    }

    private static Criterion leaf(String code, String points, Selector evidence, Rule rule) {
        return new Criterion(code, code, new BigDecimal(points), null, evidence, rule, null, List.of(), List.of());
    }

    private static Scheme scheme(List<Modifier> modifiers, Criterion... criteria) {
        return new Scheme(
                "test",
                "测试",
                2022,
                null,
                new BigDecimal("100"),
                List.of(new Grade("优", Interval.parse("[90, 100]")), new Grade("差", Interval.parse("[0, 90)"))),
                List.of(criteria),
                modifiers,
                null);
    }
}
