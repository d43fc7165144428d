package org.jixiao.budget.examining;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jixiao.budget.accounts.ReferenceCase;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** The published report's budget errors are found, and nothing that is right is. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class PublishedFindingsTest {

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
                findings.get(2).get("message").contains("多了十倍"), findings.get(2).toString());
        assertTrue(
                findings.get(3).get("message").contains("65.29%～68.07%"),
                findings.get(3).toString());
        assertExpected(findings);
    }

    /** The same by what the case itself says must be found; findings of other services are theirs. */
    private static void assertExpected(List<Map<String, String>> findings) {
        ReferenceCase.expected().get("mustFind").forEach(expected -> {
            if (expected.has("declared") && expected.has("computed")) {
                assertTrue(
                        findings.stream()
                                .anyMatch(finding -> expected.get("declared")
                                                .asText()
                                                .equals(finding.get("stated"))
                                        && expected.get("computed").asText().equals(finding.get("computed"))),
                        expected.toString());
            }
            if (expected.has("declaredTotal")) {
                assertTrue(
                        findings.stream()
                                .anyMatch(finding ->
                                        expected.get("declaredTotal").asText().equals(finding.get("stated"))
                                                && expected.get("sum").asText().equals(finding.get("computed"))),
                        expected.toString());
            }
        });
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
