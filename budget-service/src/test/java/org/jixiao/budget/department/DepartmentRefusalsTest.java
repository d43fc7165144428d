package org.jixiao.budget.department;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the endpoints of a department refuse, by the field that is wrong. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DepartmentRefusalsTest {

    private final BudgetApi finance = BudgetApi.finance();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            name                    | {"region": "420104"}
            name                    | {"name": " ", "region": "420104"}
            name                    | {"name": 7, "region": "420104"}
            region                  | {"name": "x"}
            region                  | {"name": "x", "region": "42010"}
            region                  | {"name": "x", "region": "4201040"}
            region                  | {"name": "x", "region": "４２０１０４"}
            unifiedSocialCreditCode | {"name": "x", "region": "420104", "unifiedSocialCreditCode": ""}
            unifiedSocialCreditCode | {"name": "x", "region": "420104", "unifiedSocialCreditCode": "114201040108836361"}
            unifiedSocialCreditCode | {"name": "x", "region": "420104", "unifiedSocialCreditCode": "91350100m000100y43"}
            unifiedSocialCreditCode | {"name": "x", "region": "420104", "unifiedSocialCreditCode": "11420104010883636"}
            asOf                    | {"name": "x", "region": "420104", "asOf": "2019-02-30"}
            subordinateUnits[0]     | {"name": "x", "region": "420104", "subordinateUnits": [" "]}
            offices[1]              | {"name": "x", "region": "420104", "offices": ["a", ""]}
            functions[0]            | {"name": "x", "region": "420104", "functions": [null]}
            headcount.retiredInstitution | {"name": "x", "region": "420104", "headcount": {"authorisedAdministrative": 1, "authorisedInstitution": 1, "servingAdministrative": 1, "servingInstitution": 1, "leaveAdministrative": 1, "retiredAdministrative": 1, "retiredInstitution": -1}}
            name                    | {"name": "一\\n二", "region": "420104"}
            offices[0]              | {"name": "x", "region": "420104", "offices": ["一\\t二"]}
            parent                  | {"name": "x", "region": "420104", "parent": ""}
            parent                  | {"name": "x", "region": "420104", "parent": "六角亭"}
            parent                  | {"name": "x", "region": "420104", "parent": ["A"]}
            firstYear               | {"name": "x", "region": "420104", "firstYear": 2019}
            budget                  | {"name": "x", "region": "420104", "budget": 1}
            """)
    void aBadProfileIsRefusedByFieldWithAYearAndWithout(String field, String body) {
        assertNamed(finance.put("BAD-PROFILE", body), field);
        assertNamed(finance.put("BAD-PROFILE/years/2019/profile", body), field);
        finance.get("BAD-PROFILE").then().statusCode(404);
    }

    @Test
    void allThatIsWrongWithAProfileIsToldAtOnce() {
        finance.put("BAD-PROFILE", """
                        {"name": " ", "region": "42010", "unifiedSocialCreditCode": "1", "asOf": "2019-02-30",
                         "offices": ["a", ""], "headcount": {"retiredInstitution": "five"}, "budget": 1}""")
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "name",
                                "region",
                                "unifiedSocialCreditCode",
                                "asOf",
                                "offices[1]",
                                "headcount.retiredInstitution",
                                "headcount.authorisedAdministrative",
                                "headcount.authorisedInstitution",
                                "headcount.servingAdministrative",
                                "headcount.servingInstitution",
                                "headcount.leaveAdministrative",
                                "headcount.retiredAdministrative",
                                "budget"));
    }

    @ParameterizedTest
    @CsvSource({
        "-X, department",
        "A_B/years/2019/profile, department",
        "BAD-PROFILE/years/2006/profile, year",
        "BAD-PROFILE/years/2100/profile, year"
    })
    void whatTheAddressNamesIsChecked(String path, String field) {
        assertNamed(finance.put(path, Requests.named("x")), field);
        assertNamed(finance.get(path), field);
    }

    @ParameterizedTest
    @CsvSource({"region=42a, region", "region=4201040, region", "region=%, region", "parent=A_B, parent"})
    void aBadFilterIsRefused(String query, String field) {
        assertNamed(finance.get("?" + query), field);
    }

    @ParameterizedTest
    @CsvSource({"name, 201", "nature, 101"})
    void aFilterLongerThanAnyValueIsRefused(String field, int length) {
        assertNamed(finance.get("?" + field + "=" + "长".repeat(length)), field);
    }

    @ParameterizedTest
    @CsvSource({"page=one", "size=1.5"})
    void aPageThatIsNoneIsRefused(String query) {
        finance.get("?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"BAD-PROFILE", "BAD-PROFILE/years/2019/profile"})
    void aDepartmentThatNobodyKnowsIsNotFound(String path) {
        finance.get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"BAD-PROFILE/years/last/profile", "BAD-PROFILE/years/20190/profile"})
    void aYearThatIsNoneIsRefused(String path) {
        finance.put(path, Requests.named("x")).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"3", "W/3", "\"3"})
    void anIfMatchThatIsNoneIsRefused(String ifMatch) {
        assertNamed(finance.put("BAD-PROFILE/years/2019/profile", Requests.named("x"), ifMatch), "If-Match");
    }

    /** The region decides by which scheme a department is judged. */
    @Test
    void onlyFinanceMovesADepartmentToAnotherRegion() {
        finance.department("BAD-REGION");
        BudgetApi clerk = BudgetApi.clerk("BAD-REGION");
        String elsewhere = "{\"name\": \"测试部门\", \"region\": \"420105\"}";

        clerk.put("BAD-REGION", elsewhere)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("region"));
        clerk.put("BAD-REGION/years/2020/profile", elsewhere).then().statusCode(403);
        clerk.put("BAD-REGION", Requests.named("更名")).then().statusCode(200);
        finance.put("BAD-REGION", elsewhere).then().statusCode(200);
    }

    /** Scoring takes the region of the year, so each year's is guarded by itself. */
    @Test
    void theRegionOfEveryEditionIsForFinanceToChange() {
        finance.department("BAD-REGION-YEARS");
        BudgetApi clerk = BudgetApi.clerk("BAD-REGION-YEARS");
        String elsewhere = "{\"name\": \"测试部门\", \"region\": \"420105\"}";
        finance.put("BAD-REGION-YEARS/years/2020/profile", elsewhere).then().statusCode(201);

        clerk.put("BAD-REGION-YEARS", elsewhere).then().statusCode(403);
        clerk.put("BAD-REGION-YEARS/years/2019/profile", elsewhere).then().statusCode(403);
        clerk.put("BAD-REGION-YEARS/years/2020/profile", Requests.named("更名"))
                .then()
                .statusCode(403);
        clerk.put("BAD-REGION-YEARS", Requests.named("更名")).then().statusCode(200);
        clerk.put("BAD-REGION-YEARS/years/2019/profile", Requests.named("更名"))
                .then()
                .statusCode(201);
        clerk.put("BAD-REGION-YEARS/years/2021/profile", elsewhere).then().statusCode(201);
    }

    @Test
    void beforeTheFirstEditionTheRegionIsTheSameUnlessFinanceSaysOtherwise() {
        finance.put("BAD-REGION-FIRST/years/2020/profile", Requests.named("测试部门"))
                .then()
                .statusCode(201);
        BudgetApi clerk = BudgetApi.clerk("BAD-REGION-FIRST");
        String elsewhere = "{\"name\": \"测试部门\", \"region\": \"420105\"}";

        clerk.put("BAD-REGION-FIRST", elsewhere).then().statusCode(403);
        clerk.put("BAD-REGION-FIRST/years/2019/profile", elsewhere).then().statusCode(403);
        clerk.put("BAD-REGION-FIRST/years/2019/profile", Requests.named("原名"))
                .then()
                .statusCode(201);
        finance.put("BAD-REGION-FIRST", elsewhere).then().statusCode(201);
    }

    private static void assertNamed(Response answer, String field) {
        answer.then().statusCode(400).contentType("application/problem+json").body("violations.field", hasItem(field));
    }
}
