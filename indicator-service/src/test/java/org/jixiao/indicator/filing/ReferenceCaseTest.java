package org.jixiao.indicator.filing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ReferenceCaseTest {

    private final Api api = Api.fresh("LJT");

    @Test
    void everyIndicatorIsEnteredAndReadBackAsItWasEntered() throws Exception {
        Map<String, JsonNode> definitions = ReferenceCase.definitions();
        Map<String, JsonNode> actuals = ReferenceCase.actuals();
        assertEquals(41, definitions.size());
        definitions.forEach((code, body) -> put(api.indicator(code), body, 201));
        api.approvePlan();
        actuals.forEach((code, body) -> put(api.actual(code), body, 200));

        JsonNode all = new ObjectMapper()
                .readTree(api.clerk()
                        .get(api.indicators())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());

        List<String> codes = new ArrayList<>();
        for (JsonNode found : all) {
            String code = found.get("code").asText();
            codes.add(code);
            assertEquals(2, found.get("revision").asInt(), code);
            assertHolds(definitions.get(code), found, code);
            assertMeasured(actuals.get(code), found, code);
        }
        assertEquals(List.copyOf(definitions.keySet()), codes);
    }

    private void put(String path, JsonNode body, int status) {
        api.clerk().body(body.toString()).put(path).then().statusCode(status);
    }

    /** Every field that was entered is found, in measures too. */
    private static void assertHolds(JsonNode entered, JsonNode found, String where) {
        if (entered.isObject()) {
            entered.fields()
                    .forEachRemaining(f -> assertHolds(f.getValue(), found.path(f.getKey()), where + "." + f.getKey()));
        } else if (entered.isArray()) {
            assertEquals(entered.size(), found.size(), where);
            for (int i = 0; i < entered.size(); i++) {
                assertHolds(entered.get(i), found.get(i), where + "[" + i + "]");
            }
        } else {
            assertEquals(entered, found, where);
        }
    }

    private static void assertMeasured(JsonNode entered, JsonNode found, String code) {
        assertHolds(entered.get("values"), found.get("measures"), code + ".measures");
        entered.fields().forEachRemaining(field -> {
            if (!field.getKey().equals("values")) {
                assertHolds(field.getValue(), found.path("report").path(field.getKey()), code + "." + field.getKey());
            }
        });
    }

    @Test
    void aSatisfactionFigureKeepsItsSurvey() {
        put(api.indicator("C5"), ReferenceCase.definitions().get("C5"), 201);
        api.approvePlan();
        put(api.actual("C5"), ReferenceCase.actuals().get("C5"), 200);

        api.clerk()
                .get(api.indicator("C5"))
                .then()
                .statusCode(200)
                .body("measures[0].actual", equalTo("93.06"))
                .body("report.survey.respondents", equalTo(40))
                .body("report.survey.communities", equalTo(4))
                .body("report.survey.communitiesTotal", equalTo(10));
    }

    @Test
    void theGoalsOfTheYearAreSetAsOneListAndReadBack() {
        String goals = ReferenceCase.goals().toString();

        api.clerk().body(goals).put(api.goals()).then().statusCode(201).header("ETag", "\"1\"");

        api.finance()
                .get(api.plan())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("goals", hasSize(8))
                .body("goals[0].name", equalTo("全面建成小康社会专项目标"))
                .body("goals[0].targets[2].value", equalTo("15080 万美元"))
                .body("goals.findAll { it.horizon == 'ANNUAL' }", hasSize(4));
        api.clerk().body(goals).put(api.goals()).then().statusCode(200).header("ETag", "\"1\"");
        api.clerk()
                .body("{\"goals\": []}")
                .put(api.goals())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("goals", hasSize(0));
    }
}
