package org.jixiao.indicator.filing;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.indicator.evidence.FileKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be done to an indicator at each stage of its year, and what is refused without leaving a trace. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class LockedStepsTest {

    private final Api api = Api.fresh("LOCK");

    enum Stage {
        DRAFT,
        SUBMITTED,
        APPROVED,
        REOPENED,
        REPORTING_SUBMITTED,
        CONFIRMED
    }

    enum Step {
        DEFINE,
        REMOVE,
        REPORT,
        ADD_EVIDENCE,
        REMOVE_EVIDENCE,
        ENTER_INTERIM,
        REMOVE_INTERIM
    }

    /** Steps that are open at each stage; evidence and interim actuals are taken away where there are any. */
    private static Set<Step> open(Stage stage) {
        return switch (stage) {
            case DRAFT, REOPENED -> EnumSet.of(Step.DEFINE, Step.REMOVE);
            case SUBMITTED -> EnumSet.noneOf(Step.class);
            case APPROVED ->
                EnumSet.of(
                        Step.REPORT, Step.ADD_EVIDENCE, Step.REMOVE_EVIDENCE, Step.ENTER_INTERIM, Step.REMOVE_INTERIM);
            case REPORTING_SUBMITTED, CONFIRMED -> EnumSet.of(Step.ENTER_INTERIM, Step.REMOVE_INTERIM);
        };
    }

    static Stream<Arguments> all() {
        return Stream.of(Stage.values())
                .flatMap(stage -> Stream.of(Step.values())
                        .filter(step -> stage.compareTo(Stage.APPROVED) >= 0 || !needsWhatIsReported(step))
                        .map(step -> Arguments.of(stage, step)));
    }

    private static boolean needsWhatIsReported(Step step) {
        return step == Step.REMOVE_EVIDENCE || step == Step.REMOVE_INTERIM;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("all")
    void aStepIsTakenWhereItIsOpenAndRefusedElsewhere(Stage stage, Step step) {
        String sha256 = bring(stage);
        String before = tag();

        Response answer = take(step, sha256);

        if (open(stage).contains(step)) {
            answer.then()
                    .statusCode(
                            step.name().startsWith("REMOVE")
                                    ? 204
                                    : step == Step.DEFINE || step == Step.REPORT ? 200 : 201);
        } else {
            answer.then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("detail", not(blankOrNullString()));
            api.clerk().get(api.indicator("B1")).then().header("ETag", equalTo(before));
        }
    }

    private String tag() {
        return api.clerk()
                .get(api.indicator("B1"))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** @return SHA-256 of the evidence there is from the approval on */
    private String bring(Stage stage) {
        api.define("B1").statusCode(201);
        if (stage == Stage.DRAFT) {
            return "";
        }
        api.clerk().body("{}").post(api.plan() + "/submission").then().statusCode(200);
        if (stage == Stage.SUBMITTED) {
            return "";
        }
        api.finance().body("{}").post(api.plan() + "/approval").then().statusCode(200);
        String sha256 = add("甲").then().statusCode(201).extract().path("sha256");
        enter("2019-03", "1").then().statusCode(201);
        api.report("B1", "3.3").statusCode(200);
        switch (stage) {
            case REOPENED -> api.reopenPlan();
            case REPORTING_SUBMITTED ->
                api.clerk()
                        .body("{}")
                        .post(api.reporting() + "/submission")
                        .then()
                        .statusCode(200);
            case CONFIRMED -> api.confirmReporting();
            default -> {}
        }
        return sha256;
    }

    private Response take(Step step, String sha256) {
        return switch (step) {
            case DEFINE -> api.clerk().body(Api.definition("3")).put(api.indicator("B1"));
            case REMOVE -> api.clerk().delete(api.indicator("B1"));
            case REPORT -> api.clerk().body(Api.value("3.4")).put(api.actual("B1"));
            case ADD_EVIDENCE -> add("乙");
            case REMOVE_EVIDENCE -> api.clerk().delete(api.evidence("B1") + "/" + sha256);
            case ENTER_INTERIM -> enter("2019-06", "2");
            case REMOVE_INTERIM -> api.clerk().delete(api.indicator("B1") + "/interim/2019-03");
        };
    }

    private Response add(String text) {
        return api.clerk()
                .contentType(FileKind.PDF_TYPE)
                .queryParam("name", text + ".pdf")
                .body(("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8))
                .post(api.evidence("B1"));
    }

    private Response enter(String period, String value) {
        return api.clerk()
                .body("{\"values\": [{\"name\": \"拆迁面积\", \"value\": \"" + value + "\"}]}")
                .put(api.indicator("B1") + "/interim/" + period);
    }
}
