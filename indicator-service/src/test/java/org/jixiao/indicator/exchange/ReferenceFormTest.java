package org.jixiao.indicator.exchange;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Topic;
import org.jixiao.indicator.filing.ReferenceCase;
import org.jixiao.indicator.filing.TopicReader;
import org.jixiao.web.rows.RowFormat;
import org.junit.jupiter.api.Test;

/** Liujiaoting 2019, filled into the form, is what it is when sent request by request. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ReferenceFormTest {

    private static final int HEADER = 4;

    private static final Map<String, String> DIRECTIONS =
            Map.of("AT_LEAST", "≥", "AT_MOST", "≤", "EQUAL", "=", "BETWEEN", "区间", "MILESTONE", "里程碑");

    private final FormApi byRequests = FormApi.fresh("LJTR");
    private final FormApi byForm = FormApi.fresh("LJTF");

    @Test
    void theReferenceCaseByFormAloneIsTheSameToTheEvent() throws Exception {
        Map<String, JsonNode> definitions = ReferenceCase.definitions();
        Map<String, JsonNode> actuals = ReferenceCase.actuals();
        definitions.forEach((code, body) -> put(byRequests.api().indicator(code), body));
        byRequests.api().approvePlan();
        actuals.forEach((code, body) -> put(byRequests.api().actual(code), body));

        Book plan = byForm.form();
        definitions.forEach((code, body) -> define(plan, code, body));
        byForm.enter(plan)
                .statusCode(200)
                .body("entered", equalTo(true))
                .body("added", equalTo(41))
                .body("faults", empty());
        byForm.api().approvePlan();
        Book report = byForm.form();
        actuals.forEach((code, body) -> report(report, code, body));
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

    private int next = HEADER + 1;

    private void define(Book form, String code, JsonNode definition) {
        for (JsonNode measure : definition.get("measures")) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("指标代码", code);
            values.put("序号", definition.get("number").decimalValue());
            values.put("一级指标", definition.get("level1").asText());
            values.put("二级指标", definition.get("level2").asText());
            values.put("三级指标", definition.get("level3").asText());
            values.put("指标名称", definition.get("name").asText());
            values.put("分值（分）", new BigDecimal(definition.get("points").asText()));
            values.put("衡量项", measure.get("name").asText());
            values.put("方向", DIRECTIONS.get(measure.get("comparison").asText()));
            if (measure.has("target")) {
                values.put("目标值", new BigDecimal(measure.get("target").asText()));
                values.put("计量单位", measure.get("unit").asText());
            }
            form.fill(HEADER, next++, values);
        }
    }

    private static void report(Book form, String code, JsonNode actual) {
        int line = form.line(code);
        Map<String, Object> told = new LinkedHashMap<>();
        text(actual, "asOf", told, "数据截止日期");
        text(actual, "period", told, "所属期间");
        text(actual, "comment", told, "说明");
        text(actual, "deviationReason", told, "偏差原因");
        text(actual, "remedy", told, "改进措施");
        JsonNode survey = actual.get("survey");
        if (survey != null) {
            told.put("受访人数（人）", survey.get("respondents").decimalValue());
            told.put("抽查社区数（个）", survey.get("communities").decimalValue());
            told.put("社区总数（个）", survey.get("communitiesTotal").decimalValue());
        }
        form.fill(HEADER, line, told);
        for (JsonNode value : actual.get("values")) {
            Map<String, Object> figure = new LinkedHashMap<>();
            if (value.has("achieved")) {
                figure.put("实际完成值", value.get("achieved").asBoolean() ? "完成" : "未完成");
            } else {
                figure.put("实际完成值", new BigDecimal(value.get("actual").asText()));
            }
            text(value, "measured", figure, "实际口径");
            form.fill(HEADER, line++, figure);
        }
    }

    private static void text(JsonNode from, String field, Map<String, Object> to, String heading) {
        if (from.hasNonNull(field)) {
            to.put(heading, from.get(field).asText());
        }
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
