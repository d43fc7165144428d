package org.jixiao.budget.examining;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jixiao.budget.accounts.ReferenceCase;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** The published report's budget errors are found, and nothing that is right is. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class PublishedFindingsTest {

    private static final Map<String, String> KINDS = Map.of(
            "declared share wrong", "ERROR SHARE_DIFFERS",
            "declared amount wrong", "ERROR UNIT_SLIP",
            "change from a zero base", "ERROR ZERO_BASE",
            "declared parts do not add up", "WARNING PARTS_DO_NOT_ADD_UP");

    private static final Pattern FIGURE = Pattern.compile("-?[0-9]+\\.[0-9]+");

    @Test
    void theReportsErrorsAreFoundAndNothingElse() {
        // Given
        String budget = EnteredReferenceCase.of("FINDINGS-LJT");
        BudgetApi clerk = BudgetApi.clerk("FINDINGS-LJT");
        clerk.put(budget + "/declarations", EnteredReferenceCase.declarations())
                .then()
                .statusCode(201);

        // When
        JsonPath found = clerk.get(budget + "/findings")
                .then()
                .statusCode(200)
                .body("declarationsRevision", equalTo(1))
                .extract()
                .jsonPath();

        // Then
        List<Map<String, String>> findings = found.getList("findings");
        assertEquals(
                List.of(
                        "ERROR SHARE_DIFFERS 日常公用经费占基本支出 12.03 10.73 %",
                        "ERROR ZERO_BASE 会议费比上年减少 -100 null %",
                        "ERROR UNIT_SLIP 项目支出全年预算调整 1632.63 163.26 万元",
                        "WARNING CHANGE_DIFFERS 培训费增幅 66.93 66.67 %",
                        "WARNING PARTS_DO_NOT_ADD_UP 一般公共服务支出 79.06 79.05 万元"),
                findings.stream().map(PublishedFindingsTest::text).toList());
        assertTrue(
                findings.get(0).get("message").endsWith("疑似误以人员经费为基数"),
                findings.get(0).toString());
        assertTrue(
                findings.get(2).get("message").contains("扩大为十倍"),
                findings.get(2).toString());
        assertTrue(
                findings.get(3).get("message").contains("65.29%～68.07%"),
                findings.get(3).toString());
        assertExpected(findings);
    }

    /** The same by what the case itself says: of what concerns the budget's figures that and nothing else is found. */
    private static void assertExpected(List<Map<String, String>> findings) {
        List<String> expected = new ArrayList<>();
        ReferenceCase.expected().get("mustFind").forEach(fact -> {
            if (fact.has("what")) {
                expected.add(text(KINDS.get(fact.get("kind").asText()), fact));
            }
        });
        ReferenceCase.expected().get("warnOnly").forEach(fact -> expected.add(text("WARNING CHANGE_DIFFERS", fact)));
        assertEquals(
                expected.stream().sorted().toList(),
                findings.stream()
                        .map(PublishedFindingsTest::inTheWordsOfTheCase)
                        .sorted()
                        .toList());
    }

    private static String text(String kind, JsonNode fact) {
        String stated = fact.path("declared").asText(fact.path("declaredTotal").asText());
        String computed = fact.path("computed").asText(fact.path("sum").asText());
        return String.join(" ", kind, fact.get("what").asText(), stated, computed)
                .strip();
    }

    /** Of a base of zero it has no figures, for there are none; it says 100% in words. */
    private static String inTheWordsOfTheCase(Map<String, String> finding) {
        String kind = finding.get("severity") + " " + finding.get("kind");
        if (finding.get("kind").equals("ZERO_BASE")) {
            return kind + " " + finding.get("what") + " "
                    + finding.get("stated").substring(1) + finding.get("unit");
        }
        String unit = finding.get("unit").equals("%") ? "" : "（" + finding.get("unit") + "）";
        return String.join(
                " ", kind, finding.get("what") + unit, finding.get("stated"), String.valueOf(finding.get("computed")));
    }

    /** What it says must not be found is declared, with its figures, and is right. */
    @Test
    void whatIsRightInTheReportIsDeclaredAndNotFound() throws IOException {
        String budget = EnteredReferenceCase.of("FINDINGS-RIGHT");
        BudgetApi clerk = BudgetApi.clerk("FINDINGS-RIGHT");
        clerk.get(budget + "/findings").then().body("findings", empty());
        clerk.put(budget + "/declarations", EnteredReferenceCase.declarations())
                .then()
                .statusCode(201);
        List<String> declared =
                new ObjectMapper().readTree(EnteredReferenceCase.declarations()).findValuesAsText("percent");

        List<String> found = clerk.get(budget + "/findings").jsonPath().getList("findings.stated");

        List<String> right = new ArrayList<>();
        ReferenceCase.expected()
                .get("mustNotFind")
                .forEach(fact -> FIGURE.matcher(fact.asText()).results().forEach(figure -> right.add(figure.group())));
        assertEquals(9, right.size(), "seven shares and two changes");
        assertTrue(declared.containsAll(right), declared.toString());
        assertTrue(Collections.disjoint(found, right), found.toString());
    }

    private static String text(Map<String, String> finding) {
        return String.join(
                " ",
                finding.get("severity"),
                finding.get("kind"),
                finding.get("what"),
                finding.get("stated"),
                String.valueOf(finding.get("computed")),
                finding.get("unit"));
    }
}
