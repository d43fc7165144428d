package org.jixiao.report.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jixiao.events.BudgetState;
import org.jixiao.stream.Json;

/** Budgets with something added. */
public final class Budgets {

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

    /** Half of every line paid in March and June, with a plan, beside the scores of earlier years. */
    public static Facts withMonths(Facts facts, List<PastScore> earlier) {
        ObjectNode budget = Json.mapper().valueToTree(facts.budget());
        for (JsonNode line : budget.get("lines")) {
            BigDecimal quarter = new BigDecimal(line.at("/amounts/adjusted").asText())
                    .divide(BigDecimal.valueOf(4), 2, RoundingMode.HALF_UP);
            ArrayNode months = ((ObjectNode) line).putArray("executedByMonth");
            for (int month : new int[] {3, 6}) {
                months.addObject().put("month", month).put("executed", quarter.toPlainString());
            }
        }
        ArrayNode plan = budget.putArray("monthlyPlan");
        List.of(5, 12, 20, 28, 36, 45, 54, 63, 72, 81, 90, 100).forEach(share -> plan.add(share + ".00"));
        return with(facts, budget, earlier);
    }

    static Facts withoutPlan(Facts facts) {
        ObjectNode budget = Json.mapper().valueToTree(facts.budget());
        budget.putNull("monthlyPlan");
        return with(facts, budget);
    }

    static Facts closed(Facts facts) {
        return finalAccounts(facts, true);
    }

    static Facts open(Facts facts) {
        return finalAccounts(facts, false);
    }

    private static Facts finalAccounts(Facts facts, boolean closed) {
        ObjectNode budget = Json.mapper().valueToTree(facts.budget());
        budget.putObject("finalAccounts").put("closed", closed).putArray("trace");
        return with(facts, budget);
    }

    private static Facts with(Facts facts, ObjectNode budget) {
        return with(facts, budget, facts.earlier());
    }

    private static Facts with(Facts facts, ObjectNode budget, List<PastScore> earlier) {
        return new Facts(
                facts.department(),
                facts.fiscalYear(),
                facts.profile(),
                Json.read(budget.toString(), BudgetState.class),
                facts.plan(),
                facts.scorecard(),
                facts.narrative(),
                earlier);
    }
}
