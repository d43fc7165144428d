package org.jixiao.scoring.publishing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.jixiao.scoring.rubric.PublishedSchemes;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class SuccessionOverHttpTest {

    private final TestDepartment department = TestDepartment.unique();
    private final SchemeAuthor author = new SchemeAuthor(department);
    private final String code = department.schemeCode();

    @Inject
    PublishedSchemes schemes;

    @Test
    void a_region_and_year_is_judged_by_one_scheme_until_another_says_that_it_replaces_it() {
        String other = code + "-b";
        author.put(department.scheme()).statusCode(201);
        author.publish().then().statusCode(201).body("replaces", nullValue());
        department
                .put("/schemes/" + other, department.scheme().put("code", other).toString())
                .then()
                .statusCode(201);

        author.publish(other, "{}")
                .then()
                .statusCode(409)
                .body("detail", containsString("现由评分方案 " + code + " 评分；如要取代，请在 replaces 中写明 " + code));
        author.publish(other, "{\"replaces\": \"another\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("现由评分方案 " + code + " 评分，不是 another"));
        department
                .finance()
                .header("Accept-Language", "en")
                .post("/api/v1/schemes/" + other + "/publication")
                .then()
                .statusCode(409)
                .body("detail", containsString("is judged by the scheme " + code));
        author.publish(other, "{\"replaces\": \"NOT A CODE\"}").then().statusCode(400);
        assertEquals(code, applicable());

        author.publish(other, "{\"replaces\": \"" + code + "\"}")
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("replaces", equalTo(code));
        assertEquals(other, applicable());
        author.publish(other, "{}").then().statusCode(200);
        author.version(1).statusCode(200).body("scheme.code", equalTo(code));
    }

    @Test
    void a_replaced_scheme_comes_back_the_same_way_and_unchanged() {
        String other = code + "-b";
        author.put(department.scheme()).statusCode(201);
        author.publish().then().statusCode(201);
        department
                .put("/schemes/" + other, department.scheme().put("code", other).toString())
                .then()
                .statusCode(201);
        author.publish(other, "{\"replaces\": \"" + code + "\"}").then().statusCode(201);

        author.publish().then().statusCode(409).body("detail", containsString(other));
        author.publish(code, "{\"replaces\": \"" + other + "\"}")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("draftRevision", equalTo(1));

        assertEquals(code, applicable());
        author.versions().body("items.replaces", equalTo(Arrays.asList(other, null)));
    }

    @Test
    void nothing_can_be_replaced_where_nothing_judges() {
        author.put(department.scheme()).statusCode(201);
        author.publish(code, "{\"replaces\": \"another\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("尚无适用的评分方案"));
        author.publish(code, "{\"replaced\": \"another\"}").then().statusCode(400);
    }

    @Test
    void a_scheme_for_a_region_says_that_it_takes_it_from_the_one_for_all() {
        TestDepartment all = TestDepartment.unique();
        ObjectNode everywhere = all.scheme().put("fiscalYear", 2029);
        everywhere.remove("region");
        all.put("/schemes/" + all.schemeCode(), everywhere.toString()).then().statusCode(201);
        author.publish(all.schemeCode(), "{}").then().statusCode(201);

        author.put(department.scheme().put("fiscalYear", 2029)).statusCode(201);
        author.publish().then().statusCode(409).body("detail", containsString(all.schemeCode()));
        author.publish(code, "{\"replaces\": \"" + all.schemeCode() + "\"}")
                .then()
                .statusCode(201);
        author.publish(all.schemeCode(), "{}").then().statusCode(200);
    }

    @Test
    void of_two_who_publish_at_once_one_is_told_of_the_other() {
        List<String> codes = List.of(code + "-1", code + "-2", code + "-3", code + "-4");
        codes.forEach(each -> department
                .put("/schemes/" + each, department.scheme().put("code", each).toString())
                .then()
                .statusCode(201));

        List<Integer> answers = codes.parallelStream()
                .map(each -> author.publish(each, "{}").statusCode())
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409), answers);
    }

    private String applicable() {
        return schemes.applicable(2019, department.region()).orElseThrow().code();
    }
}
