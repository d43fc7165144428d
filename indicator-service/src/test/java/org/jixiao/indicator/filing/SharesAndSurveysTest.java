package org.jixiao.indicator.filing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that follow: a share from its two parts, a satisfaction from the answers counted. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class SharesAndSurveysTest {

    private static final String SHARE =
            "{\"name\": \"签约率\", \"comparison\": \"AT_LEAST\", \"unit\": \"%\", \"target\": \"80\","
                    + " \"share\": {\"numerator\": \"签约户数\", \"denominator\": \"应签户数\"}}";

    private static final String SATISFACTION =
            "{\"name\": \"满意度\", \"comparison\": \"AT_LEAST\", \"unit\": \"%\", \"target\": \"90\"}";

    private static final String SURVEY = """
            {"respondents": 40, "communities": 4, "communitiesTotal": 10, "sample": 45,
             "answers": [{"answer": "满意", "count": 36, "worth": "1"},
                         {"answer": "基本满意", "count": 4, "worth": "0.60"}]}
            """;

    private final Api api = Api.fresh("SHR");

    private void promise(String measures) {
        api.clerk()
                .body("""
                        {"number": 1, "level1": "产出指标", "level2": "数量", "level3": "比率", "name": "签约", "points": "1",
                         "measures": [%s]}
                        """.formatted(measures))
                .put(api.indicator("S1"))
                .then()
                .statusCode(201);
        api.approvePlan();
    }

    private ValidatableResponse report(String values) {
        return api.clerk()
                .body("{\"values\": [" + values + "]}")
                .put(api.actual("S1"))
                .then();
    }

    private ValidatableResponse survey(String value, String survey) {
        return api.clerk()
                .body("{\"values\": [%s], \"survey\": %s}".formatted(value, survey))
                .put(api.actual("S1"))
                .then();
    }

    @Test
    void theActualOfAShareFollowsFromItsParts() {
        promise(SHARE);
        report("{\"name\": \"签约率\", \"numerator\": \"1321\", \"denominator\": \"1531\", \"measured\": \"首期签约\"}")
                .statusCode(200)
                .body("measures[0].actual", equalTo("86.283475"))
                .body("measures[0].measured", equalTo("首期签约"))
                .body("measures[0].ratio.numeratorActual", equalTo("1321"))
                .body("measures[0].ratio.denominatorActual", equalTo("1531"));
        report(
                        "{\"name\": \"签约率\", \"numerator\": \"1321\", \"denominator\": \"1531.0\", \"actual\": \"86.28\", \"measured\": \"首期签约\"}")
                .statusCode(200)
                .header("ETag", "\"2\"");
        api.clerk()
                .get(api.history("S1"))
                .then()
                .body("items[-1].changes.field", hasItem("measures[签约率].ratio.numeratorActual"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "签约率", "actual": "86"}                                              | values[0].numerator
            {"name": "签约率", "numerator": "1"}                                            | values[0].denominator
            {"name": "签约率", "denominator": "1"}                                          | values[0].numerator
            {"name": "签约率", "numerator": "1", "denominator": "0"}                        | values[0].denominator
            {"name": "签约率", "numerator": "1", "denominator": "2", "actual": "51"}        | values[0].actual
            {"name": "签约率", "numerator": "1", "denominator": "2", "achieved": true}      | values[0].achieved
            """)
    void aShareNeedsBothPartsAndNoOtherFigure(String value, String faulty) {
        promise(SHARE);
        report(value).statusCode(422).body("violations.field", hasItem(faulty));
    }

    @Test
    void whatIsNoShareHasNoParts() {
        promise(SATISFACTION);
        report("{\"name\": \"满意度\", \"actual\": \"91\", \"numerator\": \"1\", \"denominator\": \"2\"}")
                .statusCode(422)
                .body("violations.field", hasItem("values[0].numerator"))
                .body("violations.field", hasItem("values[0].denominator"));
    }

    @Test
    void aSatisfactionFollowsFromTheAnswers() {
        promise(SATISFACTION);
        survey("{\"name\": \"满意度\"}", SURVEY)
                .statusCode(200)
                .body("measures[0].actual", equalTo("96"))
                .body("report.survey.sample", equalTo(45))
                .body("report.survey.answers[1].worth", equalTo("0.6"));
        survey("{\"name\": \"满意度\", \"actual\": \"96.00\"}", SURVEY).header("ETag", "\"2\"");
        survey("{\"name\": \"满意度\", \"actual\": \"97\"}", SURVEY)
                .statusCode(422)
                .body("violations.field", hasItem("values[0].actual"));
    }

    @Test
    void aSurveyWithoutAnswersTellsNoFigure() {
        promise(SATISFACTION);
        String survey = "{\"respondents\": 40, \"communities\": 4, \"communitiesTotal\": 10}";
        survey("{\"name\": \"满意度\"}", survey).statusCode(422).body("violations.field", hasItem("values[0].actual"));
        survey("{\"name\": \"满意度\", \"actual\": \"93.06\"}", survey)
                .statusCode(200)
                .body("report.survey.answers", nullValue());
    }

    @ParameterizedTest(name = "{0} -> {1} -> {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            "count": 4       | "count": 5        | 422 | survey.answers
            "基本满意"        | "满意"             | 422 | survey.answers[1].answer
            "sample": 45     | "sample": 39      | 422 | survey.respondents
            "sample": 45     | "sample": 0       | 400 | survey.sample
            "count": 4       | "count": -4       | 400 | survey.answers[1].count
            "worth": "0.60"  | "worth": "1.1"    | 400 | survey.answers[1].worth
            "worth": "0.60"  | "worth": null     | 400 | survey.answers[1].worth
            """)
    void aSurveyAddsUp(String from, String to, int status, String faulty) {
        promise(SATISFACTION);
        survey("{\"name\": \"满意度\", \"actual\": \"96\"}", SURVEY.replace(from, to))
                .statusCode(status)
                .body("violations.field", hasItem(faulty));
    }

    @Test
    void aSurveyBelongsToOneFigureInPercent() {
        promise(SATISFACTION + ", " + SATISFACTION.replace("满意度", "知晓率"));
        survey("{\"name\": \"满意度\", \"actual\": \"96\"}, {\"name\": \"知晓率\", \"actual\": \"96\"}", SURVEY)
                .statusCode(422)
                .body("violations.field", equalTo(List.of("survey")));
    }
}
