package org.jixiao.scoring.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.events.BudgetState.Metric;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Assessment;
import org.jixiao.events.ScorecardState.Evidence;
import org.jixiao.events.ScorecardState.Modification;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.events.ScorecardState.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of points once added up, in one card and in another. */
class StepsTest {

    private static final Modification CAPPED = capped("92", "89", 7);
    private static final Modification VETOED = vetoed("95", "59");
    private static final Modification OPEN =
            new Modification("veto", new BigDecimal("59"), null, "核心指标：尚未填报，是否一票否决待定", null);

    @Test
    void what_comes_is_told_with_what_it_depends_on() {
        StepChange change = only(of(), of(CAPPED));

        assertEquals(ChangeKind.ADDED, change.kind());
        assertEquals("cap", change.modifier());
        assertEquals("总分封顶：预算执行率不足，92 分计为 89 分。", change.sentence().zh());
        assertEquals(
                "The total is capped now: 92 counts as 89 (budgetExecutionRate 75%).",
                change.sentence().en());
    }

    @Test
    void what_goes_is_told_with_what_it_took() {
        StepChange change = only(of(VETOED), of());

        assertEquals(ChangeKind.REMOVED, change.kind());
        assertEquals("总分不再一票否决（此前 95 分计为 59 分）。", change.sentence().zh());
        assertEquals(
                "The total is vetoed no longer (before, 95 counts as 59).",
                change.sentence().en());
    }

    @Test
    void what_is_another_is_told_as_it_was_and_as_it_is() {
        StepChange change = only(of(CAPPED), of(capped("92", "79", 8)));

        assertEquals(ChangeKind.CHANGED, change.kind());
        assertEquals(
                "总分封顶有变：92 分计为 89 分 → 92 分计为 79 分；预算执行率不足，92 分计为 79 分。",
                change.sentence().zh());
        assertEquals(
                "The total is capped otherwise: 92 counts as 89 → 92 counts as 79 (budgetExecutionRate 75%).",
                change.sentence().en());
    }

    @Test
    void a_newer_revision_of_what_it_depends_on_is_no_change() {
        assertEquals(List.of(), Steps.between(of(CAPPED), of(capped("92.0", "89.00", 8))));
    }

    @Test
    void what_was_open_comes_out_or_is_open_no_longer() {
        assertEquals(List.of("总分一票否决有变：待定 → 95 分计为 59 分；查实，95 分计为 59 分。"), told(of(OPEN), of(VETOED)));
        assertEquals(List.of("总分是否一票否决不再待定。"), told(of(VETOED, OPEN), of(VETOED)));
        assertEquals(
                "The total: whether it is vetoed is open now.",
                only(of(VETOED), of(VETOED, OPEN)).sentence().en());
        assertEquals(
                "The total: whether it is vetoed is open no longer.",
                only(of(OPEN), of()).sentence().en());
    }

    @Test
    void each_place_is_held_against_itself_and_named() {
        ScorecardState before = card(List.of(CAPPED), List.of());
        ScorecardState after = card(List.of(), List.of(CAPPED));

        assertEquals(List.of("B 封顶：预算执行率不足，92 分计为 89 分。", "总分不再封顶（此前 92 分计为 89 分）。"), told(before, after));
        assertEquals("B", Steps.between(before, after).get(0).code());
    }

    @Test
    void without_an_earlier_card_all_of_it_comes() {
        assertEquals(List.of("总分封顶：预算执行率不足，92 分计为 89 分。"), told(null, of(CAPPED)));
    }

    private static StepChange only(ScorecardState before, ScorecardState after) {
        List<StepChange> changes = Steps.between(before, after);
        assertEquals(1, changes.size(), changes.toString());
        return changes.get(0);
    }

    private static List<String> told(@Nullable ScorecardState before, ScorecardState after) {
        return Steps.between(before, after).stream()
                .map(change -> change.sentence().zh())
                .toList();
    }

    private static Modification capped(String from, String to, long revision) {
        Metric metric = new Metric("budgetExecutionRate", new BigDecimal("75"), null, null, "支出 / 预算", null);
        return new Modification(
                "cap",
                new BigDecimal(from),
                new BigDecimal(to),
                "预算执行率不足，" + new BigDecimal(from).intValue() + " 分计为 " + new BigDecimal(to).intValue() + " 分",
                new Evidence("D/2022", revision, metric, null, null));
    }

    private static Modification vetoed(String from, String to) {
        Assessment assessment = new Assessment(null, "审计移送", "finance", "财政审核", "否决", null, null, 1L);
        return new Modification(
                "veto",
                new BigDecimal(from),
                new BigDecimal(to),
                "查实，" + from + " 分计为 " + to + " 分",
                new Evidence("D/2022/V1", 1, null, null, assessment));
    }

    private static ScorecardState of(Modification... steps) {
        return card(List.of(steps), List.of());
    }

    private static ScorecardState card(List<Modification> ofTotal, List<Modification> ofBranch) {
        BigDecimal full = new BigDecimal("100");
        Node branch =
                new Node("B", "B", full, full, Status.SCORED, null, null, null, null, null, List.of(), none(ofBranch));
        return new ScorecardState(
                "D",
                2022,
                1,
                false,
                new ScorecardState.Scheme("test", 1, "测试", full),
                full,
                null,
                false,
                List.of(),
                List.of(),
                List.of(branch),
                List.of(),
                "",
                none(ofTotal));
    }

    /** Absent where there are none, as cards have it. */
    private static @Nullable List<Modification> none(List<Modification> steps) {
        return Stream.of(steps).filter(some -> !some.isEmpty()).findFirst().orElse(null);
    }
}
