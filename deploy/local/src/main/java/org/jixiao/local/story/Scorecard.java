package org.jixiao.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scorecard as the API gives it, read for telling. */
public record Scorecard(JsonNode json) {

    public long version() {
        return json.path("revision").asLong();
    }

    public String total() {
        return json.path("total").asText();
    }

    /** Absent while provisional. */
    public Optional<String> grade() {
        return Optional.ofNullable(json.path("grade").textValue());
    }

    public boolean isProvisional() {
        return json.path("provisional").asBoolean();
    }

    public List<String> notMet() {
        return texts(json.path("notMet"));
    }

    public List<String> pending() {
        return texts(json.path("pending"));
    }

    public JsonNode cause() {
        return json.path("cause");
    }

    /** Every criterion without children. */
    public List<JsonNode> leaves() {
        List<JsonNode> leaves = new ArrayList<>();
        json.path("criteria").forEach(criterion -> collect(criterion, leaves));
        return leaves;
    }

    public JsonNode leaf(String code) {
        return leaves().stream()
                .filter(leaf -> code.equals(leaf.path("code").textValue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The scorecard has no criterion " + code));
    }

    /** Points of the branches, total and grade, in one line. */
    String line() {
        StringBuilder line = new StringBuilder();
        for (JsonNode criterion : json.path("criteria")) {
            line.append(criterion.path("name").asText().replaceFirst("(情况|指标)$", ""))
                    .append(' ')
                    .append(outOf(criterion))
                    .append("   ");
        }
        return line + headline();
    }

    String headline() {
        return "总分 " + total() + "   " + grade().orElse("(暂定)");
    }

    /** A leaf with its facts and its points, e.g. {@code B12 一职教东片征收: …，0/1}. */
    String reason(String code) {
        JsonNode leaf = leaf(code);
        String reason = leaf.path("reason").asText().replaceFirst("(，得 [0-9.]+ 分)?。?$", "");
        return code + " " + leaf.path("name").asText() + ": " + reason + "，" + outOf(leaf);
    }

    private static String outOf(JsonNode criterion) {
        return criterion.path("awarded").asText("?") + "/"
                + criterion.path("points").asText();
    }

    private static void collect(JsonNode criterion, List<JsonNode> leaves) {
        if (criterion.path("children").isEmpty()) {
            leaves.add(criterion);
        }
        criterion.path("children").forEach(child -> collect(child, leaves));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
