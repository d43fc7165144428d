package org.jixiao.scoring.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jixiao.events.ScorecardState.Severity;
import org.jixiao.scoring.card.Liujiaoting;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Dossier;
import org.junit.jupiter.api.Test;

/** The published report, which states 94 in one place and 93 in another. */
class PublishedSelfAssessmentTest {

    private static final Set<String> AS_ENTERED = Set.of("B01", "B02", "B03", "B04", "B05", "B06");

    @Test
    void what_is_wrong_with_it_is_found_and_nothing_else() {
        JsonNode claimed = expected("declared complete but not met, no waiver");
        List<Discrepancy> found = compared(AS_ENTERED).discrepancies();

        assertEquals(
                List.of(
                        DiscrepancyKind.TOTALS_CONFLICT,
                        DiscrepancyKind.CLAIMED_AS_MET,
                        DiscrepancyKind.ABOVE_COMPUTED),
                found.stream().map(Discrepancy::kind).toList());
        assertEquals(
                "自评总分前后不一致：报 94 分，“三（一）1. 结尾”处为 93 分；各部分合计 19 + 37 + 38 = 94。",
                found.get(0).sentence().zh());
        assertTrue(expected("declared totals conflict").get("detail").asText().contains("19 + 37 + 38 = 94"));
        assertEquals(claimed.get("indicator").asText(), found.get(1).code());
        assertEquals(Severity.ERROR, found.get(1).severity());
        assertEquals(
                "B12 一职教东片征收自评 1 分（视为完成），实际未完成（拆迁面积实际 %s 万平方米 < 目标 %s 万平方米），且无批准的特殊情况，计 0 分。"
                        .formatted(
                                claimed.get("actual").asText(),
                                claimed.get("target").asText()),
                found.get(1).sentence().zh());
        assertEquals(
                "The total is declared as 94 and computed as 93: 1 too much.",
                found.get(2).sentence().en());
    }

    @Test
    void once_the_special_case_is_approved_only_the_two_totals_are_left() {
        List<Discrepancy> found = compared(Set.of("B01", "B02", "B03", "B04", "B05", "B06", "B12"))
                .discrepancies();

        assertEquals(
                List.of(DiscrepancyKind.TOTALS_CONFLICT),
                found.stream().map(Discrepancy::kind).toList());
    }

    @Test
    void all_three_figures_stand_side_by_side() {
        Comparison comparison = compared(AS_ENTERED);

        ComparedLine output = line(comparison, "B");
        ComparedLine claimed = line(comparison, "B12");

        assertEquals(
                "37 of 40, 36 computed",
                "%s of %s, %s computed".formatted(output.declared(), output.points(), output.computed()));
        assertEquals(new BigDecimal("1"), claimed.difference());
        assertEquals("B", claimed.parent());
        assertEquals(new BigDecimal("1"), comparison.total().difference());
        assertEquals(3 + 4 + 40 + 5, comparison.lines().size());
    }

    @Test
    void it_fits_the_scheme() {
        Fit fit = new Fit(
                Liujiaoting.scheme(), Scorecard.of(Liujiaoting.scheme(), Dossier.of(Liujiaoting.evidence(Set.of()))));

        assertEquals(List.of(), fit.faults(said()));
    }

    private static Comparison compared(Set<String> waived) {
        return Comparison.of(Liujiaoting.scheme(), Dossier.of(Liujiaoting.evidence(waived)), said(), null, 1);
    }

    private static JsonNode expected(String kind) {
        return StreamSupport.stream(Liujiaoting.expected().get("mustFind").spliterator(), false)
                .filter(fact -> fact.get("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static ComparedLine line(Comparison comparison, String code) {
        return comparison.lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static SelfAssessment said() {
        JsonNode declared = Liujiaoting.declared();
        return new SelfAssessment(
                StreamSupport.stream(declared.get("scores").spliterator(), false)
                        .map(it -> new Stated(it.get("code").asText(), number(it), null))
                        .toList(),
                new BigDecimal(declared.get("total").asText()),
                StreamSupport.stream(declared.get("alsoStated").spliterator(), false)
                        .map(it -> new StatedTotal(number(it), it.get("where").asText()))
                        .toList(),
                declared.get("grade").asText());
    }

    private static BigDecimal number(JsonNode stated) {
        return new BigDecimal(stated.get("points").asText());
    }
}
