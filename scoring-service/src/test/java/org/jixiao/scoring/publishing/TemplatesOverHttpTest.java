package org.jixiao.scoring.publishing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.jixiao.scoring.json.SchemeJson;
import org.jixiao.scoring.region.HandScored;
import org.jixiao.scoring.rubric.Template;
import org.jixiao.scoring.rubric.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class TemplatesOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestDepartment department = TestDepartment.unique();

    static List<String> codes() {
        return new Templates().all().stream().map(Template::code).toList();
    }

    @Test
    void the_templates_are_listed_with_what_they_weigh() {
        department
                .finance()
                .get("/api/v1/schemes/templates")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.code", equalTo(codes()))
                .body("items[1].points", equalTo("100"))
                .body("items[1].criteria", equalTo(List.of("预算执行率 10", "产出指标 50", "效益指标 30", "满意度指标 10")))
                .body("items[1].source", startsWith("财预〔2020〕10号"));
        department
                .finance()
                .get("/api/v1/schemes/templates?page=2&size=2")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(codes().subList(2, 3)));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_template_becomes_a_scheme_of_one_s_own_that_scores_as_by_hand(String template) throws IOException {
        // Given what is delivered
        String delivered = department
                .finance()
                .get("/api/v1/schemes/templates/" + template)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        ObjectNode scheme = (ObjectNode) JSON.readTree(delivered).get("scheme");

        // When it is drafted under a code, year and region of one's own, and published
        scheme.put("code", department.schemeCode()).put("fiscalYear", 2022).put("region", department.region());
        department.publish(scheme);

        // Then what is published scores
        String published = department
                .finance()
                .get("/api/v1/schemes/" + department.schemeCode() + "/versions/1")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        HandScored.read("/schemes/dossiers/" + template + ".json")
                .hold(SchemeJson.read(JSON.readTree(published).get("scheme").toString()));
        assertEquals(
                department.region(),
                JSON.readTree(published).at("/scheme/region").asText());
    }

    @Test
    void a_template_that_is_not_there_is_named_and_no_scheme_can_hide_them() {
        department
                .finance()
                .get("/api/v1/schemes/templates/atlantis")
                .then()
                .statusCode(404)
                .body("detail", equalTo("没有评分方案模板 atlantis。"));
        department
                .put(
                        "/schemes/templates",
                        department.scheme().put("code", "templates").toString())
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("code"));
    }
}
