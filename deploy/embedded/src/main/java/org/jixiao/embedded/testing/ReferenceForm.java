package org.jixiao.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The form of a plan (填报表) as a clerk fills it with the reference case: what its requests say, under the headings that
 * stand in the workbook.
 */
public final class ReferenceForm {

    private static final int HEADER = 4;

    private static final Map<String, String> DIRECTIONS =
            Map.of("AT_LEAST", "≥", "AT_MOST", "≤", "EQUAL", "=", "BETWEEN", "区间", "MILESTONE", "里程碑");

    private ReferenceForm() {}

    /**
     * @param form empty, as it is downloaded
     * @param definitions by code, as the API takes them
     */
    public static byte[] withPlan(byte[] form, Map<String, JsonNode> definitions) {
        Book book = Book.open(form);
        int line = HEADER;
        for (Map.Entry<String, JsonNode> indicator : definitions.entrySet()) {
            for (JsonNode measure : indicator.getValue().get("measures")) {
                line++;
                book.fill(HEADER, line, promised(indicator.getKey(), indicator.getValue(), measure));
            }
        }
        return book.bytes();
    }

    /**
     * @param form with the plan in it, as it is downloaded
     * @param actuals by code, as the API takes them
     */
    public static byte[] withActuals(byte[] form, Map<String, JsonNode> actuals) {
        Book book = Book.open(form);
        actuals.forEach((code, actual) -> {
            int line = book.line(code);
            book.fill(HEADER, line, told(actual));
            for (JsonNode value : actual.get("values")) {
                book.fill(HEADER, line, figure(value));
                line++;
            }
        });
        return book.bytes();
    }

    private static Map<String, Object> promised(String code, JsonNode definition, JsonNode measure) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("指标代码", code);
        cells.put("序号", definition.get("number").decimalValue());
        cells.put("一级指标", definition.get("level1").asText());
        cells.put("二级指标", definition.get("level2").asText());
        cells.put("三级指标", definition.get("level3").asText());
        cells.put("指标名称", definition.get("name").asText());
        cells.put("分值（分）", number(definition, "points"));
        cells.put("衡量项", measure.get("name").asText());
        cells.put("方向", DIRECTIONS.get(measure.get("comparison").asText()));
        if (measure.has("target")) {
            cells.put("目标值", number(measure, "target"));
            cells.put("计量单位", measure.get("unit").asText());
        }
        return cells;
    }

    /** What is told of an indicator once, however many measures it has. */
    private static Map<String, Object> told(JsonNode actual) {
        Map<String, Object> cells = new LinkedHashMap<>();
        text(actual, "asOf", cells, "数据截止日期");
        text(actual, "period", cells, "所属期间");
        text(actual, "comment", cells, "说明");
        text(actual, "deviationReason", cells, "偏差原因");
        text(actual, "remedy", cells, "改进措施");
        JsonNode survey = actual.get("survey");
        if (survey != null) {
            cells.put("受访人数（人）", survey.get("respondents").decimalValue());
            cells.put("抽查社区数（个）", survey.get("communities").decimalValue());
            cells.put("社区总数（个）", survey.get("communitiesTotal").decimalValue());
        }
        return cells;
    }

    private static Map<String, Object> figure(JsonNode value) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put(
                "实际完成值",
                value.has("achieved") ? value.get("achieved").asBoolean() ? "完成" : "未完成" : number(value, "actual"));
        text(value, "measured", cells, "实际口径");
        return cells;
    }

    private static BigDecimal number(JsonNode from, String field) {
        return new BigDecimal(from.get(field).asText());
    }

    private static void text(JsonNode from, String field, Map<String, Object> cells, String heading) {
        if (from.hasNonNull(field)) {
            cells.put(heading, from.get(field).asText());
        }
    }
}
