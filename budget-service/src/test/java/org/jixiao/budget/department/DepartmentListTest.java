package org.jixiao.budget.department;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DepartmentListTest {

    private final BudgetApi finance = BudgetApi.finance();

    @BeforeEach
    void someDepartments() {
        finance.put("00-LIST-A", profile("区人民政府", "530100", "机关", null));
        finance.put("00-LIST-B", profile("教育局", "530102", "机关", "00-LIST-A"));
        finance.put("00-LIST-C", profile("第一_小学", "530103", "事业单位", null));
        finance.put("00-LIST-C/years/2020/profile", profile("第一_小学", "530103", "事业单位", "00-LIST-B"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            region=53,                       A B C
            region=530102,                   B
            region=53&name=&nature=,         A B C
            region=5302,                     ''
            region=53&name=学,               C
            region=53&name=_,                C
            region=53&name=%,                ''
            region=53&nature=机关,           A B
            region=53&nature=机,             ''
            parent=00-LIST-A,                B
            parent=00-LIST-B,                C
            parent=00-LIST-C,                ''
            name=教育局&parent=00-LIST-A,    B
            name=小学&parent=00-LIST-A,      ''
            """)
    void allFiltersMustFitTheNewestProfile(String query, String expected) {
        List<String> codes = expected.isEmpty()
                ? List.of()
                : List.of(expected.split(" ")).stream().map("00-LIST-"::concat).toList();

        finance.get("?" + query)
                .then()
                .statusCode(200)
                .body("items.department", equalTo(codes))
                .body("total", equalTo(codes.size()));
    }

    @Test
    void departmentsAreListedInPagesInOrderOfTheirCodes() {
        finance.get("?size=1&page=2&region=53")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].department", equalTo("00-LIST-B"))
                .body("page", equalTo(2))
                .body("total", equalTo(3));
        finance.get("?size=1&page=2").then().body("items[0].department", equalTo("00-LIST-B"));
    }

    /** As everywhere: by their codes' characters, capitals first. */
    @Test
    void theOrderIsThatOfTheCharactersWhateverTheDatabasesLanguage() {
        finance.put("ZZ-order-b", profile("乙", "540101", "机关", null));
        finance.put("ZZ-Order-c", profile("丙", "540101", "机关", null));
        finance.put("ZZ-ORDER-a", profile("甲", "540101", "机关", null));

        finance.get("?region=540101")
                .then()
                .body("items.department", equalTo(List.of("ZZ-ORDER-a", "ZZ-Order-c", "ZZ-order-b")));
    }

    @Test
    void aPageIsClamped() {
        finance.get("?size=100000&page=-1")
                .then()
                .statusCode(200)
                .body("size", equalTo(200))
                .body("page", equalTo(1))
                .body("total", greaterThanOrEqualTo(3));
    }

    private static String profile(String name, String region, String nature, String parent) {
        return "{\"name\": \"%s\", \"region\": \"%s\", \"nature\": \"%s\", \"parent\": %s}"
                .formatted(name, region, nature, parent == null ? null : "\"" + parent + "\"");
    }
}
