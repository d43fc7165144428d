package org.jixiao.scoring.assessing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class AssessmentsOverHttpTest {

    private final TestDepartment department = TestDepartment.unique();

    @Inject
    Jdbi jdbi;

    @Test
    void an_assessment_has_revisions_an_assessor_and_a_trail() {
        department.assess("A1", "6").then().statusCode(201).header("ETag", "\"1\"");
        department.assess("A1", "6.0").then().statusCode(200).header("ETag", "\"1\"");
        department.assess("A1", "5.5").then().statusCode(200).header("ETag", "\"2\"");

        department
                .finance()
                .get("/api/v1" + department.path("/assessments/A1"))
                .then()
                .statusCode(200)
                .body("points", equalTo("5.5"))
                .body("reason", equalTo("制度健全"))
                .body("assessor", equalTo("finance"))
                .body("assessorName", equalTo("财政审核"))
                .body("revision", equalTo(2));
        department
                .finance()
                .header("If-None-Match", "\"2\"")
                .get("/api/v1" + department.path("/assessments/A1"))
                .then()
                .statusCode(304);
        assertEquals(2, entries(department.code() + "/2019/A1"));
    }

    @Test
    void somebody_else_s_revision_is_not_overwritten_unseen() {
        department.assess("A1", "6").then().statusCode(201);
        department.assess("A1", "5").then().statusCode(200);

        department
                .finance()
                .header("If-Match", "\"1\"")
                .body("{\"points\": 4, \"reason\": \"另议\"}")
                .put("/api/v1" + department.path("/assessments/A1"))
                .then()
                .statusCode(412);
    }

    @Test
    void points_and_reason_are_checked() {
        department.assess("A1", "-1").then().statusCode(400).body("violations.field", hasItem("points"));
        department
                .put(department.path("/assessments/A1"), "{\"points\": 1, \"reason\": \" \"}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        department
                .put(department.path("/assessments/A1"), "{\"points\": \"a lot\", \"reason\": \"好\"}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("points"));
        department
                .finance()
                .get("/api/v1" + department.path("/assessments/A1"))
                .then()
                .statusCode(404);
        department.put("/departments/T/years/1066/assessments/A1", "{}").then().statusCode(400);
    }

    @Test
    void a_known_scheme_knows_what_is_assessed_and_for_how_many_points() {
        TestDepartment everywhere = TestDepartment.unique();
        var scheme = everywhere.scheme().put("fiscalYear", 2031);
        scheme.remove("region");
        everywhere
                .put("/schemes/" + everywhere.schemeCode(), scheme.toString())
                .then()
                .statusCode(201);
        everywhere
                .finance()
                .post("/api/v1/schemes/" + everywhere.schemeCode() + "/publication")
                .then()
                .statusCode(201);
        String year = "/departments/" + everywhere.code() + "/years/2031";

        everywhere
                .put(year + "/assessments/A1", "{\"points\": \"6.01\", \"reason\": \"好\"}")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("points"));
        for (String other : new String[] {"A", "A2", "Z9"}) {
            everywhere
                    .put(year + "/assessments/" + other, "{\"points\": \"1\", \"reason\": \"好\"}")
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", equalTo("criterion"));
        }

        everywhere
                .put(year + "/assessments/A1", "{\"points\": \"6\", \"reason\": \"好\"}")
                .then()
                .statusCode(201);
        String leaf = "criteria.children.flatten().find { it.code == 'A1' }";
        everywhere
                .finance()
                .get("/api/v1" + year + "/scorecard")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("total", equalTo("6"))
                .body("grade", nullValue())
                .body("provisional", equalTo(true))
                .body("cause.action", equalTo("assessed"))
                .body("cause.actor", equalTo("finance"))
                .body("cause.actorName", equalTo("财政审核"))
                .body(leaf + ".reason", equalTo("财政审核 评定（好），得 6 分"))
                .body(leaf + ".evidence.assessment.assessor", equalTo("finance"))
                .body(leaf + ".evidence.assessment.assessorName", equalTo("财政审核"))
                .body("cause.summary", equalTo("评定 A1 项目立项：6 分"));
    }

    private long entries(String key) {
        return jdbi.withHandle(handle -> handle.select("select count(*) from audit_entry where key = ?", key)
                .mapTo(Long.class)
                .one());
    }
}
