package org.jixiao.budget.house;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.declared.FindingKind;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** What the contract lists by hand is what the service really says. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ContractWordsTest {

    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+[A-Z]\\w*");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+(_[A-Z]+)+\\b|\\b[A-Z]{4,}\\b");

    @Test
    void everyMetricIsDescribedAndNoOther() {
        BudgetApi finance = BudgetApi.finance();
        finance.department("CONTRACT-1")
                .put("CONTRACT-1/years/2019/budget/lines/2010301", BudgetApi.line("BASIC", "行政运行", "1"))
                .then()
                .statusCode(201);
        List<String> real = finance.get("CONTRACT-1/years/2019/budget/metrics").path("metrics.name");

        assertEquals(new TreeSet<>(real), words(METRIC, "Metric.properties.name.description"));
    }

    @Test
    void everyKindOfFindingIsDescribedAndNoOther() {
        assertEquals(names(FindingKind.values()), words(CONSTANT, "Finding.properties.kind.description"));
    }

    @Test
    void theWordsOfTheCoreAreThoseItsConfigurationLists() {
        assertEquals(names(Fund.values()), listed("AnalysisFund"));
        assertEquals(names(ExpenseKind.values()), listed("AnalysisExpenseKind"));
    }

    /** The scanner numbers what has the simple name of something else. */
    @Test
    void everySchemaHasANameOfItsOwn() {
        Set<String> numbered = schemas().getMap("").keySet().stream()
                .map(Object::toString)
                .filter(name -> name.matches(".*\\d"))
                .collect(toSet());

        assertEquals(Set.of(), numbered);
    }

    private static SortedSet<String> words(Pattern word, String path) {
        return word.matcher(schemas().getString(path))
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }

    private static SortedSet<String> listed(String schema) {
        return new TreeSet<>(schemas().<String>getList(schema + ".enum"));
    }

    private static SortedSet<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).collect(toCollection(TreeSet::new));
    }

    private static JsonPath schemas() {
        return given().accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .setRootPath("components.schemas");
    }
}
