package org.jixiao.scoring.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jixiao.scoring.card.Liujiaoting;
import org.jixiao.scoring.json.SchemeJson;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.web.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeFaultsTest {

    @Test
    void points_that_do_not_add_up_are_named_where_they_do_not() {
        assertEquals(
                List.of(
                        new Fault("criteria", "分值合计 101 ≠ 100", "points add up to 101, not to 100"),
                        new Fault("criteria[0].children", "分值合计 20 ≠ 21", "points add up to 20, not to 21")),
                faults(scheme -> criterion(scheme, 0).put("points", "21")));
    }

    @Test
    void a_code_that_stands_twice_is_named() {
        assertEquals(
                List.of(new Fault("criteria", "A1 重复", "A1 is there twice")),
                faults(scheme -> child(scheme, 2, 0).put("code", "A1")));
    }

    @Test
    void grades_that_leave_a_total_without_grade_are_named() {
        List<Fault> faults = faults(scheme -> {
            ((ObjectNode) scheme.at("/grades/1")).put("interval", "[80, 89]");
            ((ObjectNode) scheme.at("/grades/3")).put("interval", "(0, 60]");
        });

        assertEquals(
                List.of("等级有缺口：0 不在任何一档", "等级有缺口：(89, 90) 不在任何一档", "等级有重叠：60 同时在两档"),
                faults.stream().map(Fault::zh).toList());
    }

    @Test
    void a_metric_that_no_budget_carries_is_named_with_the_nearest_that_one_does() {
        assertEquals(
                List.of(new Fault(
                        "criteria[0].children[1].evidence.name",
                        "没有名为 threePublicControlRat 的预算指标；最接近的是 threePublicControlRate（三公经费控制率）",
                        "no budget carries a metric threePublicControlRat; the nearest is threePublicControlRate")),
                faults(scheme ->
                        ((ObjectNode) child(scheme, 0, 1).get("evidence")).put("name", "threePublicControlRat")));
    }

    @Test
    void a_rule_that_can_t_judge_its_evidence_is_named() {
        assertEquals(
                List.of(new Fault(
                        "criteria[0].children[1].rule",
                        "评分标准 assessed 不适用于此依据：预算指标",
                        "the rule assessed can't judge a metric of the budget")),
                faults(scheme -> child(scheme, 0, 1).set("rule", node("{\"kind\":\"assessed\"}"))));
    }

    @Test
    void a_leaf_needs_evidence_and_a_rule_and_a_branch_has_neither() {
        assertEquals(List.of("criteria[0].children[1].evidence", "criteria[0].children[1].rule"), paths(scheme -> {
            child(scheme, 0, 1).putNull("evidence");
            child(scheme, 0, 1).putNull("rule");
        }));
        assertEquals(
                List.of("criteria[0]"),
                paths(scheme -> criterion(scheme, 0).set("rule", node("{\"kind\":\"assessed\"}"))));
    }

    @Test
    void the_published_satisfaction_standard_is_refused_by_its_path() {
        List<Fault> faults = faults(scheme -> {
            ((ObjectNode) scheme.at("/criteria/2/children/4/rule/bands/1")).put("interval", "[80, 99]");
            ((ObjectNode) scheme.at("/criteria/2/children/4/rule/bands/2")).put("interval", "[60, 80]");
        });

        assertEquals(2, faults.size());
        assertEquals("criteria[2].children[4].rule.bands", faults.get(0).path());
        assertTrue(faults.get(0).zh().contains("(99, 100)"));
        assertTrue(faults.get(1).zh().contains("80 同时在两档"));
    }

    @Test
    void an_indicator_that_two_criteria_would_count_is_refused() {
        List<Fault> faults = faults(scheme -> child(scheme, 2, 4)
                .set("evidence", node("{\"kind\":\"category\",\"level1\":\"产出指标\",\"level2\":\"数量指标\"}")));

        assertEquals(
                List.of(new Fault("criteria", "B 与 C5 会对同一指标重复计分", "B and C5 could both count the same indicator")),
                faults);
        assertEquals(
                List.of("criteria"),
                paths(scheme -> child(scheme, 2, 4).set("evidence", node("{\"kind\":\"category\"}"))));
        assertEquals(
                List.of(),
                paths(scheme ->
                        child(scheme, 2, 4).set("evidence", node("{\"kind\":\"category\",\"level1\":\"满意度指标\"}"))));
    }

    @Test
    void of_many_that_overlap_each_is_told_once_and_as_many_as_somebody_mends_are_listed() {
        List<Fault> faults = faults(scheme -> {
            ArrayNode criteria = (ArrayNode) scheme.get("criteria");
            for (int i = 0; i < 2000; i++) {
                ObjectNode leaf = criterion(scheme, 1).deepCopy().put("code", "X" + i);
                leaf.set("evidence", node("{\"kind\":\"category\"}"));
                criteria.add(leaf);
            }
        });
        List<Fault> overlaps =
                faults.stream().filter(it -> it.zh().contains("重复计分")).toList();

        assertEquals(2000, overlaps.size());
        assertEquals("B 与 X1999 会对同一指标重复计分", overlaps.get(1999).zh());
        List<Fault> listed = Fault.listed(faults);
        assertEquals(101, listed.size());
        assertEquals(
                new Fault(
                        "",
                        "另有 " + (faults.size() - 100) + " 处未列出",
                        faults.size() - 100 + " further ones are not listed"),
                listed.get(100));
        assertEquals(faults.subList(0, 100), Fault.listed(faults.subList(0, 100)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10000.01", "1000000000000000", "20.001", "10001.001"})
    void points_are_such_as_a_form_prints(String points) {
        List<Fault> faults = faults(scheme -> child(scheme, 0, 0).put("points", new BigDecimal(points))).stream()
                .filter(it -> it.path().endsWith(".points"))
                .toList();

        assertEquals("criteria[0].children[0].points", faults.get(0).path());
        assertEquals(points.equals("10001.001") ? 2 : 1, faults.size());
        assertTrue(paths(scheme -> scheme.put("points", new BigDecimal(points))).contains("points"));
    }

    @Test
    void points_of_two_places_and_ten_thousand_are_none_too_many() {
        assertEquals(
                List.of(),
                paths(scheme -> {
                            child(scheme, 0, 0).put("points", new BigDecimal("10000.000"));
                            child(scheme, 0, 1).put("points", new BigDecimal("0.010"));
                        })
                        .stream()
                        .filter(it -> it.endsWith(".points"))
                        .toList());
    }

    @Test
    void one_indicator_for_two_criteria_is_refused_and_so_is_one_beside_a_category_of_all() {
        assertEquals(
                List.of(new Fault("criteria", "A1 与 C5 会对同一指标重复计分", "A1 and C5 could both count the same indicator")),
                faults(scheme -> {
                    child(scheme, 0, 0).set("evidence", node("{\"kind\":\"indicator\",\"code\":\"C5\"}"));
                    child(scheme, 0, 0).set("rule", node("{\"kind\":\"all-or-nothing\"}"));
                }));
        assertEquals(
                List.of("B 与 C5 会对同一指标重复计分"),
                faults(scheme -> criterion(scheme, 1).set("evidence", node("{\"kind\":\"category\"}"))).stream()
                        .map(Fault::zh)
                        .toList());
    }

    @Test
    void figures_beyond_all_bands_are_warned_of_and_don_t_stand_against_publishing() {
        Scheme scheme = changed(it -> {
            ((ObjectNode) child(it, 0, 1).at("/rule/bands/0")).put("interval", "[100, 100]");
            ((ObjectNode) child(it, 0, 1).at("/rule/bands/1")).put("interval", "[95, 100)");
        });

        assertEquals(List.of(), scheme.faults());
        assertEquals(
                List.of(
                        new Fault(
                                "criteria[0].children[1].rule",
                                "数值不足 95% 的，不在任何一档，将一直待评定",
                                "a figure that is from 0% to under 95% is in no band, and would wait for ever"),
                        new Fault(
                                "criteria[0].children[1].rule",
                                "数值超过 100% 的，不在任何一档，将一直待评定",
                                "a figure that is above 100% is in no band, and would wait for ever")),
                warnings(scheme, "criteria[0].children[1].rule"));
        assertEquals(List.of(), warnings(changed(it -> {}), "criteria[0].children[1].rule"));
    }

    @Test
    void of_a_change_less_than_nothing_is_a_figure_too() {
        assertEquals(
                List.of("a figure that is under 0% is in no band, and would wait for ever"),
                warnings(
                                changed(it -> ((ObjectNode) child(it, 0, 1).get("evidence"))
                                        .put("name", "threePublicChangeRate")),
                                "criteria[0].children[1].rule")
                        .stream()
                        .map(Fault::en)
                        .toList());
    }

    @Test
    void what_stands_in_cells_and_sentences_is_not_endless() {
        assertEquals(
                List.of(
                        "name",
                        "grades[0].name",
                        "criteria[0].children[1].name",
                        "criteria[0].children[1].standard",
                        "criteria[0].children[1].evidence.label"),
                paths(scheme -> {
                    scheme.put("name", "长".repeat(201));
                    ((ObjectNode) scheme.at("/grades/0")).put("name", "优".repeat(201));
                    child(scheme, 0, 1).put("name", "长".repeat(201)).put("standard", "长".repeat(2001));
                    ((ObjectNode) child(scheme, 0, 1).get("evidence")).put("label", "长".repeat(201));
                }));
        assertEquals(List.of(), paths(scheme -> scheme.put("name", "长".repeat(200))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "10000.01"})
    void far_above_a_target_is_more_than_the_target(String percent) {
        assertEquals(List.of("farAbove"), paths(scheme -> scheme.put("farAbove", percent)));
        assertEquals(List.of(), paths(scheme -> scheme.put("farAbove", "100.5")));
    }

    @Test
    void a_second_level_needs_its_first() {
        assertEquals(
                List.of("criteria[1].evidence.level1"),
                paths(scheme ->
                        criterion(scheme, 1).set("evidence", node("{\"kind\":\"category\",\"level2\":\"数量指标\"}"))));
    }

    @Test
    void year_region_and_blank_names_are_checked_too() {
        assertEquals(List.of("name", "fiscalYear", "region", "criteria[1].name"), paths(scheme -> {
            scheme.put("name", " ").put("fiscalYear", 19).put("region", "硚口");
            criterion(scheme, 1).put("name", "");
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"立项1", "A 1", "A/1", "-A1", "", "123456789012345678901234567890123"})
    void a_criterion_is_coded_so_that_it_can_be_addressed(String code) {
        assertEquals(
                List.of("criteria[0].children[0].code"),
                paths(scheme -> child(scheme, 0, 0).put("code", code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPPER", "方案", "a b", ""})
    void a_scheme_is_coded_so_that_it_can_be_addressed(String code) {
        assertEquals(List.of("code"), paths(scheme -> scheme.put("code", code)));
    }

    @Test
    void the_years_of_schemes_are_those_that_can_be_addressed() {
        int first = Math.toIntExact(FiscalYear.class.getAnnotation(Min.class).value());
        int last = Math.toIntExact(FiscalYear.class.getAnnotation(Max.class).value());

        assertEquals(List.of(), paths(scheme -> scheme.put("fiscalYear", first)));
        assertEquals(List.of(), paths(scheme -> scheme.put("fiscalYear", last)));
        assertEquals(List.of("fiscalYear"), paths(scheme -> scheme.put("fiscalYear", first - 1)));
        assertEquals(List.of("fiscalYear"), paths(scheme -> scheme.put("fiscalYear", last + 1)));
    }

    private static List<String> paths(Consumer<ObjectNode> change) {
        return faults(change).stream().map(Fault::path).toList();
    }

    private static List<Fault> faults(Consumer<ObjectNode> change) {
        return changed(change).faults();
    }

    private static List<Fault> warnings(Scheme scheme, String path) {
        return scheme.warnings().stream()
                .filter(warning -> warning.path().equals(path))
                .toList();
    }

    private static Scheme changed(Consumer<ObjectNode> change) {
        ObjectNode scheme = (ObjectNode) node(Liujiaoting.schemeText());
        change.accept(scheme);
        return SchemeJson.read(scheme.toString());
    }

    private static ObjectNode criterion(ObjectNode scheme, int index) {
        return (ObjectNode) ((ArrayNode) scheme.get("criteria")).get(index);
    }

    private static ObjectNode child(ObjectNode scheme, int index, int child) {
        return (ObjectNode) criterion(scheme, index).get("children").get(child);
    }

    private static JsonNode node(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
