package org.jixiao.indicator.filing;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in the bodies of the steps a year takes and of what follows a decision, each with field and status. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class BadBodiesTest {

    private final Api api = Api.fresh("BODY");

    private static String filled(String body) {
        return body.replace("LONG", "长".repeat(2001));
    }

    private static void assertRefused(ValidatableResponse answer, int status, String faulty) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(faulty))
                .body("violations.message", everyItem(not(blankOrNullString())));
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            plan/submission         | {"comment": ""}                                                | 400 | comment
            plan/submission         | {"comment": " \\n\\t"}                                           | 400 | comment
            plan/submission         | {"comment": "LONG"}                                            | 400 | comment
            plan/submission         | {"comment": 1}                                                 | 400 | comment
            plan/submission         | {"comment": "\\u0000"}                                         | 400 | comment
            plan/submission         | {}                                                             | 422 | indicators
            plan/approval           | {"comment": ""}                                                | 400 | comment
            plan/return             | {}                                                             | 400 | objections
            plan/return             | {"objections": []}                                             | 400 | objections
            plan/return             | {"objections": [null]}                                         | 400 | objections[0]
            plan/return             | {"objections": [{"reason": " "}]}                              | 400 | objections[0].reason
            plan/return             | {"objections": [{"reason": "LONG"}]}                           | 400 | objections[0].reason
            plan/return             | {"objections": [{"indicator": "B_1", "reason": "甲"}]}          | 400 | objections[0].indicator
            plan/return             | {"objections": {"reason": "甲"}}                                | 400 | objections
            plan/reopening          | {}                                                             | 400 | reason
            plan/reopening          | {"reason": " "}                                                | 400 | reason
            plan/copy               | {}                                                             | 400 | fromYear
            plan/copy               | {"fromYear": 1999}                                             | 400 | fromYear
            plan/copy               | {"fromYear": "2018.5"}                                         | 400 | fromYear
            plan/copy               | {"fromYear": 2018}                                             | 422 | fromYear
            reporting/submission    | {"comment": "LONG"}                                            | 400 | comment
            reporting/return        | {"comment": "甲"}                                               | 400 | objections
            reporting/confirmation  | {"comment": ""}                                                | 400 | comment
            reporting/reopening     | {"reason": ""}                                                 | 400 | reason
            """)
    void ofAStepOfTheYear(String step, String body, int status, String faulty) {
        assertRefused(
                api.finance().body(filled(body)).post(api.year() + "/" + step).then(), status, faulty);
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"objections": [{"indicator": "B99", "reason": "甲"}]} | 422 | objections[0].indicator
            """)
    void ofAReturnOfWhatWasSubmitted(String body, int status, String faulty) {
        api.define("B1");
        api.clerk().body("{}").post(api.plan() + "/submission").then().statusCode(200);
        assertRefused(api.finance().body(body).post(api.plan() + "/return").then(), status, faulty);
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            waiver            | {"reason": "LONG"}                        | 400 | reason
            waiver            | {"reason": 1}                             | 400 | reason
            waiver/revocation | {}                                        | 400 | reason
            waiver/revocation | {"reason": "LONG"}                        | 400 | reason
            waiver/revocation | {"reason": "甲", "document": ""}           | 400 | document
            waiver/decision   | {"approved": null}                        | 400 | approved
            waiver/decision   | {"approved": false, "comment": ""}        | 400 | comment
            waiver/decision   | {"approved": false, "comment": " "}       | 400 | comment
            waiver/decision   | {"approved": true, "comment": "LONG"}     | 400 | comment
            waiver/decision   | {"approved": true, "decidedOn": "today"}  | 400 | decidedOn
            change            | {"targets": [null], "reason": "甲"}        | 400 | targets[0]
            change            | {"targets": [{"measure": " ", "target": 1}], "reason": "甲"} | 400 | targets[0].measure
            change            | {"targets": [{"measure": "拆迁面积", "target": "1e400"}], "reason": "甲"} | 400 | targets[0].target
            change            | {"targets": [{"measure": "拆迁面积", "target": 1}], "reason": "甲", "document": ""} | 400 | document
            change/decision   | {}                                        | 400 | approved
            change/decision   | {"approved": "maybe"}                     | 400 | approved
            change/decision   | {"approved": false}                       | 400 | comment
            change/decision   | {"approved": true, "document": ""}        | 400 | document
            change/decision   | {"approved": false, "comment": " "}       | 400 | comment
            change/decision   | {"approved": true, "comment": "LONG"}     | 400 | comment
            """)
    void ofAPetition(String petition, String body, int status, String faulty) {
        api.promise("B1");
        assertRefused(
                api.finance()
                        .body(filled(body))
                        .post(api.indicator("B1") + "/" + petition)
                        .then(),
                status,
                faulty);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "PUT, goals",
        "PUT, indicators/B1",
        "DELETE, indicators/B1",
        "PUT, indicators/B1/actual",
        "PUT, indicators/B1/interim/2019-03",
        "POST, indicators/B1/waiver",
        "POST, indicators/B1/waiver/decision",
        "POST, indicators/B1/waiver/revocation",
        "DELETE, indicators/B1/waiver",
        "POST, indicators/B1/change",
        "POST, indicators/B1/change/decision",
        "DELETE, indicators/B1/change",
        "POST, plan/submission",
        "POST, plan/approval",
        "POST, plan/return",
        "POST, plan/reopening",
        "POST, reporting/submission",
        "POST, reporting/return",
        "POST, reporting/confirmation",
        "POST, reporting/reopening",
    })
    void aConditionThatIsNoneIsNamed(String method, String path) {
        api.define("B1");
        api.finance()
                .header("If-Match", "3")
                .body(bodyOf(path))
                .request(method, api.year() + "/" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("If-Match"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicators/B1/waiver",
                "indicators/B1/waiver/decision",
                "indicators/B1/waiver/revocation",
                "indicators/B1/change",
                "indicators/B1/change/decision",
                "plan/submission",
                "plan/approval",
                "plan/return",
                "plan/reopening",
                "plan/copy",
                "reporting/submission",
                "reporting/return",
                "reporting/confirmation",
                "reporting/reopening"
            })
    void aKeyThatIsNoneIsNamed(String path) {
        for (String key : List.of("x".repeat(129), "two words")) {
            api.finance()
                    .header("Idempotency-Key", key)
                    .body(bodyOf(path))
                    .post(api.year() + "/" + path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.field", hasItem("Idempotency-Key"));
        }
    }

    private static String bodyOf(String path) {
        return switch (path) {
            case "goals" -> "{\"goals\": []}";
            case "indicators/B1" -> Api.definition("3");
            case "indicators/B1/actual" -> Api.value("3");
            case "indicators/B1/interim/2019-03" -> "{\"values\": [{\"name\": \"拆迁面积\", \"value\": \"3\"}]}";
            case "indicators/B1/waiver" -> Api.WAIVER_REQUEST;
            case "indicators/B1/waiver/decision", "indicators/B1/change/decision" -> "{\"approved\": true}";
            case "indicators/B1/change" ->
                "{\"targets\": [{\"measure\": \"拆迁面积\", \"target\": \"3\"}], \"reason\": \"甲\"}";
            case "indicators/B1/waiver/revocation", "plan/reopening", "reporting/reopening" -> "{\"reason\": \"甲\"}";
            case "plan/copy" -> "{\"fromYear\": 2018}";
            case "plan/return", "reporting/return" -> "{\"objections\": [{\"reason\": \"甲\"}]}";
            default -> "{}";
        };
    }
}
