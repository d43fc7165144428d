package org.jixiao.scoring.reading;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Five departments of one year: 6, 6, 4, 2 and 0 points, the last without a profile; and two years of the first. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingOverHttpTest {

    private static final int YEAR = 2052;
    private static final List<String> POINTS = List.of("6", "6", "4", "2", "0");

    private final List<TestDepartment> departments =
            Stream.generate(TestDepartment::unique).limit(POINTS.size()).toList();
    private final TestDepartment first = departments.get(0);

    private boolean scored;

    /** Once; before all tests nobody says where the service listens. */
    @BeforeEach
    void score() {
        if (scored) {
            return;
        }
        scored = true;
        for (int year : List.of(YEAR, YEAR - 1)) {
            publish(year);
        }
        for (int i = 0; i < POINTS.size(); i++) {
            assess(departments.get(i), YEAR, POINTS.get(i));
        }
        assess(first, YEAR - 1, "4.5");
        departments.subList(0, 4).forEach(department -> department.tellProfile(1));
        Awaitility.await()
                .until(() -> !ranking("&size=4").getList("items.region").contains(null));
    }

    @Test
    void equal_totals_share_a_rank_and_a_percentile() {
        JsonPath ranking = ranking("");

        assertEquals(List.of("6", "6", "4", "2", "0"), ranking.getList("items.total"));
        assertEquals(List.of(1, 1, 3, 4, 5), ranking.getList("items.rank"));
        assertEquals(List.of("100", "100", "60", "40", "20"), ranking.getList("items.percentile"));
        assertEquals(5, ranking.getInt("total"));
    }

    @Test
    void a_page_goes_on_where_the_one_before_ends() {
        JsonPath second = ranking("&page=2&size=3");

        assertEquals(List.of("2", "0"), second.getList("items.total"));
        assertEquals(List.of(4, 5), second.getList("items.rank"));
        assertEquals(5, second.getInt("total"));
    }

    @Test
    void filters_narrow_the_list_and_leave_the_ranks() {
        TestDepartment third = departments.get(2);

        assertEquals(List.of(3), ranking("&region=" + third.region()).getList("items.rank"));
        assertEquals(List.of(3), ranking("&name=部门 " + third.code()).getList("items.rank"));
        assertEquals(List.of(5), ranking("&name=" + departments.get(4).code()).getList("items.rank"));
        assertEquals(4, ranking("&region=900").getInt("total"));
        assertEquals(5, ranking("&provisional=true").getInt("total"));
        assertEquals(0, ranking("&provisional=false").getInt("total"));
        assertEquals(0, ranking("&grade=优&grade=良").getInt("total"));
        assertEquals(0, ranking("&parent=" + third.code()).getInt("total"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&region=%s",
                "&name=部门 %s",
                "&region=900",
                "&provisional=true",
                "&provisional=false",
                "&grade=优&grade=良",
                "&parent=%s"
            })
    void what_is_exported_is_narrowed_as_the_ranking_is(String filter) {
        TestDepartment third = departments.get(2);
        String query = filter.formatted(filter.contains("region") ? third.region() : third.code());

        List<String> ranked = ranking(query).getList("items.department");

        assertEquals(
                ranked,
                export("csv", query)
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",")[2])
                        .toList());
        assertEquals(
                ranked.stream().sorted().toList(),
                export("ndjson", query)
                        .lines()
                        .map(line -> JsonPath.from(line).getString("department"))
                        .toList());
    }

    @Test
    void a_narrowed_export_has_a_tag_of_its_own() {
        String whole = csvTag("");

        assertEquals(whole, csvTag(""));
        assertNotEquals(whole, csvTag("&region=900"));
    }

    @Test
    void a_department_that_moved_stays_in_its_old_region_in_the_years_before() {
        // Given
        TestDepartment moving = TestDepartment.unique();
        for (int year : List.of(2063, 2064)) {
            publish(year);
            assess(moving, year, "3");
        }

        // When
        moving.moveAway(2064, 2);
        Awaitility.await().until(() -> regions(2064, "").equals(List.of("999999")));

        // Then
        assertEquals(List.of(moving.region()), regions(2063, ""));
        assertEquals(List.of(moving.region()), regions(2063, "&region=" + moving.region()));
        assertEquals(List.of(), regions(2063, "&region=999"));
        assertEquals(List.of("999999"), regions(2064, "&region=999"));
    }

    private List<String> regions(int year, String filter) {
        return first.finance()
                .get("/api/v1/scorecards?year=" + year + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.region");
    }

    @Test
    void departments_judged_by_schemes_of_different_points_are_ranked_by_their_share_of_them() {
        // Given 51 of 100 points in one region, and 50 of 50 in the other
        List<TestDepartment> both =
                Stream.generate(TestDepartment::unique).limit(2).toList();
        List<String> full = List.of("100", "50");
        List<String> points = List.of("51", "50");
        for (int i = 0; i < 2; i++) {
            TestDepartment each = both.get(i);
            each.publish(ofOne(each, 2071, full.get(i)));
            each.tellProfile(1);
            assessWhereAsked(each, points.get(i));
        }

        JsonPath ranking = first.finance()
                .get("/api/v1/scorecards?year=2071")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(List.of(both.get(1).code(), both.get(0).code()), ranking.getList("items.department"));
        assertEquals(List.of("50", "51"), ranking.getList("items.total"));
        assertEquals(List.of("50", "100"), ranking.getList("items.points"));
        assertEquals(List.of("100", "51"), ranking.getList("items.scoreRate"));
        assertEquals(List.of("100", "50"), ranking.getList("items.percentile"));
        first.finance()
                .get("/api/v1/scorecards/distribution?year=2071")
                .then()
                .body("lowest", equalTo("51"))
                .body("median", equalTo("75.5"))
                .body("highest", equalTo("100"));
        String lines = first.finance().get("/api/v1/scorecards.csv?year=2071").asString();
        assertTrue(lines.contains(",2071,50,50,100,"), lines);
        assertTrue(lines.contains(",2071,51,100,51,"), lines);
        first.finance()
                .get("/api/v1/departments/" + both.get(1).code() + "/scorecards")
                .then()
                .body("[0].rank", equalTo(1))
                .body("[0].scoreRate", equalTo("100"));
    }

    /** Once its region is known, for another scheme may not judge it before. */
    private static void assessWhereAsked(TestDepartment department, String points) {
        Awaitility.await()
                .until(() -> department
                                .put(
                                        "/departments/" + department.code() + "/years/2071/assessments/A1",
                                        "{\"points\": \"%s\", \"reason\": \"好\"}".formatted(points))
                                .statusCode()
                        < 300);
        Awaitility.await()
                .until(() -> department
                                .finance()
                                .get("/api/v1/departments/" + department.code() + "/years/2071/scorecard")
                                .statusCode()
                        == 200);
    }

    @Test
    void names_and_codes_are_found_whatever_their_case() {
        assertEquals(
                List.of(5),
                ranking("&name=" + departments.get(4).code().toLowerCase(Locale.ROOT))
                        .getList("items.rank"));
    }

    @Test
    void it_is_listed_in_the_order_asked_for() {
        assertEquals(List.of("0", "2", "4", "6", "6"), ranking("&sort=TOTAL").getList("items.total"));
        assertEquals(
                departments.stream().map(TestDepartment::code).sorted().toList(),
                ranking("&sort=DEPARTMENT").getList("items.department"));
    }

    @Test
    void grades_and_totals_are_counted() {
        first.finance()
                .get("/api/v1/scorecards/distribution?year=" + YEAR)
                .then()
                .statusCode(200)
                .body("departments", equalTo(5))
                .body("provisional", equalTo(5))
                .body("grades.departments", equalTo(List.of(5)))
                .body("grades[0].grade", nullValue())
                .body("grades[0].share", equalTo("100.0"))
                .body("lowest", equalTo("0"))
                .body("lowerQuartile", equalTo("2"))
                .body("median", equalTo("4"))
                .body("upperQuartile", equalTo("6"))
                .body("highest", equalTo("6"))
                .body("mean", equalTo("3.6"));
        first.finance().get("/api/v1/scorecards/distribution?year=2050").then().statusCode(200);
        first.finance()
                .get("/api/v1/scorecards/distribution?year=2099")
                .then()
                .body("departments", equalTo(0))
                .body("median", nullValue());
    }

    @Test
    void the_ranking_opens_in_a_spreadsheet() {
        List<String> lines = first.finance()
                .get("/api/v1/scorecards.csv?year=" + YEAR)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"scorecards-2052.csv\"")
                .extract()
                .asString()
                .lines()
                .toList();

        assertEquals(6, lines.size());
        assertEquals("\uFEFF名次,百分位,部门代码,部门名称,区划代码,年度,总分,满分,得分率（%）,等级,是否待评定,版本", lines.get(0));
        assertEquals(
                "3,60,%1$s,部门 %1$s,%2$s,2052,4,100,4,,是,1"
                        .formatted(departments.get(2).code(), departments.get(2).region()),
                lines.get(3));
    }

    @Test
    void all_cards_of_a_year_are_exported_line_by_line() {
        List<JsonPath> cards = first.finance()
                .get("/api/v1/scorecards.ndjson?year=" + YEAR)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .map(JsonPath::from)
                .toList();

        assertEquals(
                departments.stream().map(TestDepartment::code).sorted().toList(),
                cards.stream().map(card -> card.getString("department")).toList());
        assertEquals(
                first.finance()
                        .get("/api/v1/departments/" + first.code() + "/years/" + YEAR + "/scorecard")
                        .jsonPath()
                        .getMap("$"),
                cards.stream()
                        .filter(card -> card.getString("department").equals(first.code()))
                        .findFirst()
                        .orElseThrow()
                        .getMap("$"));
        assertEquals(
                "", first.finance().get("/api/v1/scorecards.ndjson?year=2098").asString());
    }

    @Test
    void years_stand_side_by_side() {
        JsonPath years = first.finance()
                .get("/api/v1/departments/" + first.code() + "/scorecards")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        List<Integer> told = years.getList("fiscalYear");
        int at = told.indexOf(YEAR);
        assertEquals(List.of(YEAR, YEAR - 1), told.subList(at, at + 2));
        assertEquals(List.of("6", "4.5"), years.getList("total").subList(at, at + 2));
        assertEquals(List.of(1, 1), years.getList("rank").subList(at, at + 2));
        assertEquals(List.of(5, 1), years.getList("of").subList(at, at + 2));
        assertEquals(List.of("100", "100"), years.getList("points").subList(at, at + 2));
    }

    @Test
    void a_change_is_told_between_final_totals_alone() {
        // Given: 2055 and 2056 are final, 2057 waits for all but one criterion.
        publishOfOne(2055);
        publishOfOne(2056);
        publish(2057);
        assess(first, 2055, "90");
        assess(first, 2056, "62.5");
        assess(first, 2057, "6");

        JsonPath years = first.finance()
                .get("/api/v1/departments/" + first.code() + "/scorecards")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(List.of(2057, 2056, 2055), years.getList("fiscalYear").subList(0, 3));
        assertEquals(List.of(true, false, false), years.getList("provisional").subList(0, 3));
        assertEquals(
                Arrays.asList(null, "-27.5", null),
                Arrays.asList(
                        years.getString("[0].change"), years.getString("[1].change"), years.getString("[2].change")));
    }

    @ParameterizedTest
    @CsvSource({
        "size=1, year",
        "year=99, year",
        "year=2052&region=42x, region",
        "year=2052&sort=RANDOM, sort",
        "year=2052&provisional=maybe, provisional",
        "year=2052&parent=a b, parent"
    })
    void what_cant_be_asked_for_is_refused(String query, String field) {
        first.finance()
                .get("/api/v1/scorecards?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of(field)));
    }

    @ParameterizedTest
    @CsvSource({
        "csv, region=42x, region, query",
        "csv, provisional=maybe, provisional, query",
        "csv, parent=a b, parent, query",
        "ndjson, region=42x, region, query",
        "ndjson, order=RANK, order,"
    })
    void an_export_refuses_the_same(String format, String query, String field, String in) {
        first.finance()
                .get("/api/v1/scorecards." + format + "?year=2052&" + query)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of(field)))
                .body("violations.in", equalTo(Collections.singletonList(in)));
    }

    private JsonPath ranking(String query) {
        return ask("", query).extract().jsonPath();
    }

    private String export(String format, String query) {
        return ask("." + format, query).extract().asString();
    }

    private String csvTag(String query) {
        return ask(".csv", query).extract().header("ETag");
    }

    private ValidatableResponse ask(String extension, String query) {
        Map<String, List<String>> parameters = Stream.of(("year=" + YEAR + query).split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.groupingBy(p -> p[0], Collectors.mapping(p -> p[1], Collectors.toList())));
        return first.finance()
                .queryParams(parameters)
                .get("/api/v1/scorecards" + extension)
                .then()
                .statusCode(200);
    }

    private static void assess(TestDepartment department, int year, String points) {
        department
                .put(
                        "/departments/" + department.code() + "/years/" + year + "/assessments/A1",
                        "{\"points\": \"%s\", \"reason\": \"好\"}".formatted(points))
                .then()
                .statusCode(201);
    }

    /** The reference scheme, for all regions. */
    private static void publish(int year) {
        TestDepartment scheme = TestDepartment.unique();
        publish(scheme, scheme.scheme().put("fiscalYear", year));
    }

    /** All 100 points of the reference scheme on its criterion A1, for all regions. */
    private static void publishOfOne(int year) {
        TestDepartment scheme = TestDepartment.unique();
        publish(scheme, ofOne(scheme, year, "100"));
    }

    /** All points on A1. */
    private static ObjectNode ofOne(TestDepartment scheme, int year, String points) {
        ObjectNode draft = scheme.scheme().put("fiscalYear", year).put("points", points);
        ObjectNode branch = (ObjectNode) draft.withArray("criteria").get(0);
        ObjectNode leaf = (ObjectNode) branch.withArray("children").get(0);
        branch.put("points", points).putArray("children").add(leaf.put("points", points));
        draft.putArray("criteria").add(branch);
        if (!points.equals("100")) {
            draft.putArray("grades").addObject().put("name", "合格").put("interval", "[0, " + points + "]");
        }
        return draft;
    }

    private static void publish(TestDepartment scheme, ObjectNode draft) {
        draft.remove("region");
        scheme.put("/schemes/" + scheme.schemeCode(), draft.toString()).then().statusCode(201);
        scheme.finance()
                .post("/api/v1/schemes/" + scheme.schemeCode() + "/publication")
                .then()
                .statusCode(201);
    }
}
