package org.jixiao.scoring.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jixiao.scoring.card.Finding.Severity;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.scheme.Selector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingEvidenceTest {

    @ParameterizedTest
    @CsvSource({
        "三公经费, threePublicControlRate, 三公经费（三公经费控制率 threePublicControlRate）尚无数据",
        "三公经费, threePublicControlRat, 三公经费无从评分：没有名为 threePublicControlRat 的预算指标，最接近的是 threePublicControlRate"
    })
    void a_metric_without_figure_is_told_by_its_name(String label, String name, String reason) {
        assertEquals(reason, new Selector.Metric(name, label).absent().zh());
    }

    @Test
    void without_any_evidence_everything_waits() {
        Scorecard card = card(List.of());

        assertEquals(List.of("A1", "A2", "A3", "A4", "B", "C1", "C2", "C3", "C4", "C5"), card.pending());
        assertEquals("0", card.total().toString());
        assertNull(card.grade());
        assertEquals(
                "政府采购执行率（procurementExecutionRate）尚无数据",
                card.criteria().get(0).children().get(1).reason());
        assertEquals("尚未评定", card.criteria().get(0).children().get(0).reason());
        assertEquals("指标 C5 尚未填报", card.criteria().get(2).children().get(4).reason());
    }

    @Test
    void points_that_no_indicator_carries_yet_are_waited_for() {
        List<Evidence> evidence = new ArrayList<>(Liujiaoting.evidence(Set.of()));
        evidence.removeIf(fact -> fact.key().endsWith("/B40"));

        Scorecard card = card(evidence);

        assertEquals(List.of("B"), card.pending());
        assertTrue(card.provisional());
        assertEquals("指标分值合计 39，不足标准分值 40，其余指标待填报", card.criteria().get(1).reason());
        assertEquals("29", String.valueOf(card.criteria().get(1).awarded()));
    }

    @Test
    void indicators_that_carry_more_than_the_criterion_move_nothing_until_they_agree() {
        List<Evidence> evidence = new ArrayList<>(
                Liujiaoting.evidence(Set.of("B01", "B02", "B03", "B04", "B05", "B06", "B10", "B11", "B12", "B14")));
        Scorecard agreed = card(evidence);
        evidence.add(Facts.indicator("B41", Facts.measure("另一项", "件", "1", "1")));

        Scorecard card = card(evidence);

        assertEquals("40", String.valueOf(agreed.criteria().get(1).awarded()));
        assertEquals(List.of("B"), card.pending());
        assertNull(card.grade());
        assertTrue(card.criteria().get(1).pending());
        assertEquals("0", String.valueOf(card.criteria().get(1).awarded()));
        assertEquals("指标分值合计 41，超过标准分值 40，待更正后计分", card.criteria().get(1).reason());
        assertEquals(
                "1", String.valueOf(card.criteria().get(1).children().get(0).awarded()));
        assertTrue(card.findings()
                .contains(new Finding(Severity.ERROR, "indicator-points", "B", "指标分值合计 41 分，与评分项标准分值 40 分不符")));
    }

    @Test
    void an_indicator_s_points_that_differ_from_its_criterion_s_are_found() {
        List<Evidence> evidence = new ArrayList<>(Liujiaoting.evidence(Set.of()));
        evidence.replaceAll(fact -> fact instanceof Indicator it && it.code().equals("C5")
                ? Facts.indicator("C5", Facts.measure("居民满意度", "%", "100", "93.06"))
                : fact);

        assertTrue(card(evidence)
                .findings()
                .contains(new Finding(Severity.ERROR, "indicator-points", "C5", "指标 C5 的分值 1 分，与评分项标准分值 8 分不符")));
    }

    private static Scorecard card(List<Evidence> evidence) {
        return Scorecard.of(Liujiaoting.scheme(), Dossier.of(evidence));
    }
}
