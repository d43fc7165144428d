package org.jixiao.indicator.filing;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal names the field, in the language asked for. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class BadInputTest {

    private static final String MEASURE =
            "{\"name\": \"拆迁面积\", \"comparison\": \"AT_LEAST\", \"unit\": \"万平方米\", \"target\": \"3.28\"}";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api = Api.fresh("BAD");

    /** Its plan is approved, so that nothing but the input stands in the way. */
    private void oneIndicatorWithAFigureAndAMilestone() {
        api.clerk()
                .body(definition(MEASURE + ", {\"name\": \"签约\", \"comparison\": \"MILESTONE\"}"))
                .put(api.indicator("B1"))
                .then()
                .statusCode(201);
        api.approvePlan();
    }

    private static String definition(String measures) {
        return """
                {"number": 12, "level1": "产出指标", "level2": "项目产出", "level3": "实际完成率", "name": "征收",
                 "points": "1", "measures": [%s]}
                """.formatted(measures);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            number                          | 0                                                     | number
            number                          | "twelve"                                              | number
            level1                          | ""                                                    | level1
            level3                          | null                                                  | level3
            name                            | " "                                                   | name
            name                            | "\\u0000"                                             | name
            points                          | "-1"                                                  | points
            points                          | null                                                  | points
            points                          | "1e999999999"                                         | points
            points                          | "NaN"                                                 | points
            measures                        | []                                                    | measures
            measures                        | null                                                  | measures
            measures                        | [null]                                                | measures[0]
            measures                        | [{"name": "甲", "comparison": "AT_LEAST"}]             | measures[0].target
            measures                        | [{"name": "甲", "comparison": "ABOUT", "target": 1}]   | measures[0].comparison
            measures                        | [{"name": "甲", "target": 1}]                          | measures[0].comparison
            measures                        | [{"name": "甲", "comparison": "EQUAL", "target": "1.1234567"}] | measures[0].target
            measures                        | [{"name": "甲", "comparison": "MILESTONE", "target": 1}] | measures[0].target
            measures                        | [{"name": "甲", "comparison": "MILESTONE", "unit": "%"}] | measures[0].unit
            measures                        | [{"name": "甲", "comparison": "BETWEEN", "target": 1}]    | measures[0].upper
            measures                        | [{"name": "甲", "comparison": "AT_LEAST", "target": 1, "upper": 2}] | measures[0].upper
            measures                        | [{"name": "甲", "comparison": "AT_LEAST", "target": 1, "share": {"numerator": "乙"}}] | measures[0].share.denominator
            goals                           | [{"horizon": "ANNUAL"}]                               | goals[0].number
            dataSource                      | ""                                                    | dataSource
            measures                        | [{"name": "甲", "comparison": "EQUAL", "target": 1}, {"name": "甲", "comparison": "EQUAL", "target": 1}] | measures[1].name
            colour                          | "red"                                                 | colour
            """)
    void ofADefinition(String field, String value, String faulty) throws Exception {
        ObjectNode changed = (ObjectNode) JSON.readTree(definition(MEASURE));
        changed.set(field, JSON.readTree(value));
        api.clerk()
                .body(changed.toString())
                .put(api.indicator("NEW"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(faulty))
                .body("violations.message", everyItem(not(blankOrNullString())));
        api.clerk().get(api.indicator("NEW")).then().statusCode(404);
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"values": []}                                                                        | 400 | values
            {}                                                                                    | 400 | values
            {"values": [{"name": "拆迁面积", "actual": "1"}]}                                      | 422 | values
            {"values": [{"name": "拆迁面积", "actual": "1"}, {"name": "签约", "achieved": true}, {"name": "开工", "achieved": true}]} | 422 | values[2].name
            {"values": [{"name": "拆迁面积", "actual": "1"}, {"name": "拆迁面积", "actual": "1"}, {"name": "签约", "achieved": true}]} | 422 | values[1].name
            {"values": [{"name": "拆迁面积", "actual": "1"}, {"name": "签约", "actual": "1"}]}       | 422 | values[1].actual
            {"values": [{"name": "拆迁面积"}, {"name": "签约", "achieved": true}]}                   | 422 | values[0].actual
            {"values": [{"name": "拆迁面积", "actual": "x"}, {"name": "签约", "achieved": true}]}    | 400 | values[0].actual
            {"values": [{"name": "拆迁面积", "actual": "1"}, {"name": "签约", "achieved": "yes"}]}   | 400 | values[1].achieved
            {"asOf": "2019-13-01", "values": [{"name": "拆迁面积", "actual": "1"}, {"name": "签约", "achieved": true}]} | 400 | asOf
            {"asOf": "2018-12-31", "values": [{"name": "拆迁面积", "actual": "1"}, {"name": "签约", "achieved": true}]} | 422 | asOf
            {"asOf": "2098-12-31", "values": [{"name": "拆迁面积", "actual": "1"}, {"name": "签约", "achieved": true}]} | 422 | asOf
            {"period": "2098年上半年", "values": [{"name": "拆迁面积", "actual": "1"}, {"name": "签约", "achieved": true}]} | 422 | period
            {"survey": {"respondents": 0, "communities": 1, "communitiesTotal": 1}, "values": [{"name": "拆迁面积", "actual": "1"}, {"name": "签约", "achieved": true}]} | 400 | survey.respondents
            {"survey": {"respondents": 40, "communities": 11, "communitiesTotal": 10}, "values": [{"name": "拆迁面积", "actual": "1"}, {"name": "签约", "achieved": true}]} | 422 | survey.communities
            """)
    void ofActuals(String body, int status, String faulty) {
        oneIndicatorWithAFigureAndAMilestone();
        api.clerk()
                .body(body)
                .put(api.actual("B1"))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(faulty))
                .body("violations.message", everyItem(not(blankOrNullString())));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"goals": null} | goals
            {"goals": [{"horizon": "WEEKLY", "number": 1, "name": "甲", "targets": []}]} | goals[0].horizon
            {"goals": [{"horizon": "ANNUAL", "number": 0, "name": "甲", "targets": []}]} | goals[0].number
            {"goals": [{"horizon": "ANNUAL", "number": 1, "name": "甲", "targets": [{"name": "乙", "value": "", "aspect": "OUTPUT"}]}]} | goals[0].targets[0].value
            {"goals": [{"horizon": "ANNUAL", "number": 1, "name": "甲", "targets": [{"name": "乙", "value": "1"}]}]} | goals[0].targets[0].aspect
            {"goals": [{"horizon": "ANNUAL", "number": 1, "name": "甲", "targets": []}, {"horizon": "ANNUAL", "number": 1, "name": "乙", "targets": []}]} | goals[1].number
            """)
    void ofGoals(String body, String faulty) {
        api.clerk()
                .body(body)
                .put(api.goals())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(faulty));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/departments/六角亭/years/2019/indicators/B1     | department
            /api/v1/departments/420104-BAD/years/1999/indicators/B1 | year
            /api/v1/departments/420104-BAD/years/2019/indicators/B_1 | code
            """)
    void ofAPath(String path, String faulty) {
        api.finance()
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(faulty));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"reason": " "}                  | reason
            {"document": "文号"}              | reason
            {"reason": "理由", "document": ""} | document
            """)
    void ofAWaiverRequest(String body, String faulty) {
        oneIndicatorWithAFigureAndAMilestone();
        api.clerk().body(body).post(api.waiver("B1")).then().statusCode(400).body("violations.field", hasItem(faulty));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"comment": "同意"}   | approved
            {"approved": "yes"}  | approved
            {"approved": false}  | comment
            {"approved": true, "decidedOn": "2099-01-01"} | decidedOn
            {"approved": true, "decidedOn": "2020-02-30"} | decidedOn
            {"approved": true, "approver": ""}            | approver
            """)
    void ofAWaiverDecision(String body, String faulty) {
        oneIndicatorWithAFigureAndAMilestone();
        api.finance()
                .body(body)
                .post(api.decision("B1"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(faulty));
    }
}
