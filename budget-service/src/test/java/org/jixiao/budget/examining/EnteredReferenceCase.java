package org.jixiao.budget.examining;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jixiao.budget.accounts.ReferenceCase;
import org.jixiao.budget.entry.BudgetApi;

/** The two tables of the published report, entered line by line for a department of one's own, and what it declares. */
public final class EnteredReferenceCase {

    private EnteredReferenceCase() {}

    /** @return the path of its budget below the departments */
    public static String of(String department) {
        BudgetApi.finance().department(department);
        BudgetApi clerk = BudgetApi.clerk(department);
        String budget = department + "/years/" + ReferenceCase.YEAR + "/budget";
        JsonNode facts = ReferenceCase.budget();
        facts.get("lines").forEach(line -> enter(clerk, budget, line));
        entered(clerk.put(
                budget + "/economic-split", facts.get("basicExpenditureByUse").toString()));
        expense(clerk, budget, "THREE_PUBLIC", """
                {"budget": "65000.00", "actual": "22800.00", "priorYearActual": "38600.00"}""");
        expense(clerk, budget, "MEETING", """
                {"actual": "0", "priorYearActual": "0"}""");
        expense(clerk, budget, "TRAINING", """
                {"actual": "14000", "priorYearActual": "8400"}""");
        entered(clerk.put(budget + "/procurement", "{\"executionRate\": \"97.08\", \"basis\": \"实际支出 / 年初预算\"}"));
        return budget;
    }

    /** Body of the request that files them. */
    public static String declarations() {
        String file = "/reference/liujiaoting-2019/declarations.json";
        try (InputStream in = EnteredReferenceCase.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void enter(BudgetApi clerk, String budget, JsonNode line) {
        String subject = line.get("subject").asText();
        String path = budget + "/lines/" + subject;
        entered(clerk.put(
                path,
                BudgetApi.line(
                        line.get("kind").asText(),
                        line.get("name").asText(),
                        line.get("initial").asText())));
        if (ReferenceCase.decimal(line, "adjustment").signum() != 0) {
            entered(clerk.post(
                    path + "/adjustments",
                    BudgetApi.adjustment(line.get("adjustment").asText())));
        }
        entered(clerk.post(
                path + "/payments",
                BudgetApi.payment("2019-" + subject, line.get("final").asText())));
    }

    private static void expense(BudgetApi clerk, String budget, String kind, String body) {
        entered(clerk.put(budget + "/controlled-expenses/" + kind, body));
    }

    private static void entered(Response answer) {
        answer.then().statusCode(201);
    }
}
