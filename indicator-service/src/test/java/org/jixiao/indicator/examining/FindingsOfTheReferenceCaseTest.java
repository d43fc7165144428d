package org.jixiao.indicator.examining;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.indicator.filing.Api;
import org.jixiao.indicator.filing.ReferenceCase;
import org.junit.jupiter.api.Test;

/** What is found in the facts of Liujiaoting 2019, and nothing else. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class FindingsOfTheReferenceCaseTest {

    private static final Map<String, List<String>> FOUND = Map.of(
            "MEASURES_SOMETHING_ELSE", List.of("B04"),
            "PARTIAL_YEAR", List.of("B05", "B06"),
            "MET_WITHOUT_NUMBER", List.of("B27", "B39"),
            "SURVEY_UNREACHABLE", List.of("C5"),
            "FAR_ABOVE_TARGET", List.of("B06", "B07", "B13", "B18", "B22", "B23", "B38"));

    /** True of the year as a whole, and so told once: nobody added files or tied indicators to goals. */
    private static final List<String> OF_THE_YEAR =
            List.of("EVIDENCE_MISSING", "GOALS_WITHOUT_INDICATORS", "INDICATORS_WITHOUT_GOAL");

    private final Api api = Api.fresh("FIND");

    private String findings() {
        return api.year() + "/findings";
    }

    private void enter() {
        put(api.goals(), ReferenceCase.goals(), 201);
        ReferenceCase.definitions().forEach((code, body) -> put(api.indicator(code), body, 201));
        api.approvePlan();
        ReferenceCase.actuals().forEach((code, body) -> put(api.actual(code), body, 200));
    }

    private void put(String path, JsonNode body, int status) {
        api.clerk().body(body.toString()).put(path).then().statusCode(status);
    }

    @Test
    void exactlyWhatIsWrongIsFoundAndWhatIsTrueOfAllIsToldOnce() throws Exception {
        enter();

        JsonNode report = new ObjectMapper()
                .readTree(api.clerk()
                        .get(findings())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());

        Map<String, TreeSet<String>> found = new TreeMap<>();
        List<String> order = report.get("findings").findValuesAsText("kind");
        report.get("findings").forEach(finding -> {
            TreeSet<String> codes = found.computeIfAbsent(finding.get("kind").asText(), kind -> new TreeSet<>());
            finding.get("indicators").forEach(code -> codes.add(code.asText()));
        });
        assertEquals(OF_THE_YEAR, order.subList(order.size() - 3, order.size()), "each once, and last");
        OF_THE_YEAR.forEach(found::remove);
        Map<String, List<String>> ofIndicators = new TreeMap<>();
        found.forEach((kind, codes) -> ofIndicators.put(kind, List.copyOf(codes)));
        assertEquals(new TreeMap<>(FOUND), ofIndicators);
    }

    @Test
    void aFindingSaysWhatIsWrongWithItsFiguresInBothLanguages() {
        enter();

        api.finance()
                .get(findings())
                .then()
                .body("department", equalTo(api.department()))
                .body("fiscalYear", equalTo(2019))
                .body("planRevision", equalTo(3))
                .body("findings.find { it.kind == 'MEASURES_SOMETHING_ELSE' }.severity", equalTo("WARNING"))
                .body("findings.find { it.kind == 'MEASURES_SOMETHING_ELSE' }.message", containsString("营业收入"))
                .body("findings.find { it.kind == 'PARTIAL_YEAR' }.message", containsString("1至11月"))
                .body("findings.find { it.kind == 'SURVEY_UNREACHABLE' }.measure", equalTo("居民满意度"))
                .body(
                        "findings.find { it.kind == 'SURVEY_UNREACHABLE' }.figures.value",
                        equalTo(List.of("93.06", "40", "92.50", "95.00")))
                .body("findings.find { it.kind == 'SURVEY_UNREACHABLE' }.messageEn", containsString("40 answered"))
                .body("findings.findAll { it.indicators == ['B18'] }", hasSize(3))
                .body("findings.find { it.indicators == ['B23'] }.basis", containsString("Sichuan 2020"))
                .body("findings.find { it.kind == 'EVIDENCE_MISSING' }.indicators", hasSize(41))
                .body("findings.find { it.kind == 'GOALS_WITHOUT_INDICATORS' }.goals", hasSize(8));
    }

    @Test
    void whatIsMendedIsFoundNoMoreAndTheTagTells() {
        api.promise("B12");
        api.clerk().body("""
                        {"values": [{"name": "拆迁面积", "actual": "3.3", "measured": "签约面积"}]}
                        """).put(api.actual("B12")).then().statusCode(200);
        String tag = api.clerk()
                .get(findings())
                .then()
                .body("findings.kind", hasItem("MEASURES_SOMETHING_ELSE"))
                .extract()
                .header("ETag");
        api.clerk().header("If-None-Match", tag).get(findings()).then().statusCode(304);

        api.report("B12", "3.3").statusCode(200);

        api.clerk()
                .header("If-None-Match", tag)
                .get(findings())
                .then()
                .statusCode(200)
                .body("findings.kind", equalTo(List.of("EVIDENCE_MISSING", "INDICATORS_WITHOUT_GOAL")));
    }

    @Test
    void ofAYearWithoutGoalsAndIndicatorsThereIsNothingToFind() {
        api.clerk().get(findings()).then().statusCode(404).body("detail", containsString("2019"));
    }
}
