package org.jixiao.scoring.publishing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class PublicationsOverHttpTest {

    private final TestDepartment department = TestDepartment.unique();
    private final SchemeAuthor author = new SchemeAuthor(department);
    private final String code = department.schemeCode();

    @Inject
    Jdbi jdbi;

    @Test
    void the_published_satisfaction_standard_is_refused_naming_gap_and_overlap() {
        ObjectNode scheme = department.scheme();
        ((ObjectNode) scheme.at("/criteria/2/children/4/rule/bands/1")).put("interval", "[80, 99]");
        ((ObjectNode) scheme.at("/criteria/2/children/4/rule/bands/2")).put("interval", "[60, 80]");
        author.put(scheme).statusCode(201);

        author.publish()
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations", hasSize(2))
                .body("violations.field", hasItem("criteria[2].children[4].rule.bands"))
                .body("violations.message", hasItem("分档有缺口：(99, 100) 不在任何一档。"))
                .body("violations.message", hasItem("分档有重叠：80 同时在两档。"));
        department
                .finance()
                .header("Accept-Language", "en")
                .post("/api/v1/schemes/" + code + "/publication")
                .then()
                .statusCode(422)
                .body("violations.message", hasItem("bands: gap, (99, 100) is in none."));
    }

    @Test
    void a_published_version_stands_and_the_next_draft_becomes_the_next() {
        author.put(department.scheme()).statusCode(201);
        author.publish().then().statusCode(201).header("ETag", "\"1\"").body("version", equalTo(1));
        author.publish().then().statusCode(200).body("version", equalTo(1));

        author.put(department.scheme().put("name", "新名称")).statusCode(200);
        author.publish().then().statusCode(201).body("version", equalTo(2));

        author.version(1).statusCode(200).body("scheme.name", containsString("2019年度"));
        author.version(2).statusCode(200).body("scheme.name", equalTo("新名称"));
        author.version(3).statusCode(404);
        assertTrue(assertThrows(
                        JdbiException.class,
                        () -> jdbi.useHandle(handle ->
                                handle.execute("update scheme_version set published_by = 'x' where code = ?", code)))
                .getMessage()
                .contains("immutable"));
    }

    @Test
    void a_publication_is_listed_and_leaves_the_draft_as_it_was_told() {
        author.put(department.scheme()).statusCode(201);
        String told =
                author.draft().statusCode(200).header("ETag", "\"1\"").extract().asString();
        author.versions().statusCode(200).body("total", equalTo(0)).body("items", hasSize(0));

        author.publish().then().statusCode(201);
        author.put(department.scheme().put("name", "新名称")).statusCode(200);
        author.publish().then().statusCode(201);
        author.put(department.scheme()).statusCode(200);

        assertEquals(
                told.replace("\"revision\":1", "\"revision\":3"),
                author.draft().extract().asString());
        author.versions()
                .body("total", equalTo(2))
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items.draftRevision", equalTo(List.of(2, 1)))
                .body("items.publishedBy", equalTo(List.of("finance", "finance")))
                .body("items.publishedByName", equalTo(List.of("财政审核", "财政审核")))
                .body("items.publishedAt", everyItem(notNullValue()));
        department
                .finance()
                .get("/api/v1/schemes/no-such-scheme/versions")
                .then()
                .statusCode(404);
    }

    @Test
    void what_was_published_for_a_year_and_region_stays_there() {
        author.put(department.scheme()).statusCode(201);
        author.publish().then().statusCode(201);

        author.put(department.scheme().put("fiscalYear", 2020)).statusCode(200);
        author.publish().then().statusCode(422).body("violations[0].field", equalTo("fiscalYear"));
        author.put(department.scheme().put("region", "123456")).statusCode(200);
        author.publish().then().statusCode(422).body("violations[0].field", equalTo("region"));
    }

    @Test
    void the_same_idempotency_key_gives_the_first_answer_again() {
        author.put(department.scheme()).statusCode(201);
        String first =
                author.keyed("k-" + code).then().statusCode(201).extract().asString();
        author.put(department.scheme().put("name", "改名")).statusCode(200);

        assertEquals(
                first,
                author.keyed("k-" + code).then().statusCode(201).extract().asString());
        author.publish().then().statusCode(201).body("version", equalTo(2));
    }
}
