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
import org.jspecify.annotations.Nullable;

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

    /** What was executed of each fund. */
    static Facts withFunds(Facts facts, String generalPublic, String governmentFund, @Nullable String stateCapital) {
        ObjectNode budget = Json.mapper().valueToTree(facts.budget());
        ObjectNode sums = (ObjectNode) budget.get("sums");
        ((ObjectNode) sums.get("generalPublic")).put("executed", generalPublic);
        ((ObjectNode) sums.get("governmentFund")).put("executed", governmentFund);
        if (stateCapital == null) {
            sums.putNull("stateCapital");
        } else {
            sums.set(
                    "stateCapital",
                    ((ObjectNode) sums.get("governmentFund")).deepCopy().put("executed", stateCapital));
        }
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

    /** The first project line as two projects of its subject, adjusted each for itself. */
    static Facts withProjects(Facts facts) {
        ObjectNode budget = Json.mapper().valueToTree(facts.budget());
        ArrayNode lines = (ArrayNode) budget.get("lines");
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).get("subject").asText().equals("2010302")) {
                ObjectNode first = (ObjectNode) lines.get(at);
                ObjectNode second = first.deepCopy();
                project(first, "老旧小区改造", "100000.00");
                adjusted(first, "100000.00", "专项下达", "硚财预〔2019〕7号");
                project(second, "智慧社区", "96400.00");
                adjusted(second, "106400.00", null, null);
                adjusted(second, "-10000.00", "压减", "硚财预〔2019〕9号");
                lines.insert(at + 1, second);
                return with(facts, budget);
            }
        }
        throw new IllegalStateException("no such line");
    }

    /** 计划生育服务, adjusted up and down by as much. */
    static Facts withLevelled(Facts facts) {
        ObjectNode budget = Json.mapper().valueToTree(facts.budget());
        for (JsonNode line : budget.get("lines")) {
            if (line.get("subject").asText().equals("2100717")) {
                adjusted((ObjectNode) line, "10000.00", "追加", null);
                adjusted((ObjectNode) line, "-10000.00", "收回", null);
            }
        }
        return with(facts, budget);
    }

    private static void project(ObjectNode line, String name, String adjustment) {
        line.put("projectName", name).putArray("adjustments");
        ((ObjectNode) line.get("amounts")).put("adjustment", adjustment);
    }

    private static void adjusted(ObjectNode line, String amount, @Nullable String reason, @Nullable String document) {
        ((ArrayNode) line.get("adjustments"))
                .addObject()
                .put("amount", amount)
                .put("reason", reason)
                .put("document", document);
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
