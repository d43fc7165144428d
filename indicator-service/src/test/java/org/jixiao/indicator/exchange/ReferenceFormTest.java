package org.jixiao.indicator.exchange;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.ReferenceForm;
import org.jixiao.events.Topic;
import org.jixiao.indicator.filing.ReferenceCase;
import org.jixiao.indicator.filing.TopicReader;
import org.jixiao.web.rows.RowFormat;
import org.junit.jupiter.api.Test;

/** Liujiaoting 2019, filled into the form, is what it is when sent request by request. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ReferenceFormTest {

    private final FormApi byRequests = FormApi.fresh("LJTR");
    private final FormApi byForm = FormApi.fresh("LJTF");

    @Test
    void theReferenceCaseByFormAloneIsTheSameToTheEvent() throws Exception {
        Map<String, JsonNode> definitions = ReferenceCase.definitions();
        Map<String, JsonNode> actuals = ReferenceCase.actuals();
        definitions.forEach((code, body) -> put(byRequests.api().indicator(code), body));
        byRequests.api().approvePlan();
        actuals.forEach((code, body) -> put(byRequests.api().actual(code), body));

        byForm.enter(ReferenceForm.withPlan(byForm.download("xlsx"), definitions))
                .statusCode(200)
                .body("entered", equalTo(true))
                .body("added", equalTo(41))
                .body("faults", empty());
        byForm.api().approvePlan();
        byte[] report = ReferenceForm.withActuals(byForm.download("xlsx"), actuals);
        byForm.tryOut(report).statusCode(200).body("changed", equalTo(41)).body("entered", equalTo(false));
        byForm.enter(report).statusCode(200).body("changed", equalTo(41));

        JsonNode expected = indicators(byRequests);
        JsonNode entered = indicators(byForm);
        assertEquals(41, entered.size());
        for (int i = 0; i < 41; i++) {
            assertEquals(
                    expected.get(i), entered.get(i), expected.get(i).get("code").asText());
        }
        assertEquals(events(byRequests), events(byForm));

        for (String extension : List.of("xlsx", "csv", "json")) {
            byForm.send(type(extension), byForm.download(extension), false)
                    .statusCode(200)
                    .body("unchanged", equalTo(41))
                    .body("changed", equalTo(0))
                    .body("notes", empty());
        }
        assertEquals(entered, indicators(byForm));
    }

    static String type(String extension) {
        return switch (extension) {
            case "xlsx" -> RowFormat.XLSX_TYPE;
            case "csv" -> RowFormat.CSV_TYPE;
            default -> RowFormat.JSON_TYPE;
        };
    }

    private void put(String path, JsonNode body) {
        byRequests.api().clerk().body(body.toString()).put(path).then().statusCode(lessThan(300));
    }

    /** Without the department, in which alone the two may differ. */
    private static JsonNode indicators(FormApi of) throws Exception {
        return anonymous(
                of.api()
                        .clerk()
                        .get(of.api().indicators())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString(),
                of);
    }

    private static JsonNode anonymous(String json, FormApi of) throws Exception {
        return new ObjectMapper().readTree(json.replace(of.api().department(), "DEPARTMENT"));
    }

    /** All states that were told, by key and in their order. */
    private static Map<String, List<JsonNode>> events(FormApi of) throws Exception {
        Map<String, List<JsonNode>> told = new TreeMap<>();
        String year = of.api().department() + "/" + 2019 + "/";
        for (var event : TopicReader.await(Topic.INDICATORS, key -> key.startsWith(year), 82)) {
            told.computeIfAbsent(event.key().replace(year, ""), key -> new ArrayList<>())
                    .add(anonymous(new String(event.value(), StandardCharsets.UTF_8), of));
        }
        return told;
    }
}
