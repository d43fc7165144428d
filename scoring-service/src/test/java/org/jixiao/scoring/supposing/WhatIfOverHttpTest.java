package org.jixiao.scoring.supposing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.jixiao.scoring.evaluation.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class WhatIfOverHttpTest {

    private static final String LEAF = "scorecard.criteria.children.flatten().find { it.code == '%s' }";

    private final TestDepartment department = TestDepartment.unique();

    @Inject
    Jdbi jdbi;

    /** The reference case, of which nothing is waived. */
    @BeforeEach
    void reference() {
        department.publishScheme();
        department.publishFacts();
        department.assessAll();
        department.awaitCard(card -> card.total().toPlainString().equals("87"));
    }

    @Test
    void the_waivers_of_the_reference_case_would_make_it_excellent_and_nothing_is_stored_or_told() {
        Map<String, Object> before = everything();
        try (Told told = new Told(jdbi)) {
            suppose("{\"waivers\": [\"B01\", \"B02\", \"B03\", \"B04\", \"B05\", \"B06\"]}")
                    .statusCode(200)
                    .body("scorecard.revision", equalTo(0))
                    .body("scorecard.total", equalTo("93"))
                    .body("scorecard.grade", equalTo("优"))
                    .body("scorecard.cause.action", equalTo("supposed"))
                    .body(LEAF.formatted("B01") + ".outcome", equalTo("WAIVED"))
                    .body(LEAF.formatted("B01") + ".evidence.revision", equalTo(0))
                    .body(LEAF.formatted("B07") + ".evidence.revision", equalTo(1))
                    .body("difference.before", equalTo("87"))
                    .body("difference.change", equalTo("6"))
                    .body("difference.gradeBefore", equalTo("良"))
                    .body("difference.leaves.code", equalTo(List.of("B01", "B02", "B03", "B04", "B05", "B06")))
                    .body("difference.leaves[0].sentence.zh", containsString("特殊情况由 假设 于"));
            assertEquals(0, told.of(department));
        }

        assertEquals(before, everything());
        department
                .finance()
                .get("/api/v1" + department.path("/scorecard"))
                .then()
                .body("total", equalTo("87"));
    }

    @Test
    void supposing_nothing_differs_in_nothing() {
        suppose("{}")
                .statusCode(200)
                .body("scorecard.total", equalTo("87"))
                .body("difference.change", equalTo("0"))
                .body("difference.leaves", equalTo(List.of()));
    }

    @Test
    void actuals_assessments_and_metrics_are_scored_together() {
        suppose("""
                {"actuals": [{"indicator": "B12", "measure": "%s", "actual": "3.5"}],
                 "assessments": {"A1": {"points": "3", "reason": "材料不全"}},
                 "metrics": {"procurementExecutionRate": "100"}}
                """.formatted(measure("B12")))
                .statusCode(200)
                .body(LEAF.formatted("B12") + ".awarded", equalTo("1"))
                .body(LEAF.formatted("A1") + ".reason", equalTo("假设 评定（材料不全），得 3 分"))
                .body(LEAF.formatted("A2") + ".awarded", equalTo("8"))
                .body("difference.change", equalTo("-1"))
                .body("difference.leaves.code", equalTo(List.of("A1", "A2", "B12")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"actuals\": [{\"indicator\": \"Z9\", \"measure\": \"m\", \"actual\": 1}]} | actuals[0].indicator",
                "{\"actuals\": [{\"indicator\": \"B12\", \"measure\": \"m\", \"actual\": 1}]} | actuals[0].measure",
                "{\"waivers\": [\"B12\", \"Z9\"]} | waivers[1]",
                "{\"metrics\": {\"executionRate\": 1}} | metrics.executionRate",
                "{\"assessments\": {\"Z9\": {\"points\": 1, \"reason\": \"好\"}}} | assessments.Z9",
                "{\"assessments\": {\"A2\": {\"points\": 1, \"reason\": \"好\"}}} | assessments.A2",
                "{\"assessments\": {\"A1\": {\"points\": 99, \"reason\": \"好\"}}} | assessments.A1.points",
                "{\"scheme\": {\"code\": \"no-such-scheme\"}} | scheme.code",
                "{\"scheme\": {\"code\": \"no-such-scheme\", \"version\": 1}} | scheme.code"
            })
    void what_there_is_not_is_named(String body, String field) {
        suppose(body).statusCode(422).body("violations.field", equalTo(List.of(field)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"actuals\": [{\"indicator\": \"B12\", \"actual\": 1}]} | actuals[0].measure",
                "{\"actuals\": [null]} | actuals[0]",
                "{\"assessments\": {\"A1\": {\"reason\": \"好\"}}} | assessments.A1.points",
                "{\"assessments\": {\"A1\": {\"points\": 1}}} | assessments.A1.reason",
                "{\"assessments\": {\"A1\": null}} | assessments.A1",
                "{\"metrics\": {\"procurementExecutionRate\": null}} | metrics.procurementExecutionRate",
                "{\"waivers\": [\" \"]} | waivers[0]",
                "{\"scheme\": {}} | scheme.code",
                "{\"scheme\": {\"code\": \"x\", \"version\": 0}} | scheme.version"
            })
    void what_says_nothing_clear_is_refused(String body, String field) {
        suppose(body).statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void another_scheme_can_be_supposed_a_draft_by_finance_only() {
        // Given a draft in which A1 counts 4 points instead of 6, and A3 two more
        ObjectNode scheme = department.scheme();
        ObjectNode a1 = (ObjectNode) scheme.at("/criteria/0/children/0");
        ObjectNode a3 = (ObjectNode) scheme.at("/criteria/0/children/2");
        a3.put("points", a3.get("points").asInt() + 2);
        a1.put("points", a1.get("points").asInt() - 2);
        draft(scheme);
        String asked = "{\"scheme\": {\"code\": \"%s\"}, \"assessments\": {\"A1\": {\"points\": 4, \"reason\": \"好\"}}}"
                .formatted(department.schemeCode());

        suppose(asked)
                .statusCode(200)
                .body("scorecard.scheme.version", equalTo(0))
                .body("scorecard.total", equalTo("85"))
                .body("difference.otherScheme", equalTo(true))
                .body("difference.leaves.code", equalTo(List.of("A1", "A3")));
        for (String token : List.of(Tokens.clerk(department.code()), Tokens.auditor())) {
            suppose(token, asked).statusCode(403);
            suppose(token, "{\"scheme\": {\"code\": \"%s\", \"version\": 1}}".formatted(department.schemeCode()))
                    .statusCode(200)
                    .body("difference.leaves", equalTo(List.of()));
        }
        suppose("{\"scheme\": {\"code\": \"%s\", \"version\": 2}}".formatted(department.schemeCode()))
                .statusCode(422)
                .body("violations[0].field", equalTo("scheme.version"));

        // And a draft with faults can't be judged by
        draft(scheme.put("points", "101"));
        suppose(asked)
                .statusCode(422)
                .body("violations.field", hasItem("scheme.code"))
                .body("violations.message", hasItem(containsString("criteria")));
    }

    @Test
    void without_evidence_all_is_new_and_without_a_scheme_one_must_be_named() {
        TestDepartment other = TestDepartment.unique();
        String address = "/api/v1" + other.path("/what-if");
        other.finance().body("{}").post(address).then().statusCode(404);

        other.finance()
                .body("""
                        {"scheme": {"code": "%s", "version": 1},
                         "assessments": {"A1": {"points": 5, "reason": "好"}},
                         "metrics": {"procurementExecutionRate": 100}}
                        """.formatted(department.schemeCode()))
                .post(address)
                .then()
                .statusCode(200)
                .body("scorecard.total", equalTo("13"))
                .body("scorecard.provisional", equalTo(true))
                .body("difference.before", nullValue());
    }

    /** All that a change of this department would leave behind, but for what it tells. */
    private Map<String, Object> everything() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select (select count(*) from scorecard_version where department = :code) as versions,
                               (select string_agg(evaluation::text, ',' order by fiscal_year) from evaluation
                                where department = :code) as standing,
                               (select count(*) from assessment where department = :code) as assessments,
                               (select count(*) from audit_entry where key like :code || '/%') as audited,
                               (select string_agg(xmin::text, ',' order by key) from inbox
                                where key like :code || '/%') as inbox
                        """)
                .bind("code", department.code())
                .mapToMap()
                .one());
    }

    private String measure(String indicator) {
        return department
                .finance()
                .get("/api/v1" + department.path("/scorecard"))
                .path("criteria.children.flatten().find { it.code == '%s' }.evidence.indicator.measures[0].name"
                        .formatted(indicator));
    }

    private void draft(ObjectNode scheme) {
        department
                .put("/schemes/" + department.schemeCode(), scheme.toString())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse suppose(String body) {
        return suppose(Tokens.finance(), body);
    }

    private ValidatableResponse suppose(String token, String body) {
        return department
                .as(token)
                .body(body)
                .post("/api/v1" + department.path("/what-if"))
                .then();
    }
}
