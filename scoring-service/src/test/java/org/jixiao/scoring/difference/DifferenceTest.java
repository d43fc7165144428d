package org.jixiao.scoring.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jixiao.events.ScorecardState;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Differences of the stream's own example of a scorecard. */
class DifferenceTest {

    private static final ScorecardState CARD = card(card -> {});

    @Test
    void a_card_differs_in_nothing_from_itself() {
        Difference none = Difference.between(CARD, CARD);

        assertEquals(0, none.change().signum());
        assertEquals(List.of(), none.leaves());
        assertEquals(List.of(), none.raised());
        assertEquals(List.of(), none.settled());
        assertFalse(none.otherScheme());
    }

    @Test
    void an_approved_waiver_is_told_with_who_and_when() {
        ScorecardState before = card(card -> {
            ObjectNode leaf = leaf(card, "B01");
            leaf.put("awarded", "0").put("outcome", "MISSED");
            ((ObjectNode) leaf.at("/evidence/indicator")).putNull("waiver");
            card.put("total", "93");
        });

        Difference difference = Difference.between(before, CARD);

        assertEquals("1", difference.change().toPlainString());
        assertEquals(List.of("B01 0 → 1：特殊情况由 硚口区财政局 于 2020-03-20 批准。"), sentences(difference));
        assertEquals(
                "B01 0 → 1: waiver approved by 硚口区财政局 on 2020-03-20.",
                difference.leaves().get(0).sentence().en());
    }

    @Test
    void what_changed_in_the_evidence_is_told() {
        assertSentence("B01", leaf -> measure(leaf).put("actual", "14"), "B01 1 → 0：固定资产投资额 实际值 14 亿元 → 11.658 亿元。");
        assertSentence("B01", leaf -> measure(leaf).put("target", "11"), "B01 1 → 0：固定资产投资额 目标值 11 亿元 → 13 亿元。");
        assertSentence("A1", leaf -> assessment(leaf).put("points", "3"), "A1 1 → 0：硚口区财政局 评定 6 分（资料齐全）。");
        assertSentence(
                "A2",
                leaf -> ((ObjectNode) leaf.at("/evidence/metric")).put("value", "100"),
                "A2 1 → 0：政府采购执行率 100% → 97.08%。");
        assertSentence("A2", leaf -> leaf.put("points", "9"), "A2 1 → 0：标准分值 9 → 8。");
    }

    @Test
    void what_changed_of_a_target_is_told_whatever_it_is() {
        assertSentence(
                "B01", leaf -> measure(leaf).put("comparison", "AT_MOST"), "B01 1 → 0：固定资产投资额 目标值 ≤ 13 亿元 → ≥ 13 亿元。");
        assertSentence("B01", leaf -> measure(leaf).put("upper", "15"), "B01 1 → 0：固定资产投资额 目标值 13 – 15 亿元 → 13 亿元。");
        assertSentence(
                "B01",
                leaf -> measure(leaf).put("comparison", "BETWEEN").put("upper", "15"),
                "B01 1 → 0：固定资产投资额 目标值 13 – 15 亿元 → ≥ 13 亿元。");
        assertSentence("B01", leaf -> measure(leaf).put("unit", "万元"), "B01 1 → 0：固定资产投资额 目标值 13 万元 → 13 亿元。");
        assertSentence("B01", leaf -> measure(leaf).putNull("actual"), "B01 1 → 0：固定资产投资额 实际值 — → 11.658 亿元。");
    }

    @Test
    void a_target_that_is_no_more_is_told() {
        ScorecardState before = card(card -> {
            ObjectNode leaf = leaf(card, "B01");
            ((ArrayNode) leaf.at("/evidence/indicator/measures"))
                    .add(measure(leaf).deepCopy().put("name", "增长率"));
            leaf.put("awarded", "0");
        });

        assertEquals(
                "B01 0 → 1: 增长率 is a target no longer.",
                Difference.between(before, CARD).leaves().get(0).sentence().en());
    }

    @Test
    void a_milestone_that_is_reported_no_more_was_not_missed() {
        ScorecardState reached = milestone(true, "1");

        assertEquals(List.of("B01 1 → 待评定：投产 不再有填报。"), sentences(Difference.between(reached, milestone(null, null))));
        assertEquals(List.of("B01 1 → 0：投产 未完成。"), sentences(Difference.between(reached, milestone(false, "0"))));
        assertEquals(List.of("B01 待评定 → 1：投产 已完成。"), sentences(Difference.between(milestone(null, null), reached)));
    }

    private static ScorecardState milestone(@Nullable Boolean achieved, @Nullable String awarded) {
        return card(card -> {
            ObjectNode leaf = leaf(card, "B01");
            leaf.put("awarded", awarded).put("status", awarded == null ? "PENDING" : "SCORED");
            measure(leaf)
                    .put("name", "投产")
                    .put("comparison", "MILESTONE")
                    .put("achieved", achieved)
                    .putNull("unit")
                    .putNull("target")
                    .putNull("actual");
        });
    }

    /** As of a card that was told before assessments had a revision. */
    @Test
    void the_revision_of_an_assessment_alone_is_no_news() {
        assertSentence("A1", leaf -> assessment(leaf).putNull("revision"), "A1 1 → 0：评定 6 分。");
    }

    @Test
    void where_the_evidence_is_the_same_the_reason_tells() {
        assertSentence("A2", leaf -> leaf.put("reason", "按旧方案得分"), "A2 1 → 0：政府采购执行率 97.08%，不足 100%，扣 1 分，得 7 分。");
    }

    @Test
    void english_has_no_reason_in_chinese() {
        ScorecardState before = card(card -> {
            leaf(card, "A2").put("reason", "按旧方案得分");
            leaf(card, "A1").put("code", "A9");
        });

        assertEquals(
                List.of(
                        "A1 none → 6: new criterion (assessed 6 points).",
                        "A2 7: judged otherwise (procurementExecutionRate 97.08%).",
                        "A9 6 → none: the criterion is no longer there."),
                Difference.between(before, CARD).leaves().stream()
                        .map(leaf -> leaf.sentence().en())
                        .toList());
    }

    @Test
    void what_waited_is_told_as_pending() {
        ScorecardState before = card(card -> {
            ObjectNode leaf = leaf(card, "A1");
            leaf.putNull("awarded").putNull("outcome").putNull("evidence").put("status", "PENDING");
        });

        assertEquals(List.of("A1 待评定 → 6：硚口区财政局 评定 6 分（资料齐全）。"), sentences(Difference.between(before, CARD)));
    }

    @Test
    void a_new_revision_of_a_fact_that_changes_nothing_is_no_difference() {
        ScorecardState before = card(card -> ((ObjectNode) leaf(card, "A2").get("evidence")).put("revision", 1));

        assertEquals(List.of(), Difference.between(before, CARD).leaves());
    }

    @Test
    void criteria_come_and_go_with_schemes_and_findings_with_facts() {
        ScorecardState other = card(card -> {
            ((ObjectNode) card.get("scheme")).put("version", 2);
            leaf(card, "A1").put("code", "A9");
            card.putArray("findings");
        });

        Difference difference = Difference.between(CARD, other);

        assertTrue(difference.otherScheme());
        assertEquals(
                List.of(ChangeKind.ADDED, ChangeKind.REMOVED),
                difference.leaves().stream().map(LeafChange::kind).toList());
        assertEquals(List.of("A9 无 → 6：评定 6 分。", "A1 6 → 无：评分项已不存在。"), sentences(difference));
        assertEquals(CARD.findings(), difference.settled());
        assertEquals(CARD.findings(), Difference.between(other, CARD).raised());
    }

    @Test
    void a_card_that_is_withdrawn_has_no_total_and_says_so() {
        ScorecardState removed = card(card -> card.put("removed", true));

        Difference withdrawn = Difference.between(CARD, removed);
        Difference again = Difference.between(removed, CARD);

        assertEquals(CARD.total(), withdrawn.before());
        assertNull(withdrawn.after());
        assertNull(withdrawn.change());
        assertEquals(List.of(), withdrawn.leaves());
        assertEquals("已无适用的评分方案，评分结果撤销。", withdrawn.withdrawn().zh());
        assertNull(again.before());
        assertEquals(CARD.total(), again.after());
        assertEquals("评分结果此前已撤销，现重新评分。", again.withdrawn().zh());
        assertNull(Difference.between(CARD, CARD).withdrawn());
    }

    @Test
    void evidence_that_another_scheme_does_not_ask_for_was_not_withdrawn() {
        ScorecardState asked = card(card -> {
            ((ObjectNode) card.get("scheme")).put("version", 2);
            waits(leaf(card, "A1"));
        });
        ScorecardState withdrawn = card(card -> waits(leaf(card, "A1")));

        assertEquals(List.of("A1 6 → 待评定：尚未评定。"), sentences(Difference.between(CARD, asked)));
        assertEquals(List.of("A1 6 → 待评定：依据已撤销。"), sentences(Difference.between(CARD, withdrawn)));
    }

    private static void waits(ObjectNode leaf) {
        leaf.putNull("awarded")
                .putNull("outcome")
                .putNull("evidence")
                .put("status", "PENDING")
                .put("reason", "尚未评定");
    }

    @Test
    void without_an_earlier_card_all_is_new() {
        Difference difference = Difference.between(null, CARD);

        assertNull(difference.before());
        assertEquals(CARD.total(), difference.change());
        assertTrue(difference.leaves().stream().allMatch(leaf -> leaf.kind() == ChangeKind.ADDED));
        assertEquals(CARD.findings(), difference.raised());
    }

    /** The leaf had 1 point before its mutation was undone and has none after. */
    private static void assertSentence(String code, Consumer<ObjectNode> earlier, String sentence) {
        ScorecardState before = card(card -> {
            earlier.accept(leaf(card, code));
            leaf(card, code).put("awarded", "1");
        });
        ScorecardState after = card(card -> leaf(card, code).put("awarded", "0"));

        assertEquals(List.of(sentence), sentences(Difference.between(before, after)));
    }

    private static List<String> sentences(Difference difference) {
        return difference.leaves().stream().map(leaf -> leaf.sentence().zh()).toList();
    }

    private static ObjectNode measure(ObjectNode leaf) {
        return (ObjectNode) leaf.at("/evidence/indicator/measures/0");
    }

    private static ObjectNode assessment(ObjectNode leaf) {
        return (ObjectNode) leaf.at("/evidence/assessment");
    }

    private static ObjectNode leaf(JsonNode card, String code) {
        for (JsonNode branch : card.get("criteria")) {
            for (JsonNode leaf : branch.get("children")) {
                if (leaf.get("code").asText().equals(code)) {
                    return (ObjectNode) leaf;
                }
            }
        }
        throw new AssertionError("no leaf " + code);
    }

    private static ScorecardState card(Consumer<ObjectNode> mutation) {
        try (InputStream example = ScorecardState.class.getResourceAsStream("/events/scorecards.golden.json")) {
            ObjectNode card = (ObjectNode) Json.mapper().readTree(example);
            mutation.accept(card);
            return Json.mapper().treeToValue(card, ScorecardState.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
