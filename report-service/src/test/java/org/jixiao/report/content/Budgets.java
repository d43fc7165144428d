package org.jixiao.report.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jixiao.events.BudgetState;
import org.jixiao.stream.Json;

/** Budgets with something added. */
final class Budgets {

    private Budgets() {}

    static Facts withMetrics(Facts facts, Map<String, String> values) {
        ObjectNode budget = Json.mapper().valueToTree(facts.budget());
        ArrayNode metrics = (ArrayNode) budget.get("metrics");
        values.forEach((name, value) ->
                metrics.addObject().put("name", name).put("value", value).put("basis", "见预算"));
        return with(facts, budget);
    }

    /** As if nothing had been adjusted, or everything reversed. */
    static Facts withoutAdjustments(Facts facts) {
        ObjectNode budget = Json.mapper().valueToTree(facts.budget());
        for (JsonNode line : budget.get("lines")) {
            ((ObjectNode) line).putArray("adjustments");
            ((ObjectNode) line.get("amounts")).put("adjustment", "0.00");
        }
        ((ObjectNode) budget.at("/sums/project")).put("adjustment", "0.00");
        return with(facts, budget);
    }

    private static Facts with(Facts facts, ObjectNode budget) {
        return new Facts(
                facts.department(),
                facts.fiscalYear(),
                facts.profile(),
                Json.read(budget.toString(), BudgetState.class),
                facts.plan(),
                facts.scorecard(),
                facts.narrative());
    }
}
