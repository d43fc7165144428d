package org.jixiao.budget.house;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.batch.LineRow;
import org.jixiao.budget.batch.PaymentRow;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.declared.FindingKind;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.budget.subjects.BroughtSubject;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.web.rows.Heading;
import org.jixiao.web.rows.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(classes = {PaymentRow.class, LineRow.class, BroughtSubject.class})
    void everyHeadingAndWordOfATableIsDescribed(Class<? extends Record> row) {
        String named = row.getAnnotation(Schema.class).name();
        String schema = named.isEmpty() ? row.getSimpleName() : named;
        for (RecordComponent field : row.getRecordComponents()) {
            String described = schemas().getString(schema + ".properties." + field.getName() + ".description");
            List<String> terms = terms(field);
            assertNotEquals(List.of(), terms, field.toString());
            terms.forEach(term -> assertTrue(described.contains(term), term + " in " + described));
        }
    }

    private static List<String> terms(RecordComponent field) {
        return Stream.concat(Stream.of(field), Stream.of(field.getAnnotations()).map(Annotation::annotationType))
                .flatMap(element -> Stream.concat(
                        Stream.of(element.getAnnotationsByType(Heading.class))
                                .flatMap(heading -> Stream.of(heading.value())),
                        Stream.of(element.getAnnotationsByType(Word.class)).map(Word::value)))
                .toList();
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
