package org.jixiao.scoring.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.scoring.assessing.Assessable;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Waiver;
import org.jixiao.scoring.json.SchemeJson;
import org.jixiao.scoring.rule.Assessed;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.rule.Interval;
import org.junit.jupiter.api.Test;

class VetoTest {

    private static final Veto VETO = new Veto(List.of(
            new VetoGround("V1", "发生重大违纪违规", new Selector.Assessment(), new BigDecimal("59")),
            new VetoGround("V2", "核心指标未完成", new Selector.Indicator("P1"), new BigDecimal("89.99"))));

    private static final Indicator MET = Facts.indicator("P1", Facts.measure("m", "件", "2", "2"));
    private static final Indicator MISSED = Facts.indicator("P1", Facts.measure("m", "件", "2", "1"));

    @Test
    void what_an_assessor_finds_leaves_no_more_than_so_many_points() {
        Scorecard card = card("95", MET, Facts.level("V1", "否决", null));

        assertEquals("59", card.total().toString());
        assertEquals("差", card.grade());
        assertEquals(
                "发生重大违纪违规：finance-wang 认定（有佐证），一票否决，至多得 59 分，95 分计为 59 分",
                card.modifications().get(0).reason());
        assertEquals("V1", ((Assessment) card.modifications().get(0).evidence()).criterion());
    }

    @Test
    void what_nobody_found_or_somebody_denied_leaves_all() {
        assertEquals("优", card("95", MET).grade());
        assertEquals("优", card("95", MET, Facts.level("V1", "不否决", null)).grade());
        assertEquals(List.of(), card("95", MET).modifications());
    }

    @Test
    void an_indicator_that_is_missed_vetoes_unless_a_waiver_says_it_counts_as_met() {
        Scorecard card = card("95", MISSED);

        assertEquals("89.99", card.total().toString());
        assertEquals("良", card.grade());
        assertEquals(
                "核心指标未完成：实际 1 件 < 目标 2 件，无批准的特殊情况，一票否决，至多得 89.99 分，95 分计为 89.99 分",
                card.modifications().get(0).reason());
        assertEquals(
                "95",
                card("95", Facts.waived(MISSED, Facts.waiver(Waiver.Status.APPROVED)))
                        .total()
                        .toString());
        assertEquals(
                "89.99",
                card("95", Facts.waived(MISSED, Facts.waiver(Waiver.Status.REJECTED)))
                        .total()
                        .toString());
    }

    @Test
    void of_several_the_one_that_leaves_the_least_counts() {
        assertEquals(
                "59", card("95", MISSED, Facts.level("V1", "否决", null)).total().toString());
    }

    @Test
    void an_indicator_that_is_not_reported_is_waited_for_where_it_could_matter() {
        Scorecard open = card("95");

        assertEquals(List.of("test"), open.pending());
        assertNull(open.grade());
        assertEquals("95", open.total().toString());
        assertEquals("核心指标未完成：指标 P1 尚未填报，是否一票否决待定", open.modifications().get(0).reason());
        assertEquals(
                List.of("test"),
                card("95", Facts.indicator("P1", Facts.measure("m", "件", "2", null)))
                        .pending());
        assertEquals(List.of(), card("85").pending());
        // It would leave more than the other does.
        assertEquals("差", card("95", Facts.level("V1", "否决", null)).grade());
    }

    @Test
    void an_open_ground_hides_no_other_that_is_there() {
        Veto veto = new Veto(List.of(
                new VetoGround("V1", "发生重大违纪违规", new Selector.Assessment(), new BigDecimal("59")),
                new VetoGround("V2", "核心指标未完成", new Selector.Indicator("P1"), BigDecimal.ZERO),
                new VetoGround("V3", "次要指标未完成", new Selector.Indicator("P2"), new BigDecimal("79"))));

        Scorecard card = Scorecard.of(
                scheme(veto), Dossier.of(List.of(Facts.assessment("A", "95"), Facts.level("V1", "否决", null))));

        assertEquals("59", card.total().toString());
        assertEquals(List.of("test"), card.pending());
        assertEquals(
                List.of("发生重大违纪违规：finance-wang 认定（有佐证），一票否决，至多得 59 分，95 分计为 59 分", "核心指标未完成：指标 P1 尚未填报，是否一票否决待定"),
                card.modifications().stream().map(Modification::reason).toList());
    }

    @Test
    void a_total_below_what_is_left_stays() {
        assertEquals(
                List.of(), card("50", MISSED, Facts.level("V1", "否决", null)).modifications());
    }

    @Test
    void a_ground_is_assessed_under_its_code_as_there_or_not() {
        Assessable ground =
                Assessable.in(scheme(VETO), Dossier.of(List.of()), "V1").orElseThrow();

        assertEquals(List.of(), ground.unfit(Facts.level("V1", "否决", null)));
        assertEquals(
                List.of("level"),
                ground.unfit(Facts.level("V1", "也许", null)).stream()
                        .map(Fault::path)
                        .toList());
        assertEquals(
                List.of("points"),
                ground.unfit(Facts.assessment("V1", "0")).stream()
                        .map(Fault::path)
                        .toList());
        assertEquals(
                true, Assessable.in(scheme(VETO), Dossier.of(List.of()), "V2").isEmpty());
    }

    @Test
    void what_makes_no_sense_is_refused_by_its_path() {
        assertEquals(List.of("modifiers[0].grounds"), paths(new Veto(List.of())));
        assertEquals(
                List.of(
                        "criteria",
                        "modifiers[0].grounds[0].evidence",
                        "modifiers[0].grounds[0].most",
                        "modifiers[0].grounds[1].code",
                        "modifiers[0].grounds[1].name",
                        "modifiers[0].grounds[1].most"),
                paths(new Veto(List.of(
                        new VetoGround(
                                "V", "v", new Selector.Metric("budgetExecutionRate", "预算执行率"), new BigDecimal("100")),
                        new VetoGround("否", " ", new Selector.Assessment(), new BigDecimal("-1")),
                        new VetoGround("A", "a", new Selector.Assessment(), BigDecimal.ONE)))));
    }

    @Test
    void it_is_written_and_read_as_json() {
        assertEquals(scheme(VETO), SchemeJson.read(SchemeJson.write(scheme(VETO))));
    }

    private static List<String> paths(Veto veto) {
        return scheme(veto).faults().stream().map(Fault::path).toList();
    }

    private static Scorecard card(String points, Evidence... more) {
        assertEquals(List.of(), scheme(VETO).faults());
        List<Evidence> all = new ArrayList<>(List.of(more));
        all.add(Facts.assessment("A", points));
        return Scorecard.of(scheme(VETO), Dossier.of(all));
    }

    private static Scheme scheme(Modifier modifier) {
        return new Scheme(
                "test",
                "测试",
                2022,
                null,
                new BigDecimal("100"),
                List.of(
                        new Grade("优", Interval.parse("[90, 100]")),
                        new Grade("良", Interval.parse("[80, 90)")),
                        new Grade("差", Interval.parse("[0, 80)"))),
                List.of(new Criterion(
                        "A",
                        "A",
                        new BigDecimal("100"),
                        null,
                        new Selector.Assessment(),
                        new Assessed(),
                        null,
                        List.of(),
                        List.of())),
                List.of(modifier),
                null);
    }
}
